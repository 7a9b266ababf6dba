package dev.indemnity.core.number;

import java.math.RoundingMode;

/** The one decision that every rounding comes down to, for narrow and wide numbers alike. */
final class Steps {

  private Steps() {}

  /**
   * What to add to a quotient cut off towards zero, given that something was cut off: −1, 0 or 1.
   *
   * @param sign the sign of the exact value
   * @param half negative, zero or positive: the part cut off is less than, is, exceeds one half
   * @param odd whether the quotient cut off is odd
   */
  static int away(int sign, int half, boolean odd, RoundingMode mode) {
    boolean away =
        switch (mode) {
          case UP -> true;
          case DOWN -> false;
          case CEILING -> sign > 0;
          case FLOOR -> sign < 0;
          case HALF_UP -> half >= 0;
          case HALF_DOWN -> half > 0;
          case HALF_EVEN -> half > 0 || (half == 0 && odd);
          case UNNECESSARY -> throw new ArithmeticException("rounding is necessary");
        };
    return away ? sign : 0;
  }
}
