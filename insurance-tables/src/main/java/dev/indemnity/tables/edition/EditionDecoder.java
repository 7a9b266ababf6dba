package dev.indemnity.tables.edition;

import dev.indemnity.core.scheme.CoverageTerms;
import dev.indemnity.core.scheme.PremiumLine;
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
import java.util.function.Function;
import org.joda.money.CurrencyUnit;

/**
 * Makes an edition of a file's tree. What cannot be read is reported and left out, or stands as a
 * harmless value in the header, so that the rest can still be checked.
 */
final class EditionDecoder {
  private static final BigDecimal FORMAT = BigDecimal.valueOf(Shapes.FORMAT);

  private final Decoder decoder;
  private final Parts parts;
  private final Gaps gaps = new Gaps();
  private final Sections sections;

  private EditionDecoder(JsonProblems problems) {
    this.decoder = new Decoder(problems);
    this.parts = new Parts(decoder);
    this.sections = new Sections(decoder, gaps);
  }

  /**
   * What could be read of an edition.
   *
   * @param edition the edition without what could not be read
   * @param gaps what that is
   */
  record Read(SchemeEdition edition, Gaps gaps) {}

  /** What can be read of a file, or empty where there is no edition in it at all. */
  static Optional<Read> decode(JsonValue tree, JsonProblems problems) {
    EditionDecoder decoder = new EditionDecoder(problems);
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
    ZoneId zone = ZoneOffset.UTC;
    if (header.isPresent()) {
      HeaderDecoder headers = new HeaderDecoder(parts, sections);
      int before = decoder.problems().marks();
      currency = headers.header(header.get(), edition);
      if (decoder.problems().marks() > before) {
        gaps.header();
      }
      zone = headers.zone(header.get());
      edition.zone(zone);
    }
    declarations(file, edition, new ValueDecoder(decoder, zone, currency));
    questions(file, edition);
    return edition.build();
  }

  private void format(JsonValue value) {
    Optional<BigDecimal> format = decoder.number(value);
    if (format.isPresent() && format.get().compareTo(FORMAT) != 0) {
      decoder.refuse(value, "format " + Shapes.FORMAT);
    }
  }

  private void declarations(Members file, SchemeEdition.Builder edition, ValueDecoder values) {
    TypeDecoder types = new TypeDecoder(decoder, file.get("categories"));
    DeclarationDecoder declared = new DeclarationDecoder(parts, types, values);
    TableDecoder tables = new TableDecoder(parts, types, values);
    edition.references(sections.named(file, "references", declared::reference));
    edition.clauses(sections.named(file, "clauses", declared::clause));
    edition.categories(sections.named(file, "categories", declared::category));
    edition.facts(sections.named(file, "facts", declared::fact));
    edition.parameters(sections.named(file, "parameters", declared::parameter));
    edition.conventions(sections.named(file, "conventions", declared::convention));
    edition.tables(sections.named(file, "tables", tables::table));
    edition.functions(sections.named(file, "functions", declared::function));
    edition.definitions(sections.named(file, "definitions", declared::definition));
    edition.counters(sections.named(file, "counters", declared::counter));
  }

  private void questions(Members file, SchemeEdition.Builder edition) {
    QuestionDecoder asked = new QuestionDecoder(parts, sections);
    edition.eligibility(sections.listed(file, "eligibility", asked::eligibility));
    edition.insurer(sections.listed(file, "insurer", asked::insurer));
    Function<JsonValue, Optional<PremiumLine>> line = asked::line;
    edition.premium(sections.listed(file, "premium", line));
    edition.refunds(sections.listed(file, "refunds", line));
    edition.totals(sections.listed(file, "totals", asked::total));
    edition.claims(sections.listed(file, "claims", asked::claim));
    edition.exclusions(sections.listed(file, "exclusions", asked::exclusion));
    edition.benefits(sections.listed(file, "benefits", asked::benefit));
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
