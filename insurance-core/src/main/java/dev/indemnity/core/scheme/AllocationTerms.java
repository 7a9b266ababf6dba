package dev.indemnity.core.scheme;

import dev.indemnity.core.text.Text;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What the policyholder owes to the person who was hurt, and how what the insurer pays is set
 * against it.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class AllocationTerms {
  AllocationTerms() {}

  /** {@return what is owed, in the order payments are set against it} */
  public abstract List<Obligation> obligations();

  /**
   * {@return the formula that says whether every payment meets every obligation; absent: each meets
   * its own}
   */
  public abstract Optional<String> pooled();

  /** {@return the clause it follows; empty: none is cited} */
  public abstract String clause();

  /** {@return a note to show where it is used} */
  public abstract Optional<Text> note();

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds values of this kind. */
  public static final class Builder extends ImmutableAllocationTerms.Builder {
    Builder() {
      clause("");
    }
  }
}
