package dev.indemnity.core.scheme;

import java.util.Optional;
import org.immutables.value.Value;

/** How money opens windows of cover; the formulas read the facts of one payment. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class PaymentTerms {
  PaymentTerms() {}

  /** {@return the fact that lists the payments, in the order they were received} */
  public abstract String of();

  /** {@return the formula of when a payment was received} */
  public abstract String received();

  /** {@return the formula of how many units of time it buys, such as months} */
  public abstract String units();

  /**
   * {@return the formula that says whether a payment that comes in before cover ends goes on from
   * there; absent: it does. One that does not buys of its own time what is not covered yet}
   */
  public abstract Optional<String> appended();

  /**
   * {@return the formula of the first instant that is too late to receive the next payment without
   * a gap; may name {@code expiry}, the first instant after the window; null: no payment goes on;
   * absent: it is not told}
   */
  public abstract Optional<String> payBefore();

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds values of this kind. */
  public static final class Builder extends ImmutablePaymentTerms.Builder {
    Builder() {}
  }
}
