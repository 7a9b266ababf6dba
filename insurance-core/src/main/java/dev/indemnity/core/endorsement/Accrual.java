package dev.indemnity.core.endorsement;

import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.scheme.Bound;
import dev.indemnity.core.scheme.Checked;
import dev.indemnity.core.scheme.Scheme;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What the terms of an edition make of the facts of one person, or of the policy. */
final class Accrual {
  private final Checked.Terms terms;
  private final Bound lock;
  private final Frame frame;
  private final LocalDate inception;
  private final DailyShares shares;

  Accrual(Scheme scheme, PolicyBasis basis, Bound lock, Frame known) {
    this.terms = scheme.terms().orElseThrow();
    this.lock = lock;
    this.frame = known.over();
    this.inception = basis.inception();
    frame.set(terms.names().inception(), basis.inception());
    frame.set(terms.names().expiry(), basis.expiry());
    this.shares = basis.shares().of(terms, basis, frame);
  }

  /** Why what accrues cannot be told; none: it can. */
  List<Reason> reasons() {
    return shares.reasons();
  }

  /** What accrues of a premium by a day, rounded: parts of a term are differences of this. */
  Fraction by(LocalDate day, Fraction full, Rounding rounding) {
    return rounding.apply(full.times(shares.by(day)));
  }

  Derivation explain(LocalDate day) {
    synchronized (lock) {
      interval(frame, terms.names().interval(), inception, day);
      return terms.accrued().explain(frame, "accrued by " + day).build();
    }
  }

  /** What the formulas of an amount are asked with. */
  Frame asked(LocalDate from, LocalDate to, Fraction full, Fraction accrued) {
    Frame asked = frame.over();
    interval(asked, terms.names().interval(), from, to);
    asked.set(terms.names().full(), full);
    asked.set(terms.names().accrued(), accrued);
    return asked;
  }

  Bound lock() {
    return lock;
  }

  /** Puts a time where formulas find it. */
  static void interval(Frame frame, Checked.IntervalNames names, LocalDate from, LocalDate to) {
    long months = Math.max(0, ChronoUnit.MONTHS.between(from, to));
    long begun = from.plusMonths(months).isBefore(to) ? months + 1 : months;
    frame.set(names.start(), from);
    frame.set(names.end(), to);
    frame.set(names.days(), Fraction.of(ChronoUnit.DAYS.between(from, to)));
    frame.set(names.wholeMonths(), Fraction.of(months));
    frame.set(names.monthsBegun(), Fraction.of(begun));
  }
}
