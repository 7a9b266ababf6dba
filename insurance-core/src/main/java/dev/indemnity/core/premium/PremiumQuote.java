package dev.indemnity.core.premium;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.outcome.RosterSummary;
import dev.indemnity.core.rule.ConventionMattered;
import dev.indemnity.core.scheme.EditionUsed;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What an application costs, as a whole and row by row. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class PremiumQuote {
  PremiumQuote() {}

  /** {@return the edition that answers} */
  public abstract EditionUsed edition();

  /** {@return why the application as a whole has no price, the gravest first} */
  public abstract List<Reason> reasons();

  /** {@return the rows of the roster, in their order} */
  public abstract List<PersonQuote> persons();

  /** {@return the items that are charged once for the policy} */
  public abstract List<Amount> policyLines();

  /** {@return what everything adds up to; absent unless the whole roster is priced} */
  public abstract Optional<Amount> total();

  /**
   * {@return what the priced rows and the policy's items add up to: of part of the roster only,
   * where {@link #total()} is absent}
   */
  public abstract Money pricedSubtotal();

  /**
   * {@return the conventions of which another reading would change an outcome or an amount; worked
   * out when first asked for}
   */
  public List<ConventionMattered> conventions() {
    return deferredConventions().get();
  }

  abstract Deferred<List<ConventionMattered>> deferredConventions();

  /**
   * {@return how the application comes out with every row on it; {@link Outcome#DONE}: it has a
   * total}
   */
  public Outcome outcome() {
    Outcome outcome = Outcome.of(reasons());
    for (PersonQuote person : persons()) {
      outcome = outcome.and(person.outcome());
    }
    return outcome;
  }

  /** {@return how many rows come out how} */
  public RosterSummary summary() {
    return RosterSummary.of(persons().stream().map(PersonQuote::outcome).toList());
  }

  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder("premium ").append(outcome()).append("  ").append(edition());
    reasons().forEach(reason -> text.append("\n  ").append(reason));
    text.append("\n  roster ").append(summary());
    persons()
        .forEach(person -> text.append("\n  ").append(person.toString().replace("\n", "\n  ")));
    policyLines().forEach(line -> text.append("\n  policy ").append(line));
    text.append("\n  ");
    total()
        .ifPresentOrElse(
            total -> text.append("total ").append(total.rounded()),
            () -> text.append("no total; priced rows ").append(pricedSubtotal()));
    return text.toString();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds quotes. */
  public static final class Builder extends ImmutablePremiumQuote.Builder {
    Builder() {}

    /**
     * The conventions that mattered.
     *
     * @param conventions the conventions
     * @return this builder
     */
    public Builder conventions(List<ConventionMattered> conventions) {
      return deferredConventions(Deferred.of(List.copyOf(conventions)));
    }
  }
}
