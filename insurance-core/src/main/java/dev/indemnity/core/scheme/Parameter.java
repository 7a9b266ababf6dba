package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.text.Text;
import java.util.Optional;
import org.immutables.value.Value;

/** A figure or list of an edition, which analysts may overlay. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Parameter {
  Parameter() {}

  /** {@return what it holds} */
  public abstract Type type();

  /** {@return its value, as the language holds values} */
  public abstract Object value();

  /** {@return what a number or amount must lie in; absent: anything} */
  public abstract Optional<Interval<Fraction>> range();

  /** {@return what it means} */
  public abstract Optional<Text> means();

  /** {@return the clause it follows; empty: none is cited} */
  public abstract String clause();

  /** {@return a note to show where it is used} */
  public abstract Optional<Text> note();

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds values of this kind. */
  public static final class Builder extends ImmutableParameter.Builder {
    Builder() {
      clause("");
    }
  }
}
