package dev.indemnity.core.language;

import dev.indemnity.core.number.Fraction;
import org.jspecify.annotations.Nullable;

/** Arithmetic on the bounds of quantities that are not known; null stands for no bound. */
final class Bounds {
  private Bounds() {}

  static @Nullable Fraction low(@Nullable Object value) {
    return value instanceof Fraction known
        ? known
        : value instanceof Undetermined unknown ? unknown.low() : null;
  }

  static @Nullable Fraction high(@Nullable Object value) {
    return value instanceof Fraction known
        ? known
        : value instanceof Undetermined unknown ? unknown.high() : null;
  }

  static @Nullable Fraction least(@Nullable Fraction a, @Nullable Fraction b) {
    return a == null || b == null ? null : a.min(b);
  }

  static @Nullable Fraction most(@Nullable Fraction a, @Nullable Fraction b) {
    return a == null || b == null ? null : a.max(b);
  }

  static @Nullable Fraction plus(@Nullable Fraction a, @Nullable Fraction b) {
    return a == null || b == null ? null : a.plus(b);
  }

  static @Nullable Fraction negate(@Nullable Fraction a) {
    return a == null ? null : a.negate();
  }

  static Undetermined sum(@Nullable Object a, @Nullable Object b) {
    return Undetermined.merge(a, b).within(plus(low(a), low(b)), plus(high(a), high(b)));
  }

  static Undetermined difference(@Nullable Object a, @Nullable Object b) {
    return Undetermined.merge(a, b)
        .within(plus(low(a), negate(high(b))), plus(high(a), negate(low(b))));
  }

  static Undetermined product(@Nullable Object a, @Nullable Object b) {
    Undetermined causes = Undetermined.merge(a, b);
    Fraction aLow = low(a);
    Fraction aHigh = high(a);
    Fraction bLow = low(b);
    Fraction bHigh = high(b);
    if (aLow != null && aHigh != null && bLow != null && bHigh != null) {
      Fraction one = aLow.times(bLow);
      Fraction two = aLow.times(bHigh);
      Fraction three = aHigh.times(bLow);
      Fraction four = aHigh.times(bHigh);
      return causes.within(one.min(two).min(three).min(four), one.max(two).max(three).max(four));
    }
    // open-ended, but of known sign: amounts and counts are never negative
    if (aLow != null && bLow != null && aLow.signum() >= 0 && bLow.signum() >= 0) {
      return causes.within(aLow.times(bLow), null);
    }
    return causes;
  }

  static Undetermined quotient(@Nullable Object a, @Nullable Object b) {
    if (b instanceof Fraction known && known.signum() != 0) {
      return product(a, Fraction.ONE.dividedBy(known));
    }
    return Undetermined.merge(a, b);
  }

  /** The least of two: what is bounded above on one side is bounded above. */
  static Undetermined minimum(@Nullable Object a, @Nullable Object b) {
    Fraction first = high(a);
    Fraction second = high(b);
    Fraction top = first == null ? second : second == null ? first : first.min(second);
    return Undetermined.merge(a, b).within(least(low(a), low(b)), top);
  }

  static Undetermined maximum(@Nullable Object a, @Nullable Object b) {
    Fraction first = low(a);
    Fraction second = low(b);
    Fraction bottom = first == null ? second : second == null ? first : first.max(second);
    return Undetermined.merge(a, b).within(bottom, most(high(a), high(b)));
  }
}
