package dev.indemnity.core.scheme;

import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The day a change takes effect. Its formulas read what is known of the policy, and name {@code
 * change.requestedOn}, the day that is asked for; {@code change.receivedAt}, when the change was
 * told; and {@code inception} and {@code expiry} of the policy.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class EffectiveDay {
  EffectiveDay() {}

  /** {@return the occasions it is for; none: all} */
  public abstract Set<Occasion> on();

  /** {@return the formula that says whether it applies; absent: always} */
  public abstract Optional<String> when();

  /** {@return the formula of the day, from whose start the change holds} */
  public abstract String day();

  /** {@return the clause it follows; empty: none is cited} */
  public abstract String clause();

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds values of this kind. */
  public static final class Builder extends ImmutableEffectiveDay.Builder {
    Builder() {
      clause("");
    }
  }
}
