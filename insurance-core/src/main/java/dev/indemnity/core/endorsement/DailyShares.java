package dev.indemnity.core.endorsement;

import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.scheme.Checked;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What share of a premium accrues by each day of a term, worked out once for all who share it. */
final class DailyShares {
  private final LocalDate inception;
  private final List<Fraction> byDay;
  private final List<Reason> reasons;

  private DailyShares(LocalDate inception, List<Fraction> byDay, List<Reason> reasons) {
    this.inception = inception;
    this.byDay = byDay;
    this.reasons = reasons;
  }

  /** Shares by what the formula reads besides the day; all changes of a policy share them. */
  static final class Known {
    private final Map<List<@Nullable Object>, DailyShares> shares = new ConcurrentHashMap<>();

    DailyShares of(Checked.Terms terms, PolicyBasis basis, Frame frame) {
      List<@Nullable Object> read = new ArrayList<>();
      read.add(terms);
      Checked.IntervalNames day = terms.names().interval();
      List<Integer> ofDay =
          List.of(day.start(), day.end(), day.days(), day.wholeMonths(), day.monthsBegun());
      terms.accrued().reads().stream()
          .filter(slot -> !ofDay.contains(slot))
          .forEach(slot -> read.add(frame.get(slot)));
      return shares.computeIfAbsent(read, key -> DailyShares.of(terms, basis, frame));
    }
  }

  private static DailyShares of(Checked.Terms terms, PolicyBasis basis, Frame frame) {
    List<Fraction> byDay = new ArrayList<>();
    Fraction before = Fraction.ZERO;
    for (LocalDate day = basis.inception(); !day.isAfter(basis.expiry()); day = day.plusDays(1)) {
      Accrual.interval(frame, terms.names().interval(), basis.inception(), day);
      Object value = terms.accrued().value(frame);
      if (value instanceof Undetermined unknown) {
        return without(basis, Reason.of(unknown, terms.terms().clause()));
      }
      Fraction share = value instanceof Fraction number ? number : Fraction.ZERO;
      if (byDay.isEmpty() && share.signum() != 0) {
        return without(basis, wrong(terms, "nothing that has accrued by the inception", share));
      }
      if (share.compareTo(before) < 0) {
        return without(
            basis, wrong(terms, "a share that never falls: " + before + " the day before", share));
      }
      byDay.add(share);
      before = share;
    }
    return new DailyShares(basis.inception(), byDay, List.of());
  }

  private static DailyShares without(PolicyBasis basis, List<Reason> reasons) {
    return new DailyShares(basis.inception(), List.of(), reasons);
  }

  private static List<Reason> wrong(Checked.Terms terms, String required, Fraction share) {
    return List.of(
        Reason.builder()
            .code("accrued-share")
            .outcome(Outcome.REFERRED)
            .clause(terms.terms().clause())
            .required(required)
            .actual(share.toString())
            .build());
  }

  /** Why they cannot be told, on some day of the term; none: they can, on all. */
  List<Reason> reasons() {
    return reasons;
  }

  /** The share by a day of the term, or its expiry. */
  Fraction by(LocalDate day) {
    return byDay.get((int) ChronoUnit.DAYS.between(inception, day));
  }
}
