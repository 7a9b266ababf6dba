package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Type;
import dev.indemnity.core.text.Text;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** What is used over time, of a limit or without one. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class CounterDeclaration {
  CounterDeclaration() {}

  /** {@return what it counts: a number or an amount} */
  public abstract Type type();

  /** {@return what one counter is kept for} */
  public abstract Set<Key> per();

  /** {@return the formula of the limit; absent: there is none, it only counts what is used} */
  public abstract Optional<String> cap();

  /** {@return the clause it follows; empty: none is cited} */
  public abstract String clause();

  /** {@return a note to show where it is used} */
  public abstract Optional<Text> note();

  /** What a counter is kept for. */
  public enum Key {
    /** Each person. */
    PERSON,
    /** Each accident. */
    ACCIDENT,
    /** Each period of insurance. */
    PERIOD,
    /** Each policy. */
    POLICY,
    /** Each benefit: where a benefit reads it, its own; elsewhere, all of them together. */
    BENEFIT
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds values of this kind. */
  public static final class Builder extends ImmutableCounterDeclaration.Builder {
    Builder() {
      clause("");
    }
  }
}
