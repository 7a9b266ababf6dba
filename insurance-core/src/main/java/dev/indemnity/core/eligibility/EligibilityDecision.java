package dev.indemnity.core.eligibility;

import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.outcome.RosterSummary;
import dev.indemnity.core.rule.ConventionMattered;
import dev.indemnity.core.scheme.EditionUsed;
import java.util.List;
import org.immutables.value.Value;

/** Whether an application can be insured, as a whole and row by row. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class EligibilityDecision {
  EligibilityDecision() {}

  /** {@return the edition that answers} */
  public abstract EditionUsed edition();

  /** {@return why the application as a whole cannot be insured, the gravest first} */
  public abstract List<Reason> reasons();

  /** {@return the rows of the roster, in their order} */
  public abstract List<PersonDecision> persons();

  /**
   * {@return the conventions of which another reading would change the outcome of the whole or of a
   * row; worked out when first asked for}
   */
  public List<ConventionMattered> conventions() {
    return deferredConventions().get();
  }

  /**
   * {@return every rule with its steps: those of the application, then those of each row; worked
   * out when first asked for}
   */
  public List<Derivation> why() {
    return deferredWhy().get();
  }

  abstract Deferred<List<ConventionMattered>> deferredConventions();

  abstract Deferred<List<Derivation>> deferredWhy();

  /** {@return how the application comes out with every row on it} */
  public Outcome outcome() {
    Outcome outcome = Outcome.of(reasons());
    for (PersonDecision person : persons()) {
      outcome = outcome.and(person.outcome());
    }
    return outcome;
  }

  /** {@return how many rows come out how} */
  public RosterSummary summary() {
    return RosterSummary.of(persons().stream().map(PersonDecision::outcome).toList());
  }

  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder("eligibility ").append(outcome()).append("  ").append(edition());
    reasons().forEach(reason -> text.append("\n  ").append(reason));
    text.append("\n  roster ").append(summary());
    persons().stream()
        .filter(person -> !person.reasons().isEmpty())
        .forEach(person -> text.append("\n  ").append(person.toString().replace("\n", "\n  ")));
    return text.toString();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds decisions. */
  public static final class Builder extends ImmutableEligibilityDecision.Builder {
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
