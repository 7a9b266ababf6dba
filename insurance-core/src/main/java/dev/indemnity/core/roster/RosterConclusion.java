package dev.indemnity.core.roster;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.premium.PolicyPremium;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * What a whole roster costs, as {@link dev.indemnity.core.premium.Premiums#quote} says it, without
 * an object for each row. Immutable.
 */
public final class RosterConclusion {
  private final PolicyPremium policy;
  private final Outcome outcome;
  private final RosterTotals rows;

  RosterConclusion(PolicyPremium policy, Outcome ofRows, RosterTotals rows) {
    this.policy = policy;
    this.outcome = Outcome.of(policy.reasons()).and(ofRows);
    this.rows = rows;
  }

  /**
   * {@return how the application comes out with every row on it; {@link Outcome#DONE}: it has a
   * total}
   */
  public Outcome outcome() {
    return outcome;
  }

  /**
   * {@return why the application as a whole has no price, the gravest first; where one has several
   * facts, or several are as grave, their order is not that of the rows}
   */
  public List<Reason> reasons() {
    return policy.reasons();
  }

  /** {@return the items that are charged once for the policy} */
  public List<Amount> policyLines() {
    return policy.lines();
  }

  /** {@return what everything adds up to; absent unless the whole roster is priced} */
  public Optional<Amount> total() {
    return outcome == Outcome.DONE ? policy.total() : Optional.empty();
  }

  /**
   * {@return what the priced rows and the policy's items add up to: of part of the roster only,
   * where {@link #total()} is absent}
   */
  public Money pricedSubtotal() {
    return policy.pricedSubtotal();
  }

  /** {@return what the rows come to} */
  public RosterTotals rows() {
    return rows;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("premium " + outcome);
    reasons().forEach(reason -> text.append("\n  ").append(reason));
    policyLines().forEach(line -> text.append("\n  policy ").append(line));
    return text.append("\n  ")
        .append(total().isPresent() ? "total " : "no total; priced rows ")
        .append(total().map(Amount::rounded).orElseGet(this::pricedSubtotal))
        .toString();
  }
}
