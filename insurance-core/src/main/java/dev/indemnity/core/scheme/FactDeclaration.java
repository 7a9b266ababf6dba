package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.text.Text;
import java.util.Optional;
import org.immutables.value.Value;

/** A fact that formulas read and callers give. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class FactDeclaration {
  FactDeclaration() {}

  /** {@return what the fact holds} */
  public abstract Type type();

  /** {@return what a number or amount must lie in; absent: anything} */
  public abstract Optional<Interval<Fraction>> range();

  /** {@return who gives the fact; the caller unless said otherwise} */
  @Value.Default
  public Supply supply() {
    return Supply.CALLER;
  }

  /**
   * {@return whether its values are withheld from every text, as names and identity numbers are}
   */
  @Value.Default
  public boolean personal() {
    return false;
  }

  /**
   * {@return the formula that stands for the fact where it is not given; absent: it is then
   * unknown}
   */
  public abstract Optional<String> standing();

  /** {@return what the fact means} */
  public abstract Optional<Text> means();

  /** {@return the clause it follows; empty: none is cited} */
  @Value.Default
  public String clause() {
    return "";
  }

  /** Who gives a fact. */
  public enum Supply {
    /** The caller. */
    CALLER,
    /** The library: one item for each member of the application. */
    MEMBERS,
    /** The library: 1 for the first row of a person on the roster, 2 for the second, and so on. */
    SHARE,
    /** The library: the coverage windows of the policy. */
    WINDOWS
  }

  /**
   * A fact of a type that the caller gives.
   *
   * @param type what it holds
   * @return the declaration
   */
  public static FactDeclaration of(Type type) {
    return builder().type(type).build();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds values of this kind. */
  public static final class Builder extends ImmutableFactDeclaration.Builder {
    Builder() {}
  }
}
