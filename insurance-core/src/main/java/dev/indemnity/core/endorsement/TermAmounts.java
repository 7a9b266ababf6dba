package dev.indemnity.core.endorsement;

import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.rule.Rules;
import dev.indemnity.core.scheme.Bound;
import dev.indemnity.core.scheme.Checked;
import dev.indemnity.core.scheme.Occasion;
import java.util.List;
import java.util.Optional;

/** What the edition says instead of what accrues. */
final class TermAmounts {
  /**
   * An amount that stands instead.
   *
   * @param charge what the edition says
   * @param amount the amount, rounded
   * @param asked what it was asked with
   */
  record Instead(Checked.Charge charge, Fraction amount, Frame asked) {
    String id() {
      return charge.amount().id();
    }

    /** How the difference to what accrues came about. */
    Derivation explain(Bound lock, Fraction difference) {
      synchronized (lock) {
        return charge
            .formula()
            .explain(asked, id())
            .clause(charge.amount().clause())
            .value(Values.amount(difference))
            .remark(
                Values.amount(amount)
                    + " instead of what accrues, "
                    + Values.amount(amount.minus(difference)))
            .build();
      }
    }
  }

  private TermAmounts() {}

  /** The first amount for an occasion that applies; empty: none does, or reasons say why not. */
  static Optional<Instead> first(
      List<Checked.Charge> charges, Optional<Occasion> on, Frame asked, List<Reason> reasons) {
    List<Checked.Charge> possible =
        charges.stream()
            .filter(each -> on.isEmpty() || on.get().isAmong(each.amount().on()))
            .toList();
    return Rules.first(possible, asked, reasons).flatMap(charge -> amount(charge, asked, reasons));
  }

  private static Optional<Instead> amount(
      Checked.Charge charge, Frame asked, List<Reason> reasons) {
    Object value = charge.formula().value(asked);
    if (value instanceof Fraction exact && exact.signum() >= 0) {
      return Optional.of(new Instead(charge, charge.amount().round().apply(exact), asked));
    }
    if (value instanceof Undetermined unknown) {
      reasons.addAll(Reason.of(unknown, charge.amount().clause()));
    } else {
      reasons.add(
          Reason.builder()
              .code("negative-amount")
              .outcome(Outcome.REFERRED)
              .clause(charge.amount().clause())
              .required(charge.amount().id() + " of 0 or more")
              .build());
    }
    return Optional.empty();
  }
}
