package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Type;
import dev.indemnity.core.text.Text;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A named formula that is called with values, as a table is asked with them. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class FunctionDeclaration {
  FunctionDeclaration() {}

  /** {@return what it is called with, by the names its formula uses, in order} */
  public abstract Map<String, Type> inputs();

  /**
   * {@return the formula; besides the inputs it may name parameters, conventions, tables and other
   * functions, but no facts}
   */
  public abstract String formula();

  /** {@return the clause it follows; empty: none is cited} */
  public abstract String clause();

  /** {@return a note to show where it is used} */
  public abstract Optional<Text> note();

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds values of this kind. */
  public static final class Builder extends ImmutableFunctionDeclaration.Builder {
    Builder() {
      clause("");
    }
  }
}
