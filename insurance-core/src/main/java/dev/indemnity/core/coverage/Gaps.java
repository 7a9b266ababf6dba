package dev.indemnity.core.coverage;

import dev.indemnity.core.language.Window;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The time that is not covered, and why. */
final class Gaps {
  private Gaps() {}

  static List<Gap> until(Coverage coverage, ZonedDateTime horizon) {
    List<Window> windows = coverage.windows();
    if (windows.isEmpty()) {
      return List.of();
    }
    SortedSet<ZonedDateTime> bounds = bounds(coverage, windows.get(0).start(), horizon);
    List<Gap> gaps = new ArrayList<>();
    ZonedDateTime from = null;
    for (ZonedDateTime to : bounds) {
      if (from != null) {
        List<Reason> reasons = at(coverage, from);
        if (!reasons.isEmpty()) {
          add(gaps, new Gap(new Window(from, to), reasons));
        }
      }
      from = to;
    }
    return List.copyOf(gaps);
  }

  /** Where cover or its causes may change. */
  private static SortedSet<ZonedDateTime> bounds(
      Coverage coverage, ZonedDateTime first, ZonedDateTime horizon) {
    SortedSet<ZonedDateTime> bounds = new TreeSet<>();
    List<Window> all = new ArrayList<>(coverage.windows());
    coverage.denied().forEach(each -> each.window().ifPresent(all::add));
    all.forEach(window -> bounds.addAll(List.of(window.start(), window.end())));
    bounds.add(horizon);
    bounds.removeIf(bound -> bound.isBefore(first) || bound.isAfter(horizon));
    return bounds;
  }

  /** Two stretches with one cause are one gap. */
  private static void add(List<Gap> gaps, Gap gap) {
    Gap last = gaps.isEmpty() ? null : gaps.get(gaps.size() - 1);
    if (last != null
        && last.window().end().equals(gap.window().start())
        && last.reasons().equals(gap.reasons())) {
      gaps.set(
          gaps.size() - 1,
          new Gap(new Window(last.window().start(), gap.window().end()), gap.reasons()));
    } else {
      gaps.add(gap);
    }
  }

  /** Why an instant is not covered; none: it is. */
  static List<Reason> at(Coverage coverage, ZonedDateTime instant) {
    List<CoverPeriod> periods = coverage.periods();
    Optional<CoverPeriod> before = Optional.empty();
    boolean later = false;
    for (CoverPeriod period : periods) {
      if (period.window().contains(instant)) {
        return List.of();
      }
      if (period.window().end().isAfter(instant)) {
        later = true;
      } else {
        before = Optional.of(period);
      }
    }
    List<Reason> denied =
        coverage.denied().stream()
            .filter(each -> each.window().filter(window -> window.contains(instant)).isPresent())
            .flatMap(each -> each.reasons().stream())
            .distinct()
            .toList();
    return denied.isEmpty()
        ? List.of(outside(instant, before, later, periods.get(0).window().start()))
        : denied;
  }

  private static Reason outside(
      ZonedDateTime instant, Optional<CoverPeriod> before, boolean later, ZonedDateTime first) {
    if (before.isEmpty()) {
      return reason("before-inception", "from " + first, instant, first);
    }
    CoverPeriod period = before.get();
    ZonedDateTime end = period.window().end();
    String paid = period.payBefore().map(by -> ", or a payment received before " + by).orElse("");
    return reason(later ? "between-windows" : "after-expiry", "before " + end + paid, instant, end);
  }

  private static Reason reason(
      String code, String required, ZonedDateTime instant, ZonedDateTime bound) {
    return Reason.builder()
        .code(code)
        .outcome(Outcome.REFUSED)
        .required(required)
        .actual(instant.withZoneSameInstant(bound.getZone()).toString())
        .build();
  }
}
