package dev.indemnity.tables.edition;

import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.scheme.CoverageTerms;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonProblems;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonArray;
import dev.indemnity.tables.json.Members;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * Makes an edition of a file's tree. What cannot be read is reported and left out, or stands as a
 * harmless value in the header, so that the rest can still be checked.
 */
final class EditionDecoder {
  private static final BigDecimal FORMAT = BigDecimal.valueOf(Shapes.FORMAT);

  private final boolean isKnown;
  private final Decoder decoder;
  private final Parts parts;
  private final Gaps gaps = new Gaps();

  private EditionDecoder(JsonProblems problems, boolean isKnown) {
    this.isKnown = isKnown;
    this.decoder = new Decoder(problems);
    this.parts = new Parts(decoder);
  }

  /**
   * What could be read of an edition.
   *
   * @param edition the edition without what could not be read
   * @param gaps what that is
   */
  record Read(SchemeEdition edition, Gaps gaps) {}

  /**
   * What can be read of a file, or empty where there is no edition in it at all.
   *
   * @param isKnown whether the file is known to be sound, so that its zone need not be looked for
   */
  static Optional<Read> decode(JsonValue tree, JsonProblems problems, boolean isKnown) {
    EditionDecoder decoder = new EditionDecoder(problems, isKnown);
    Optional<Members> file = decoder.decoder.object(tree, Shapes.FILE);
    return file.isPresent()
        ? Optional.of(new Read(decoder.edition(file.get()), decoder.gaps))
        : Optional.empty();
  }

  private SchemeEdition edition(Members file) {
    Optional<JsonValue> format = file.get("format");
    if (format.isPresent()) {
      format(format.get());
    }
    SchemeEdition.Builder edition = HeaderDecoder.unread();
    Optional<JsonValue> value = file.get("edition");
    Optional<Members> header =
        value.isPresent() ? decoder.object(value.get(), Shapes.EDITION) : Optional.empty();
    CurrencyUnit currency = CurrencyUnit.EUR;
    Deferred<ZoneId> zone = Deferred.of(ZoneOffset.UTC);
    if (header.isPresent()) {
      HeaderDecoder headers = new HeaderDecoder(parts, gaps);
      int before = decoder.problems().marks();
      currency = headers.header(header.get(), edition);
      if (decoder.problems().marks() > before) {
        gaps.header();
      }
      zone = headers.zone(header.get(), isKnown);
      edition.deferredZone(zone);
    }
    sections(file, edition, new ValueDecoder(decoder, zone, currency));
    return edition.build();
  }

  private void format(JsonValue value) {
    Optional<BigDecimal> format = decoder.number(value);
    if (format.isPresent() && format.get().compareTo(FORMAT) != 0) {
      decoder.refuse(value, "format " + Shapes.FORMAT);
    }
  }

  private void sections(Members file, SchemeEdition.Builder edition, ValueDecoder values) {
    TypeDecoder types = new TypeDecoder(decoder, file.get("categories"));
    QuestionDecoder asked = new QuestionDecoder(parts, gaps);
    new SectionDecoder(
            decoder.problems(),
            new DeclarationDecoder(parts, types, values),
            new TableDecoder(parts, types, values),
            asked,
            gaps,
            edition)
        .read(file);
    Optional<JsonValue> terms = file.get("terms");
    if (terms.isPresent()) {
      edition.terms(new TermsDecoder(parts, asked).terms(terms.get()));
    }
    Optional<JsonValue> allocation = file.get("allocation");
    if (allocation.isPresent()) {
      edition.allocation(asked.allocation(allocation.get()));
    }
    Optional<JsonValue> coverage = file.get("coverage");
    if (coverage.isPresent()) {
      edition.coverage(coverage(coverage.get(), asked));
    }
  }

  /** Terms of cover stand alone where there are no others. */
  private List<CoverageTerms> coverage(JsonValue value, QuestionDecoder asked) {
    if (!(value instanceof JsonArray array)) {
      Optional<CoverageTerms> alone = asked.coverage("/coverage", value);
      return alone.isPresent() ? List.of(alone.get()) : List.of();
    }
    if (array.elements().size() < 2) {
      decoder.refuse(value, "the terms themselves, or a list of several");
      return List.of();
    }
    List<CoverageTerms> all = new ArrayList<>();
    for (int i = 0; i < array.elements().size(); i++) {
      asked.coverage("/coverage/" + i, array.elements().get(i)).ifPresent(all::add);
    }
    return all;
  }
}
