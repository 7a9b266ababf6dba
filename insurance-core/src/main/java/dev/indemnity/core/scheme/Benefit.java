package dev.indemnity.core.scheme;

import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.text.Text;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that is paid. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Benefit {
  Benefit() {}

  /** {@return its name within the edition} */
  public abstract String id();

  /**
   * {@return the names it stands for many benefits with, and the category each takes its values
   * from: one benefit for every value, under the value's name; none: it is one benefit}
   */
  public abstract Map<String, String> each();

  /** {@return the formula that says whether it is due} */
  public abstract String when();

  /** {@return formulas the benefit names for itself, in order} */
  public abstract Map<String, String> let();

  /** {@return the formula of the amount} */
  public abstract String amount();

  /** {@return how the amount is rounded, once} */
  public abstract Rounding round();

  /**
   * {@return what it uses of which counter: formulas that may name {@code amount}, the amount as it
   * is paid; what they yield of money is rounded to the smallest unit of the currency, the way the
   * benefit is}
   */
  public abstract Map<String, String> uses();

  /** {@return the formula of who is paid; {@code "insured"} unless said otherwise} */
  public abstract String payee();

  /** {@return the clause it follows; empty: none is cited} */
  public abstract String clause();

  /** {@return a note to show where it is used} */
  public abstract Optional<Text> note();

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds values of this kind. */
  public static final class Builder extends ImmutableBenefit.Builder {
    Builder() {
      payee("\"insured\"");
      clause("");
    }
  }
}
