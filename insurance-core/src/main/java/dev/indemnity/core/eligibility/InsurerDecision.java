package dev.indemnity.core.eligibility;

import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.rule.ConventionMattered;
import dev.indemnity.core.scheme.EditionUsed;
import java.util.List;
import org.immutables.value.Value;

/** Whether an insurer may take on a scheme. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class InsurerDecision {
  InsurerDecision() {}

  /** {@return the edition that answers} */
  public abstract EditionUsed edition();

  /** {@return why not, the gravest first; warnings do not stand in the way} */
  public abstract List<Reason> reasons();

  /**
   * {@return the conventions of which another reading would change the reasons; worked out when
   * first asked for}
   */
  public List<ConventionMattered> conventions() {
    return deferredConventions().get();
  }

  /** {@return every rule with its steps; worked out when first asked for} */
  public List<Derivation> why() {
    return deferredWhy().get();
  }

  abstract Deferred<List<ConventionMattered>> deferredConventions();

  abstract Deferred<List<Derivation>> deferredWhy();

  /** {@return how the question comes out; {@link Outcome#DONE}: the insurer qualifies} */
  public Outcome outcome() {
    return Outcome.of(reasons());
  }

  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder("insurer ").append(outcome()).append("  ").append(edition());
    reasons().forEach(reason -> text.append("\n  ").append(reason));
    return text.toString();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds decisions. */
  public static final class Builder extends ImmutableInsurerDecision.Builder {
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

    /**
     * The steps.
     *
     * @param why the steps
     * @return this builder
     */
    public Builder why(List<Derivation> why) {
      return deferredWhy(Deferred.of(List.copyOf(why)));
    }
  }
}
