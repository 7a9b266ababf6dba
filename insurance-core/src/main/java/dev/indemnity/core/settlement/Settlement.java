package dev.indemnity.core.settlement;

import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.rule.ConventionMattered;
import dev.indemnity.core.scheme.EditionUsed;
import java.util.List;
import org.immutables.value.Value;

/** What several claims are paid, and the ledger afterwards. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Settlement {
  Settlement() {}

  /** {@return the edition that answers} */
  public abstract EditionUsed edition();

  /** {@return the claims, in the order they were settled} */
  public abstract List<ClaimSettlement> claims();

  /** {@return everything that was used of any counter, these claims included} */
  public abstract ClaimLedger ledger();

  /**
   * {@return the conventions of which another reading would change an outcome or an amount; worked
   * out when first asked for}
   */
  public List<ConventionMattered> conventions() {
    return deferredConventions().get();
  }

  abstract Deferred<List<ConventionMattered>> deferredConventions();

  /** {@return how the claims come out together} */
  public Outcome outcome() {
    Outcome outcome = Outcome.DONE;
    for (ClaimSettlement claim : claims()) {
      outcome = outcome.and(claim.outcome());
    }
    return outcome;
  }

  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder("settlement ").append(outcome()).append("  ").append(edition());
    claims().forEach(claim -> text.append("\n  ").append(claim.toString().replace("\n", "\n  ")));
    return text.toString();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds settlements. */
  public static final class Builder extends ImmutableSettlement.Builder {
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
