package dev.indemnity.core.settlement;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.amount.Bounds;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What one benefit pays on one claim. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class BenefitLine {
  BenefitLine() {}

  /** {@return the benefit of the edition} */
  public abstract String benefit();

  /** {@return the clause it follows; empty: none is cited} */
  public abstract String clause();

  /** {@return why nothing is paid, the gravest first; warnings do not stand in the way} */
  public abstract List<Reason> reasons();

  /** {@return what is paid, also where that is 0; absent: nothing can be paid, or not yet} */
  public abstract Optional<Amount> amount();

  /** {@return who is paid; absent where {@link #amount()} is} */
  public abstract Optional<String> payee();

  /** {@return between what the amount must lie, where facts are missing and that much is known} */
  public abstract Optional<Bounds> bounds();

  /** {@return how the benefit comes out; {@link Outcome#DONE}: it has an amount} */
  public Outcome outcome() {
    return Outcome.of(reasons());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(benefit());
    amount().ifPresent(amount -> text.append(' ').append(amount.rounded()));
    payee().ifPresent(payee -> text.append(" to ").append(payee));
    if (!clause().isEmpty()) {
      text.append("  [").append(clause()).append(']');
    }
    bounds().ifPresent(bounds -> text.append("  ").append(bounds));
    reasons().forEach(reason -> text.append("\n  ").append(reason));
    return text.toString();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds lines. */
  public static final class Builder extends ImmutableBenefitLine.Builder {
    Builder() {}
  }
}
