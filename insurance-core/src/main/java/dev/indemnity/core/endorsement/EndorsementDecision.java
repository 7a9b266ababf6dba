package dev.indemnity.core.endorsement;

import dev.indemnity.core.eligibility.PersonDecision;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.scheme.EditionUsed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Whether a policy is concluded or changed, and what that moves. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class EndorsementDecision {
  EndorsementDecision() {}

  /** {@return the edition that answers} */
  public abstract EditionUsed edition();

  /** {@return why it is not done, the gravest first; warnings do not stand in the way} */
  public abstract List<Reason> reasons();

  /** {@return the rows of the roster that cannot be insured; rows are those after the change} */
  public abstract List<PersonDecision> persons();

  /** {@return the first day the change would hold; absent: that cannot be told} */
  public abstract Optional<LocalDate> effectiveOn();

  /**
   * {@return the policy after the change; where it is not made, the policy as it was, and absent
   * where there is none}
   */
  public abstract Optional<PolicyState> state();

  /** {@return what the change moves; absent: it is not made} */
  public abstract Optional<Movement> movement();

  /** {@return how it comes out; {@link Outcome#DONE}: the change is made} */
  public Outcome outcome() {
    Outcome outcome = Outcome.of(reasons());
    for (PersonDecision person : persons()) {
      outcome = outcome.and(person.outcome());
    }
    return outcome;
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("endorsement ").append(outcome());
    movement().ifPresent(movement -> text.append("  ").append(movement));
    reasons().forEach(reason -> text.append("\n  ").append(reason));
    persons().forEach(person -> text.append("\n  ").append(person));
    return text.toString();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds decisions. */
  public static final class Builder extends ImmutableEndorsementDecision.Builder {
    Builder() {}
  }
}
