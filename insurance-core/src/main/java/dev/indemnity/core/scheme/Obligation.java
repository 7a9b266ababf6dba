package dev.indemnity.core.scheme;

import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** Something the policyholder owes to the person who was hurt. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Obligation {
  Obligation() {}

  /** {@return its name within the edition} */
  public abstract String id();

  /** {@return the formula that says whether it is owed; absent: always} */
  public abstract Optional<String> when();

  /** {@return formulas it names for itself, in order} */
  public abstract Map<String, String> let();

  /** {@return the formula of the amount} */
  public abstract String amount();

  /** {@return how the amount is rounded, once} */
  public abstract Rounding round();

  /**
   * {@return the benefits that meet it, by id, in the order they are used; none: it is a lump that
   * any benefit meets, after those that name theirs}
   */
  public abstract List<String> metBy();

  /** {@return the clause it follows; empty: none is cited} */
  public abstract String clause();

  /** {@return a note to show where it is used} */
  public abstract Optional<Text> note();

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds values of this kind. */
  public static final class Builder extends ImmutableObligation.Builder {
    Builder() {
      clause("");
    }
  }
}
