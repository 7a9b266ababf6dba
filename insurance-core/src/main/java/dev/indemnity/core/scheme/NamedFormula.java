package dev.indemnity.core.scheme;

import dev.indemnity.core.text.Text;
import java.util.Optional;
import org.immutables.value.Value;

/** A formula with a name that others read. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class NamedFormula {
  NamedFormula() {}

  /** {@return the formula} */
  public abstract String formula();

  /** {@return the clause it follows; empty: none is cited} */
  public abstract String clause();

  /** {@return a note to show where it is used} */
  public abstract Optional<Text> note();

  /**
   * A formula that cites no clause.
   *
   * @param formula the formula
   * @return the definition
   */
  public static NamedFormula of(String formula) {
    return builder().formula(formula).build();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds values of this kind. */
  public static final class Builder extends ImmutableNamedFormula.Builder {
    Builder() {
      clause("");
    }
  }
}
