package dev.indemnity.tables.result;

import dev.indemnity.core.coverage.CoverPeriod;
import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.coverage.Denied;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Shape;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers on when cover runs, both ways. */
final class CoverageForm {
  static final Shape PERIOD = Shape.of("from", "until").allowing("payment", "payBefore");
  static final Shape DENIED = Shape.of("reasons").allowing("from", "until", "payment");
  private static final DateTimeFormatter INSTANT = DateTimeFormatter.ISO_ZONED_DATE_TIME;

  private CoverageForm() {}

  static Form write(Coverage coverage, Writing writing) {
    return new Form()
        .with("outcome", Words.word(coverage.outcome()))
        .unlessEmpty("reasons", coverage.reasons(), ReasonForm::write)
        .unlessEmpty("periods", coverage.periods(), CoverageForm::period)
        .unlessEmpty("denied", coverage.denied(), CoverageForm::denied)
        .unlessEmpty("conventions", coverage.conventions(), ConventionForm::write)
        .unlessEmpty("why", writing.why(coverage.why()));
  }

  private static Map<String, Object> period(CoverPeriod period) {
    Form form = window(new Form(), period.window());
    payment(form, period.payment());
    return form.ifPresent("payBefore", period.payBefore().map(INSTANT::format)).members();
  }

  private static Map<String, Object> denied(Denied denied) {
    Form form = new Form();
    denied.window().ifPresent(window -> window(form, window));
    payment(form, denied.payment());
    return form.with("reasons", denied.reasons().stream().map(ReasonForm::write).toList())
        .members();
  }

  private static Form window(Form form, Window window) {
    return form.with("from", INSTANT.format(window.start()))
        .with("until", INSTANT.format(window.end()));
  }

  private static void payment(Form form, int payment) {
    if (payment > 0) {
      form.with("payment", payment);
    }
  }

  static Coverage read(Reading reading, Part result) {
    Steps steps = Steps.of(reading, result);
    List<CoverPeriod> periods = new ArrayList<>();
    result.list("periods", value -> period(reading, value, periods));
    Coverage coverage =
        Coverage.builder()
            .edition(EditionForm.read(reading, result))
            .reasons(result.list("reasons", value -> ReasonForm.read(reading, value)))
            .periods(periods)
            .denied(result.list("denied", value -> denied(reading, value)))
            .conventions(result.list("conventions", value -> ConventionForm.read(reading, value)))
            .why(result.list("why", steps::step))
            .build();
    result.outcomeIs(coverage.outcome());
    if (coverage.outcome() == Outcome.DONE && periods.isEmpty()) {
      result.requireSome("periods");
    }
    return coverage;
  }

  /** A period, which is also added to those before it. */
  private static Optional<CoverPeriod> period(
      Reading reading, JsonValue value, List<CoverPeriod> sofar) {
    Optional<CoverPeriod> period = period(reading, value);
    if (period.isPresent() && !sofar.isEmpty()) {
      Window before = sofar.get(sofar.size() - 1).window();
      if (period.get().window().start().isBefore(before.end())) {
        return reading.refuse(value, "a period that begins where the one before ends, or later");
      }
    }
    period.ifPresent(sofar::add);
    return period;
  }

  private static Optional<CoverPeriod> period(Reading reading, JsonValue value) {
    return reading
        .part(value, PERIOD)
        .flatMap(
            part -> {
              int payment = part.has("payment") ? part.whole("payment") : 0;
              Optional<ZonedDateTime> payBefore = part.get("payBefore", it -> at(reading, it));
              return window(reading, value, part)
                  .map(window -> new CoverPeriod(window, payment, payBefore));
            });
  }

  private static Optional<Denied> denied(Reading reading, JsonValue value) {
    return reading
        .part(value, DENIED)
        .map(
            part ->
                new Denied(
                    part.has("from") || part.has("until")
                        ? window(reading, value, part)
                        : Optional.empty(),
                    part.has("payment") ? part.whole("payment") : 0,
                    part.list("reasons", each -> ReasonForm.read(reading, each))));
  }

  private static Optional<Window> window(Reading reading, JsonValue value, Part part) {
    Optional<ZonedDateTime> from = part.get("from", it -> at(reading, it));
    Optional<ZonedDateTime> until = part.get("until", it -> at(reading, it));
    if (part.has("from") != part.has("until")) {
      return reading.refuse(value, "both \"from\" and \"until\", or neither");
    }
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
