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
  public abstract Supply supply();

  /**
   * {@return the days between which each row of a roster counts, of a number of shares; absent: all
   * rows of a person count, whenever they are}
   */
  public abstract Optional<Days> within();

  /**
   * {@return whether its values are withheld from every text, as names and identity numbers are}
   */
  public abstract boolean personal();

  /**
   * {@return the formula that stands for the fact where it is not given; absent: it is then
   * unknown}
   */
  public abstract Optional<String> standing();

  /** {@return what the fact means} */
  public abstract Optional<Text> means();

  /** {@return the clause it follows; empty: none is cited} */
  public abstract String clause();

  /** Who gives a fact. */
  public enum Supply {
    /** The caller. */
    CALLER,
    /** The library: one item for each member of the application. */
    MEMBERS,
    /**
     * The library: how many rows of the person there are on the roster up to this one, itself
     * included; where days are named, only those that share a day with it.
     */
    SHARE,
    /** The library: the coverage windows of the policy. */
    WINDOWS
  }

  /**
   * The facts of a row that hold the days between which it counts. A row whose days are empty, as
   * where the day after is not later than the first, shares no day with another. A day that is
   * known to be absent leaves that side open. Where a day is unknown or cannot be used, and it
   * depends on it whether two rows share a day, the number of the later row is unknown.
   *
   * @param first the key of the first day
   * @param after the key of the first day after
   */
  public record Days(String first, String after) {}

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
    Builder() {
      supply(Supply.CALLER);
      personal(false);
      clause("");
    }
  }
}
