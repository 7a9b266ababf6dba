package dev.indemnity.core.language;

import dev.indemnity.core.number.Fraction;
import java.time.ZonedDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What two values come to, by what is worked out and of which types. One class does all of it:
 * linked one by one, the operations of a first edition would take longer than its formulas.
 */
enum Calculation implements Applied.Two {
  /** The second quantity with the other sign; the first is zero, for the bounds' sake. */
  NEGATED,
  /** Two quantities together. */
  SUM,
  /** The first quantity less the second. */
  DIFFERENCE,
  /** Two quantities multiplied. */
  PRODUCT,
  /** The first quantity divided by the second. */
  QUOTIENT,
  /** What is left of the first number when it is divided by the second. */
  REMAINDER,
  /** The lesser of two values that have an order. */
  LEAST,
  /** The greater of two values that have an order. */
  GREATEST,
  /** Two texts, one after the other. */
  JOINED,
  /** A day, time or length and a length. */
  LATER,
  /** A length and a day, time or length. */
  LATER_BY_FIRST,
  /** A day, time or length less a length. */
  EARLIER,
  /** The length from the second day or time to the first. */
  BETWEEN,
  /** The months from the first day to the second. */
  MONTHS_BETWEEN,
  /** A length times a number. */
  TIMES,
  /** A number times a length. */
  TIMES_FIRST,
  /** A length divided by a number. */
  SHORTENED,
  /** How often the second length goes into the first. */
  RATIO,
  /** Whether the first is an element of the second, a list. */
  IN_LIST,
  /** Whether the first, an instant, lies in the second, a window. */
  IN_WINDOW,
  /** Whether the first text has the second in it. */
  CONTAINS,
  /** Whether the first text begins with the second. */
  STARTS_WITH,
  /** Whether the first text ends with the second. */
  ENDS_WITH;

  @Override
  public Object apply(Object a, Object b) {
    return switch (this) {
      case NEGATED -> ((Fraction) b).negate();
      case SUM -> Sized.sized(((Fraction) a).plus((Fraction) b));
      case DIFFERENCE -> Sized.sized(((Fraction) a).minus((Fraction) b));
      case PRODUCT -> Sized.sized(((Fraction) a).times((Fraction) b));
      case QUOTIENT -> Sized.quotient((Fraction) a, (Fraction) b);
      case REMAINDER -> Sized.remainder((Fraction) a, (Fraction) b);
      case LEAST -> Comparisons.order(a, b) <= 0 ? a : b;
      case GREATEST -> Comparisons.order(a, b) >= 0 ? a : b;
      case JOINED -> Sized.joined((String) a, (String) b);
      case LATER -> Spans.plus(a, b);
      case LATER_BY_FIRST -> Spans.plus(b, a);
      case EARLIER -> Spans.minus(a, b);
      case BETWEEN -> Spans.between(a, b);
      case MONTHS_BETWEEN -> Spans.monthsBetween(a, b);
      case TIMES -> Spans.times(a, (Fraction) b);
      case TIMES_FIRST -> Spans.times(b, (Fraction) a);
      case SHORTENED -> Sized.shortened(a, (Fraction) b);
      case RATIO -> Sized.quotient(Spans.length(a), Spans.length(b));
      case IN_LIST -> Lists.contains((List<?>) b, a);
      case IN_WINDOW -> ((Window) b).contains((ZonedDateTime) a);
      case CONTAINS -> ((String) a).contains((String) b);
      case STARTS_WITH -> ((String) a).startsWith((String) b);
      case ENDS_WITH -> ((String) a).endsWith((String) b);
    };
  }

  @Override
  public Object unknown(@Nullable Object a, @Nullable Object b) {
    return switch (this) {
      case SUM -> Bounds.sum(a, b);
      case NEGATED, DIFFERENCE -> Bounds.difference(a, b);
      case PRODUCT -> Bounds.product(a, b);
      case QUOTIENT -> Sized.unknownQuotient(a, b);
      case LEAST -> Bounds.minimum(a, b);
      case GREATEST -> Bounds.maximum(a, b);
      case IN_LIST -> Lists.unknownContains(a, b);
      default -> Undetermined.merge(a, b);
    };
  }
}
