package dev.indemnity.core.language;

import dev.indemnity.core.number.Fraction;
import java.math.RoundingMode;
import java.time.ZonedDateTime;
import java.util.Locale;

/** What a value comes to by itself, in one class for the same reason as {@link Calculation}. */
enum Conversion implements Applied.One {
  /** Whether it does not hold. */
  OPPOSITE,
  /** The day of an instant. */
  DAY,
  /** The time of day of an instant. */
  TIME,
  /** A number without its sign. */
  SIZE,
  /** A length without its sign. */
  LENGTH,
  /** A length with the other sign. */
  NEGATED,
  /** Down to a whole number. */
  FLOOR,
  /** Up to a whole number. */
  CEILING,
  /** Whether a whole number is even. */
  EVEN,
  /** Whether a whole number is odd. */
  ODD,
  /** How many characters a text has. */
  CHARACTERS,
  /** A text in capital letters. */
  UPPER_CASE,
  /** A text in small letters. */
  LOWER_CASE;

  @Override
  public Object apply(Object value) {
    return switch (this) {
      case OPPOSITE -> !(Boolean) value;
      case DAY -> ((ZonedDateTime) value).toLocalDate();
      case TIME -> ((ZonedDateTime) value).toLocalTime();
      case SIZE -> ((Fraction) value).abs();
      case LENGTH -> Spans.length(value).signum() < 0 ? Spans.negate(value) : value;
      case NEGATED -> Spans.negate(value);
      case FLOOR -> ((Fraction) value).rounded(0, RoundingMode.FLOOR);
      case CEILING -> ((Fraction) value).rounded(0, RoundingMode.CEILING);
      case EVEN -> isEven((Fraction) value, true);
      case ODD -> isEven((Fraction) value, false);
      case CHARACTERS -> characters((String) value);
      case UPPER_CASE -> ((String) value).toUpperCase(Locale.ROOT);
      case LOWER_CASE -> ((String) value).toLowerCase(Locale.ROOT);
    };
  }

  private static Object isEven(Fraction number, boolean wanted) {
    return number.isWhole()
        ? (Object) (!number.numerator().testBit(0) == wanted)
        : Undetermined.of(new Cause.Undefined("whether a number that is not whole is even"));
  }

  private static Fraction characters(String text) {
    return Fraction.of(text.codePointCount(0, text.length()));
  }
}
