package dev.indemnity.core.coverage;

import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.rule.Rules;
import dev.indemnity.core.scheme.Checked;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cover that money opens, payment by payment. A payment that comes in before cover ends goes on
 * from there; every end is worked out from the first instant of the windows without a gap.
 */
final class PaidWindows {
  private final Checked.Cover cover;
  private final Checked.Series series;
  private final String clause;
  private final Planned planned = new Planned();
  private final Set<List<Object>> known = new HashSet<>();
  private @Nullable ZonedDateTime lastReceived;
  private @Nullable ZonedDateTime seriesStart;
  private @Nullable ZonedDateTime lastEnd;
  private Fraction seriesUnits = Fraction.ZERO;

  private PaidWindows(Checked.Cover cover, Checked.Series series) {
    this.cover = cover;
    this.series = series;
    this.clause = cover.terms().clause();
  }

  static Planned plan(Checked.Cover cover, Checked.Series series, Frame frame) {
    PaidWindows windows = new PaidWindows(cover, series);
    Object payments = series.list().value(frame);
    if (!(payments instanceof List<?> list)) {
      windows.planned.reasons.addAll(
          payments instanceof Undetermined unknown
              ? Reason.of(unknown, windows.clause)
              : List.of(windows.reason("no-payments", "payments", "none")));
      return windows.planned;
    }
    for (int i = 0; i < list.size(); i++) {
      windows.payment(i + 1, (Frame) list.get(i));
    }
    windows.planned.periods.sort(Comparator.comparing(each -> each.window().start().toInstant()));
    if (windows.planned.periods.isEmpty() && Planned.stands(windows.planned.reasons)) {
      windows.planned.denied.forEach(each -> windows.planned.reasons.addAll(each.reasons()));
      if (list.isEmpty()) {
        windows.planned.reasons.add(windows.reason("no-payments", "a payment", "none"));
      }
    }
    return windows.planned;
  }

  private void payment(int number, Frame frame) {
    planned.payments.add(frame);
    List<Reason> reasons = new ArrayList<>();
    ZonedDateTime received = OneWindow.instant(series.received(), frame, clause, reasons);
    ZonedDateTime earliest = OneWindow.instant(cover.bounds().inception(), frame, clause, reasons);
    Fraction units = units(frame, reasons);
    if (received == null || earliest == null || units == null) {
      planned.reasons.addAll(reasons);
      return;
    }
    if (!known.add(identity(frame))) {
      planned.reasons.add(
          invalid(number, "payment-twice", "each payment once", "the same as one before"));
      return;
    }
    if (lastReceived != null && received.isBefore(lastReceived)) {
      planned.reasons.add(
          invalid(
              number,
              "payment-out-of-order",
              "received at or after " + lastReceived,
              received.toString()));
      return;
    }
    lastReceived = received;
    open(number, frame, earliest, units);
  }

  private @Nullable Fraction units(Frame frame, List<Reason> reasons) {
    Object value = series.units().value(frame);
    if (value instanceof Undetermined unknown) {
      reasons.addAll(Reason.of(unknown, clause));
      return null;
    }
    return (Fraction) value;
  }

  /** What a payment is, however its facts were spelt. */
  private List<Object> identity(Frame frame) {
    List<Object> values = new ArrayList<>();
    for (Formula each : series.facts()) {
      Object value = each.value(frame);
      values.add(value instanceof ZonedDateTime at ? at.toInstant() : Optional.ofNullable(value));
    }
    return values;
  }

