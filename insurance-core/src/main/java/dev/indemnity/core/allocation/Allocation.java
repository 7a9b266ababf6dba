package dev.indemnity.core.allocation;

import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.rule.ConventionMattered;
import dev.indemnity.core.scheme.EditionUsed;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Who bears what is owed on one claim. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Allocation {
  Allocation() {}

  /** {@return the edition that answers} */
  public abstract EditionUsed edition();

  /** {@return the claim} */
  public abstract String claim();

  /**
   * {@return why it cannot be told yet, the gravest first; warnings do not stand in the way. That
   * the insurer refuses the claim does not either: the policyholder then bears all}
   */
  public abstract List<Reason> reasons();

  /** {@return what is owed, in the order of the edition; none while a reason stands in the way} */
  public abstract List<AllocatedItem> items();

  /**
   * {@return what the insurer pays beyond what is owed, by benefit; benefits without are left out}
   */
  public abstract Map<String, Money> excess();

  /**
   * {@return the conventions of which another reading would change the allocation of the same
   * settlement; worked out when first asked for}
   */
  public List<ConventionMattered> conventions() {
    return deferredConventions().get();
  }

  abstract Deferred<List<ConventionMattered>> deferredConventions();

  /** {@return the currency of every amount} */
  public abstract CurrencyUnit currency();

  /** {@return how the question comes out; {@link Outcome#DONE}: everything owed is allocated} */
  public Outcome outcome() {
    return Outcome.of(reasons());
  }

  /** {@return what is owed in all} */
  public Money owed() {
    return Money.total(currency(), items().stream().map(item -> item.owed().rounded()).toList());
  }

  /** {@return what the insurer's payments meet of it} */
  public Money insurer() {
    return Money.total(currency(), items().stream().map(AllocatedItem::insurer).toList());
  }

  /** {@return what is left to the policyholder} */
  public Money policyholder() {
    return Money.total(currency(), items().stream().map(AllocatedItem::policyholder).toList());
  }

  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder("allocation ").append(outcome()).append("  ").append(edition());
    reasons().forEach(reason -> text.append("\n  ").append(reason));
    items().forEach(item -> text.append("\n  ").append(item));
    excess()
        .forEach(
            (benefit, amount) ->
                text.append("\n  beyond: ").append(benefit).append(' ').append(amount));
    if (outcome() == Outcome.DONE) {
      text.append("\n  owed ")
          .append(owed())
          .append(" = insurer ")
          .append(insurer())
          .append(" + policyholder ")
          .append(policyholder());
    }
    return text.toString();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds allocations. */
  public static final class Builder extends ImmutableAllocation.Builder {
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
