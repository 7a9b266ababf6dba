package dev.indemnity.core.scheme;

import dev.indemnity.core.text.Text;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A point the documents are silent on, the readings it can be given, and the one chosen. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Convention {
  Convention() {}

  /** {@return its short code, such as {@code K-5}} */
  public abstract String code();

  /** {@return what is silent} */
  public abstract Text question();

  /** {@return the readings there are; at least two} */
  public abstract List<String> readings();

  /** {@return the reading chosen} */
  public abstract String value();

  /** {@return the clause it follows; empty: none is cited} */
  public abstract String clause();

  /** {@return a note to show where it is used} */
  public abstract Optional<Text> note();

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds values of this kind. */
  public static final class Builder extends ImmutableConvention.Builder {
    Builder() {
      clause("");
    }
  }
}
