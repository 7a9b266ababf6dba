package dev.indemnity.core.language;

import java.time.DateTimeException;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A span of values, such as {@code [16..65]}, {@code (0..1]} or {@code [100..]}.
 *
 * @param low the lower bound; null: none
 * @param lowInclusive whether the lower bound itself belongs to the span
 * @param high the upper bound; null: none
 * @param highInclusive whether the upper bound itself belongs to the span
 * @param <T> what the span is made of
 */
public record Interval<T extends Comparable<? super T>>(
    @Nullable T low, boolean lowInclusive, @Nullable T high, boolean highInclusive) {

  private static final String EXPECTED = "must be an interval such as [16..65], [0..5) or [100..]";

  /**
   * Refuses bounds that leave nothing between them.
   *
   * @param low the lower bound; null: none
   * @param lowInclusive whether the lower bound itself belongs to the span
   * @param high the upper bound; null: none
   * @param highInclusive whether the upper bound itself belongs to the span
   */
  public Interval {
    if (low != null && high != null) {
      int order = low.compareTo(high);
      if (order > 0 || (order == 0 && !(lowInclusive && highInclusive))) {
        throw new IllegalArgumentException(
            "interval (" + low + ".." + high + ") must hold at least one value");
      }
    }
  }

  /**
   * Reads a span from text such as {@code [16..65]}.
   *
   * @param text the text; a bound may be left out
   * @param read how to read a bound
   * @param <T> what the span is made of
   * @return the span
   * @throws IllegalArgumentException where the text is no span or holds nothing
   */
  public static <T extends Comparable<? super T>> Interval<T> parse(
      String text, Function<String, T> read) {
    int dots = text.indexOf("..");
    int last = text.length() - 1;
    if (dots < 1 || dots + 2 > last || !isBracketed(text)) {
      throw new IllegalArgumentException(EXPECTED);
    }
    String low = text.substring(1, dots);
    String high = text.substring(dots + 2, last);
    if (high.contains("..") || high.endsWith(".")) {
      throw new IllegalArgumentException(EXPECTED);
    }
    try {
      return new Interval<>(
          low.isEmpty() ? null : read.apply(low),
          text.startsWith("["),
          high.isEmpty() ? null : read.apply(high),
          text.endsWith("]"));
    } catch (DateTimeException | ArithmeticException e) {
      throw new IllegalArgumentException(EXPECTED, e);
    }
  }

  private static boolean isBracketed(String text) {
    return (text.startsWith("[") || text.startsWith("("))
        && (text.endsWith("]") || text.endsWith(")"));
  }

  /**
   * Whether a value lies in the span.
   *
   * @param value the value
   * @return whether it does
   */
  public boolean contains(T value) {
    return aboveLow(value) && belowHigh(value);
  }

  private boolean aboveLow(T value) {
    if (low == null) {
      return true;
    }
    int order = value.compareTo(low);
    return order > 0 || (order == 0 && lowInclusive);
  }

  private boolean belowHigh(T value) {
    if (high == null) {
      return true;
    }
    int order = value.compareTo(high);
    return order < 0 || (order == 0 && highInclusive);
  }

  /**
   * Whether some value could lie in both spans.
   *
   * @param other another span
   * @return whether they share a value
   */
  public boolean overlaps(Interval<T> other) {
    return !endsBefore(other) && !other.endsBefore(this);
  }

  private boolean endsBefore(Interval<T> other) {
    if (high == null || other.low == null) {
      return false;
    }
    int order = high.compareTo(other.low);
    return order < 0 || (order == 0 && !(highInclusive && other.lowInclusive));
  }

  @Override
  public String toString() {
    return (lowInclusive ? "[" : "(")
        + Objects.toString(low, "")
        + ".."
        + Objects.toString(high, "")
        + (highInclusive ? "]" : ")");
  }
}
