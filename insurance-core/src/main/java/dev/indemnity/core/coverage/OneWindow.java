package dev.indemnity.core.coverage;

import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.rule.Rules;
import dev.indemnity.core.scheme.Checked;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Cover that runs once. */
final class OneWindow {
  private OneWindow() {}

  static Planned plan(Checked.Cover cover, Frame frame) {
    Planned planned = new Planned();
    String clause = cover.terms().clause();
    ZonedDateTime start = instant(cover.bounds().inception(), frame, clause, planned.reasons);
    ZonedDateTime end = instant(cover.bounds().expiry(), frame, clause, planned.reasons);
    if (start != null && end != null) {
      if (start.isBefore(end)) {
        planned.periods.add(new CoverPeriod(new Window(start, end), 0, Optional.empty()));
      } else {
        planned.reasons.add(noTime(start, end, clause));
      }
    }
    cover.conditions().forEach(condition -> planned.reasons.addAll(Rules.ask(condition, frame)));
    planned.why.add(
        () -> cover.bounds().inception().explain(frame, "inception").clause(clause).build());
    planned.why.add(
        () -> cover.bounds().expiry().explain(frame, "expiry (exclusive)").clause(clause).build());
    cover.conditions().forEach(condition -> planned.why.add(() -> Rules.explain(condition, frame)));
    return planned;
  }

  static Reason noTime(ZonedDateTime start, ZonedDateTime end, String clause) {
    return Reason.builder()
        .code("no-cover")
        .outcome(Outcome.REFUSED)
        .clause(clause)
        .required("expiry after " + start)
        .actual(end.toString())
        .build();
  }

  static @Nullable ZonedDateTime instant(
      Formula formula, Frame frame, String clause, List<Reason> reasons) {
    Object value = formula.value(frame);
    if (value instanceof Undetermined unknown) {
      reasons.addAll(Reason.of(unknown, clause));
      return null;
    }
    return (ZonedDateTime) value;
  }
}
