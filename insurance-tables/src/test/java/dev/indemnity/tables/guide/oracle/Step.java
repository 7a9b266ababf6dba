package dev.indemnity.tables.guide.oracle;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How an item is rounded.
 *
 * @param step the step it is a whole number of
 * @param mode which step
 */
public record Step(BigDecimal step, RoundingMode mode) {
  /** To the fen, half a fen up. */
  public static final Step FEN = new Step(new BigDecimal("0.01"), RoundingMode.HALF_UP);

  /** To the yuan, half a yuan up. */
  public static final Step YUAN = new Step(BigDecimal.ONE, RoundingMode.HALF_UP);

  /** The amount in whole steps. */
  public BigDecimal of(Quotient amount) {
    return amount.rounded(step, mode);
  }
}
