package dev.indemnity.core.scheme;

import dev.indemnity.core.text.Text;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What holds of the cover of one person besides; the formulas read the person's facts, and may name
 * {@code inception} and {@code expiry} of the window, {@code window.number} and, of the facts of
 * the payment that opens it, {@code window.payment.months} and the like.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class PersonTerms {
  PersonTerms() {}

  /** {@return the name of the limit in reasons; {@code person-until} unless said otherwise} */
  public abstract String id();

  /**
   * {@return the formula of the first instant at which the person is no longer covered; null: there
   * is none; absent: the same}
   */
  public abstract Optional<String> until();

  /** {@return what must hold of the person as a window opens} */
  public abstract List<Rule> conditions();

  /** {@return what the limit says, in words} */
  public abstract Optional<Text> says();

  /** {@return the clause the limit follows; empty: none is cited} */
  public abstract String clause();

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds values of this kind. */
  public static final class Builder extends ImmutablePersonTerms.Builder {
    Builder() {
      id("person-until");
      clause("");
    }
  }
}
