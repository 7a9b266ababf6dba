package dev.indemnity.core.language;

import dev.indemnity.core.number.Fraction;
import java.time.ZonedDateTime;

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
  LENGTH;

  @Override
  public Object apply(Object value) {
    return switch (this) {
      case OPPOSITE -> !(Boolean) value;
      case DAY -> ((ZonedDateTime) value).toLocalDate();
      case TIME -> ((ZonedDateTime) value).toLocalTime();
      case SIZE -> ((Fraction) value).abs();
      case LENGTH -> Spans.length(value).signum() < 0 ? Spans.negate(value) : value;
    };
  }
}
