package dev.indemnity.tables.edition;

import dev.indemnity.core.scheme.CoverageTerms;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.scheme.SchemeEdition.Figures;
import dev.indemnity.core.text.Text;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonProblems;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonArray;
import dev.indemnity.tables.json.Members;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;

/**
 * Makes an edition of a file's tree. What cannot be read is reported and left out, or stands as a
 * harmless value in the header, so that the rest can still be checked.
 */
final class EditionDecoder {
  private final Decoder decoder;
  private final Parts parts;
  private final Gaps gaps = new Gaps();

  private EditionDecoder(JsonProblems problems) {
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

  /** What can be read of a file, or empty where there is no edition in it at all. */
  static Optional<Read> decode(JsonValue tree, JsonProblems problems) {
    EditionDecoder decoder = new EditionDecoder(problems);
    return decoder
        .decoder
        .object(tree, Shapes.FILE)
        .map(file -> new Read(decoder.edition(file), decoder.gaps));
  }

  private SchemeEdition edition(Members file) {
    file.get("format", decoder::number)
        .filter(format -> format.compareTo(BigDecimal.valueOf(Shapes.FORMAT)) != 0)
        .ifPresent(
            format ->
                file.get("format")
                    .ifPresent(value -> decoder.refuse(value, "format " + Shapes.FORMAT)));
    SchemeEdition.Builder edition =
        SchemeEdition.builder()
            .id("unread")
            .title(Text.of("unread"))
            .currency(CurrencyUnit.EUR)
            .zone(ZoneOffset.UTC)
            .figures(Figures.ILLUSTRATIVE);
    Optional<Members> header = file.get("edition", v -> decoder.object(v, Shapes.EDITION));
    CurrencyUnit currency =
        header.map(members -> header(members, edition)).orElse(CurrencyUnit.EUR);
    ZoneId zone = header.flatMap(members -> members.get("zone", this::zone)).orElse(ZoneOffset.UTC);
    edition.zone(zone);
    declarations(file, edition, new ValueDecoder(decoder, zone, currency));
    questions(file, edition);
    return edition.build();
  }

  /** {@return the currency, or what stands for one that could not be read} */
  private CurrencyUnit header(Members members, SchemeEdition.Builder edition) {
    int before = decoder.problems().marks();
    members.get("id", decoder::text).ifPresent(edition::id);
    members.get("label", decoder::text).ifPresent(edition::label);
    members.get("title", parts::text).ifPresent(edition::title);
    CurrencyUnit currency = members.get("currency", this::currency).orElse(CurrencyUnit.EUR);
    edition.currency(currency);
    members.get("inForce").ifPresent(value -> inForce(value, edition));
    edition.publishedOn(members.get("publishedOn", v -> decoder.orNull(v, decoder::date)));
    edition.verifiedUntil(members.get("verifiedUntil", v -> decoder.orNull(v, decoder::date)));
    members.get("figures", v -> decoder.choice(v, Words.FIGURES)).ifPresent(edition::figures);
    edition.overlays(parts.names(members, "overlays"));
    members
        .get("annexes")
        .ifPresent(
            value ->
                edition.annexes(
                    decoder.listOf(value, each -> DeclarationDecoder.annex(parts, each))));
    members
        .get("sources")
        .ifPresent(
            value ->
                edition.sources(named("sources", value, v -> DeclarationDecoder.source(parts, v))));
    if (decoder.problems().marks() > before) {
      gaps.header();
    }
    return currency;
  }

  private Optional<CurrencyUnit> currency(JsonValue value) {
    return decoder
        .text(value)
        .flatMap(
            code -> {
              try {
                return Optional.of(CurrencyUnit.of(code));
              } catch (IllegalCurrencyException e) {
                return decoder.refuse(value, "an ISO 4217 code such as \"CNY\"");
              }
            });
  }

  private Optional<ZoneId> zone(JsonValue value) {
    return decoder
        .text(value)
        .flatMap(
            id -> {
              try {
                return Optional.of(ZoneId.of(id));
              } catch (DateTimeException e) {
                decoder
                    .problems()
                    .reportUnknown(
                        value,
                        "a time zone such as \"Asia/Shanghai\"",
                        ZoneId.getAvailableZoneIds());
                return Optional.empty();
              }
            });
  }

  private void inForce(JsonValue value, SchemeEdition.Builder edition) {
    if (!(value instanceof JsonArray array) || array.elements().size() != 2) {
      decoder.refuse(
          value, "a list of two: the first day in force and the first day after, or null");
      return;
    }
    edition.inForceFrom(date(array.elements().get(0)));
    edition.inForceTo(date(array.elements().get(1)));
  }

  private Optional<LocalDate> date(JsonValue value) {
    return decoder.orNull(value, decoder::date);
  }

  private void declarations(Members file, SchemeEdition.Builder edition, ValueDecoder values) {
    TypeDecoder types = new TypeDecoder(decoder, categories(file));
    DeclarationDecoder declared = new DeclarationDecoder(parts, types, values);
    TableDecoder tables = new TableDecoder(parts, types, values);
    named(file, "references", declared::reference, edition::references);
    named(file, "clauses", declared::clause, edition::clauses);
    named(file, "categories", declared::category, edition::categories);
    named(file, "facts", declared::fact, edition::facts);
    named(file, "parameters", declared::parameter, edition::parameters);
    named(file, "conventions", declared::convention, edition::conventions);
    named(file, "tables", tables::table, edition::tables);
    named(file, "functions", declared::function, edition::functions);
    named(file, "definitions", declared::definition, edition::definitions);
    named(file, "counters", declared::counter, edition::counters);
  }

  /** The names that are categories, soundly declared or not; any, where they cannot be read. */
  private static Predicate<String> categories(Members file) {
    return file.get("categories")
        .map(
            value ->
                value instanceof JsonValue.JsonObject object
                    ? (Predicate<String>) object.members()::containsKey
                    : (Predicate<String>) name -> true)
        .orElse(name -> false);
  }

  private void questions(Members file, SchemeEdition.Builder edition) {
    QuestionDecoder asked = new QuestionDecoder(parts);
    listed(file, "eligibility", asked::eligibility, edition::eligibility);
    listed(file, "insurer", asked::insurer, edition::insurer);
    listed(file, "premium", asked::line, edition::premium);
    listed(file, "refunds", asked::line, edition::refunds);
    listed(file, "totals", asked::total, edition::totals);
    listed(file, "claims", asked::claim, edition::claims);
    listed(file, "exclusions", asked::exclusion, edition::exclusions);
    listed(file, "benefits", asked::benefit, edition::benefits);
    file.get("terms", new TermsDecoder(parts, asked)::terms).ifPresent(edition::terms);
    file.get("allocation", asked::allocation).ifPresent(edition::allocation);
    file.get("coverage").ifPresent(value -> edition.coverage(coverage(value, asked)));
  }

  /** Terms of cover stand alone where there are no others. */
  private List<CoverageTerms> coverage(JsonValue value, QuestionDecoder asked) {
    if (!(value instanceof JsonArray array)) {
      return coverage("/coverage", value, asked).stream().toList();
    }
    if (array.elements().size() < 2) {
      decoder.refuse(value, "the terms themselves, or a list of several");
      return List.of();
    }
    List<CoverageTerms> all = new ArrayList<>();
    for (int i = 0; i < array.elements().size(); i++) {
      coverage("/coverage/" + i, array.elements().get(i), asked).ifPresent(all::add);
    }
    return all;
  }

  private Optional<CoverageTerms> coverage(String pointer, JsonValue value, QuestionDecoder asked) {
    return asked.coverage(
        value,
        rules -> listed(pointer + "/conditions", rules, asked::condition),
        rules -> listed(pointer + "/person/conditions", rules, asked::conditionOfPerson));
  }

  private <T> void named(
      Members file,
      String section,
      Function<JsonValue, Optional<T>> reading,
      Consumer<Map<String, T>> into) {
    file.get(section).ifPresent(value -> into.accept(named(section, value, reading)));
  }

  private <T> Map<String, T> named(
      String section, JsonValue value, Function<JsonValue, Optional<T>> reading) {
    Map<String, T> read = decoder.mapOf(value, reading);
    if (value instanceof JsonValue.JsonObject object) {
      object.members().keySet().stream()
          .filter(name -> !read.containsKey(name))
          .forEach(name -> gaps.name(section, name));
    }
    return read;
  }

  private <T> void listed(
      Members file,
      String section,
      Function<JsonValue, Optional<T>> reading,
      Consumer<List<T>> into) {
    file.get(section).ifPresent(value -> into.accept(listed("/" + section, value, reading)));
  }

  private <T> List<T> listed(
      String pointer, JsonValue value, Function<JsonValue, Optional<T>> reading) {
    return decoder.listOf(
        value,
        element -> {
          Optional<T> read = reading.apply(element);
          gaps.element(pointer, read.isPresent());
          if (read.isEmpty() && element instanceof JsonValue.JsonObject object) {
            Optional.ofNullable(object.members().get("id"))
                .filter(JsonValue.JsonText.class::isInstance)
                .ifPresent(id -> gaps.name(pointer, ((JsonValue.JsonText) id).value()));
          }
          return read;
        });
  }
}
