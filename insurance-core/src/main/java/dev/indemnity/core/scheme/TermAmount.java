package dev.indemnity.core.scheme;

import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.text.Text;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * An amount that stands instead of what accrues, such as a short rate or a minimum that is
 * retained. What it differs by is a line of its own.
 *
 * <p>Its formulas read the facts of the person, and name {@code inception} and {@code expiry} of
 * the policy; the time that is charged for or was covered, as {@code interval.start}, {@code
 * interval.end}, {@code interval.days}, {@code interval.wholeMonths} and {@code
 * interval.monthsBegun}; {@code full}, what the whole term costs; and {@code accrued}, what accrues
 * over the interval. Of a minimum of the policy they read what is known of the policy alone, and
 * {@code accrued} is what all lines come to.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class TermAmount {
  TermAmount() {}

  /** {@return its name within the edition; the line of the difference has it} */
  public abstract String id();

  /** {@return the occasions it is for; none: all} */
  public abstract Set<Occasion> on();

  /** {@return the formula that says whether it applies; absent: always} */
  public abstract Optional<String> when();

  /** {@return the formula of the amount} */
  public abstract String amount();

  /** {@return how the amount is rounded, once} */
  public abstract Rounding round();

  /** {@return the clause it follows; empty: none is cited} */
  public abstract String clause();

  /** {@return a note to show where it is used} */
  public abstract Optional<Text> note();

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds values of this kind. */
  public static final class Builder extends ImmutableTermAmount.Builder {
    Builder() {
      clause("");
    }
  }
}
