package dev.indemnity.core.scheme;

import dev.indemnity.core.number.Rounding;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * How the items of a quote, a refund or a settlement are added up. Of the ways of one section the
 * first that applies counts; where none does, items are added up as they were rounded.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Total {
  Total() {}

  /** {@return the sections whose items it adds up; none: all} */
  public abstract Set<Section> of();

  /** {@return the formula that says whether this way applies; absent: always} */
  public abstract Optional<String> when();

  /** {@return whether items are added before they are rounded} */
  public abstract boolean exactItems();

  /** {@return how the sum is rounded} */
  public abstract Rounding round();

  /** {@return the clause it follows; empty: none is cited} */
  public abstract String clause();

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds values of this kind. */
  public static final class Builder extends ImmutableTotal.Builder {
    Builder() {
      exactItems(false);
      clause("");
    }
  }
}
