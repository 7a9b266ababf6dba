package dev.indemnity.core.coverage;

import dev.indemnity.core.language.Window;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The time that is not covered, and why: one pass over cover and what was denied. */
final class Gaps {
  private final List<CoverPeriod> periods;
  private final ZoneId zone;

  /** By start, those that may still come. */
  private final List<Denied> denied;

  private final List<Denied> running = new ArrayList<>();
  private int nextPeriod;
  private int nextDenied;

  private Gaps(Coverage coverage) {
    this.periods = coverage.periods();
    this.zone = periods.get(0).window().start().getZone();
    this.denied =
        coverage.denied().stream()
            .filter(each -> each.window().isPresent())
            .sorted(Comparator.comparing(each -> start(each)))
            .toList();
  }

  private static Instant start(Denied denied) {
    return denied.window().orElseThrow().start().toInstant();
  }

  static List<Gap> until(Coverage coverage, ZonedDateTime horizon) {
    if (!isOnAClock(horizon.toInstant())) {
      throw new IllegalArgumentException("horizon (" + horizon + ") must be a day of every zone");
    }
    return coverage.windows().isEmpty() ? List.of() : new Gaps(coverage).until(horizon.toInstant());
  }

  private List<Gap> until(Instant horizon) {
    List<Gap> gaps = new ArrayList<>();
    Instant from = null;
    for (Instant to : bounds(horizon)) {
      if (from != null) {
        List<Reason> reasons = at(from);
        if (!reasons.isEmpty()) {
          add(gaps, new Gap(new Window(from.atZone(zone), to.atZone(zone)), reasons));
        }
      }
      from = to;
    }
    return List.copyOf(gaps);
  }

  /** Where cover or its causes may change, whatever zone it is told in. */
  private SortedSet<Instant> bounds(Instant horizon) {
    SortedSet<Instant> bounds = new TreeSet<>();
    List<Window> all = new ArrayList<>(periods.stream().map(CoverPeriod::window).toList());
    denied.forEach(each -> all.add(each.window().orElseThrow()));
    all.forEach(
        window -> bounds.addAll(List.of(window.start().toInstant(), window.end().toInstant())));
    bounds.add(horizon);
    Instant first = periods.get(0).window().start().toInstant();
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
    return coverage.periods().isEmpty() ? List.of() : new Gaps(coverage).at(instant.toInstant());
  }

  /** The same of instants that never go back. */
  private List<Reason> at(Instant instant) {
    while (nextPeriod < periods.size() && !endsAfter(periods.get(nextPeriod).window(), instant)) {
      nextPeriod++;
    }
    boolean later = nextPeriod < periods.size();
    if (later && !periods.get(nextPeriod).window().start().toInstant().isAfter(instant)) {
      return List.of();
    }
    while (nextDenied < denied.size() && !start(denied.get(nextDenied)).isAfter(instant)) {
      running.add(denied.get(nextDenied));
      nextDenied++;
    }
    running.removeIf(each -> !endsAfter(each.window().orElseThrow(), instant));
    List<Reason> reasons =
        running.stream().flatMap(each -> each.reasons().stream()).distinct().toList();
    return reasons.isEmpty() ? List.of(outside(instant, later)) : reasons;
  }

  private static boolean endsAfter(Window window, Instant instant) {
    return window.end().toInstant().isAfter(instant);
  }

  private Reason outside(Instant instant, boolean later) {
    if (nextPeriod == 0) {
      return reason("before-inception", "from " + periods.get(0).window().start(), instant);
    }
    CoverPeriod period = periods.get(nextPeriod - 1);
    Optional<ZonedDateTime> payBefore = period.payBefore();
    String paid = payBefore.map(by -> ", or a payment received before " + by).orElse("");
    return reason(
        later ? "between-windows" : "after-expiry",
        "before " + period.window().end() + paid,
        instant);
  }

  private Reason reason(String code, String required, Instant instant) {
    return Reason.builder()
        .code(code)
        .outcome(Outcome.REFUSED)
        .required(required)
        .actual(told(instant))
        .build();
  }

  /** At the ends of time a zone has no clock for an instant. */
  private String told(Instant instant) {
    return isOnAClock(instant) ? instant.atZone(zone).toString() : instant.toString();
  }

  private static boolean isOnAClock(Instant instant) {
    return instant.isAfter(LocalDateTime.MIN.plusDays(1).toInstant(ZoneOffset.UTC))
        && instant.isBefore(LocalDateTime.MAX.minusDays(1).toInstant(ZoneOffset.UTC));
  }
}
