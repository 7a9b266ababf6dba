package dev.indemnity.tables.result;

import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.language.Window;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Shape;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

/** Answers on when cover runs, both ways. */
final class CoverageForm {
  static final Shape TERM = Shape.of("from", "until");
  private static final DateTimeFormatter INSTANT = DateTimeFormatter.ISO_ZONED_DATE_TIME;

  private CoverageForm() {}

  static Form write(Coverage coverage, Writing writing) {
    return new Form()
        .with("outcome", Words.word(coverage.outcome()))
        .unlessEmpty("reasons", coverage.reasons(), ReasonForm::write)
        .ifPresent("term", coverage.term().map(CoverageForm::term))
        .unlessEmpty("conventions", coverage.conventions(), ConventionForm::write)
        .unlessEmpty("why", writing.why(coverage.why()));
  }

  private static Map<String, Object> term(Window term) {
    return new Form()
        .with("from", INSTANT.format(term.start()))
        .with("until", INSTANT.format(term.end()))
        .members();
  }

  static Coverage read(Reading reading, Part result) {
    Steps steps = Steps.of(reading, result);
    Coverage coverage =
        Coverage.builder()
            .edition(EditionForm.read(reading, result))
            .reasons(result.list("reasons", value -> ReasonForm.read(reading, value)))
            .term(result.get("term", value -> term(reading, value)))
            .conventions(result.list("conventions", value -> ConventionForm.read(reading, value)))
            .why(result.list("why", steps::step))
            .build();
    result.outcomeIs(coverage.outcome());
    return coverage;
  }

  private static Optional<Window> term(Reading reading, JsonValue value) {
    Optional<Part> part = reading.part(value, TERM);
    Optional<ZonedDateTime> from = part.flatMap(each -> each.get("from", it -> at(reading, it)));
    Optional<ZonedDateTime> until = part.flatMap(each -> each.get("until", it -> at(reading, it)));
    if (from.isEmpty() || until.isEmpty()) {
      return Optional.empty();
    }
    return from.get().isBefore(until.get())
        ? Optional.of(new Window(from.get(), until.get()))
        : reading.refuse(value, "an instant \"from\" that is before \"until\"");
  }

  private static Optional<ZonedDateTime> at(Reading reading, JsonValue value) {
    return reading.parsed(
        value,
        CoverageForm::instant,
        "an instant with offset and zone such as"
            + " \"2025-01-31T13:00:00+08:00[Asia/Shanghai]\"");
  }

  /** An offset that the zone does not have there would be passed over in silence. */
  private static Optional<ZonedDateTime> instant(String text) {
    try {
      ZonedDateTime instant = ZonedDateTime.parse(text, INSTANT);
      return Optional.of(instant).filter(read -> INSTANT.format(read).equals(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