  private void open(int number, Frame frame, ZonedDateTime earliest, Fraction units) {
    List<Reason> reasons = new ArrayList<>();
    Object appended = Formula.holds(series.appended(), frame);
    if (appended instanceof Undetermined unknown) {
      planned.reasons.addAll(Reason.of(unknown, clause));
      return;
    }
    boolean goesOn = Boolean.TRUE.equals(appended);
    boolean joined = goesOn && lastEnd != null && !earliest.isAfter(lastEnd);
    ZonedDateTime start = joined && lastEnd != null ? lastEnd : earliest;
    ZonedDateTime first = joined && seriesStart != null ? seriesStart : start;
    Fraction bought = joined ? seriesUnits.plus(units) : units;
    Checked.Slots slots = cover.slots();
    frame.set(slots.inception(), start);
    frame.set(slots.seriesInception(), first);
    frame.set(slots.seriesUnits(), bought);
    frame.set(slots.number(), Fraction.of(planned.periods.size() + 1L));
    ZonedDateTime end = OneWindow.instant(cover.bounds().expiry(), frame, clause, reasons);
    if (end == null) {
      planned.reasons.addAll(reasons);
      return;
    }
    frame.set(slots.expiry(), end);
    cover.conditions().forEach(condition -> reasons.addAll(Rules.ask(condition, frame)));
    List<Window> pieces = goesOn ? whole(start, end) : notCoveredYet(start, end);
    if (!planned.opens(reasons)) {
      planned.denied.add(
          new Denied(whole(start, end).stream().findFirst(), number, Rules.together(reasons)));
      return;
    }
    if (pieces.isEmpty()) {
      planned.denied.add(new Denied(Optional.empty(), number, List.of(nothing(start, end))));
      return;
    }
    Optional<ZonedDateTime> payBefore =
        series
            .payBefore()
            .map(formula -> OneWindow.instant(formula, frame, clause, planned.reasons));
    pieces.forEach(piece -> planned.periods.add(new CoverPeriod(piece, number, payBefore)));
    explain(number, frame, joined);
    seriesStart = first;
    seriesUnits = bought;
    lastEnd = end;
  }

  private static List<Window> whole(ZonedDateTime start, ZonedDateTime end) {
    return start.isBefore(end) ? List.of(new Window(start, end)) : List.of();
  }

  /** Of a stretch of time, the parts that no payment before has bought. */
  private List<Window> notCoveredYet(ZonedDateTime start, ZonedDateTime end) {
    List<Window> left = whole(start, end);
    for (CoverPeriod period : planned.periods) {
      List<Window> rest = new ArrayList<>();
      for (Window each : left) {
        ZonedDateTime covered = period.window().start();
        ZonedDateTime free = period.window().end();
        rest.addAll(whole(each.start(), covered.isBefore(each.end()) ? covered : each.end()));
        rest.addAll(whole(free.isAfter(each.start()) ? free : each.start(), each.end()));
      }
      left = rest;
    }
    return left;
  }

  private Reason nothing(ZonedDateTime start, ZonedDateTime end) {
    return start.isBefore(end)
        ? reason("payment-buys-nothing", "time that is not covered yet", start + " to " + end)
        : reason("payment-buys-nothing", "an expiry after " + start, end.toString());
  }

  private void explain(int number, Frame frame, boolean joined) {
    planned.why.add(
        () -> {
          Derivation.Builder step =
              cover
                  .bounds()
                  .inception()
                  .explain(frame, "first instant payment " + number + " can buy")
                  .clause(clause);
          return (joined ? step.remark("cover still runs: goes on from its end") : step).build();
        });
    planned.why.add(
        () ->
            cover
                .bounds()
                .expiry()
                .explain(frame, "expiry after payment " + number + " (exclusive)")
                .clause(clause)
                .build());
    cover.conditions().forEach(condition -> planned.why.add(() -> Rules.explain(condition, frame)));
  }

  private Reason invalid(int number, String code, String required, String actual) {
    return Reason.builder()
        .code(code)
        .outcome(Outcome.INVALID)
        .clause(clause)
        .addFacts(series.fact() + "[" + number + "]")
        .required(required)
        .actual(actual)
        .build();
  }

  private Reason reason(String code, String required, String actual) {
    return Reason.builder()
        .code(code)
        .outcome(Outcome.REFUSED)
        .clause(clause)
        .required(required)
        .actual(actual)
        .build();
  }
}
