package dev.indemnity.core.number;

import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How an exact amount becomes one that can be paid: to which multiple, and what happens in between.
 *
 * <p>Written as the step and the mode: {@code 0.01 half up}. The modes are {@code half up}, {@code
 * half down}, {@code half even}, {@code up} (away from zero) and {@code down} (towards zero).
 *
 * @param step the amount of which results are whole multiples; positive, a finite decimal
 * @param mode one of the five modes above
 */
public record Rounding(Fraction step, RoundingMode mode) {

  private static final Map<RoundingMode, String> MODES = modes();

  /** In the order they are offered; a map of an enum would look up its constants by reflection. */
  private static Map<RoundingMode, String> modes() {
    Map<RoundingMode, String> modes = new LinkedHashMap<>();
    modes.put(RoundingMode.UP, "up");
    modes.put(RoundingMode.DOWN, "down");
    modes.put(RoundingMode.HALF_UP, "half up");
    modes.put(RoundingMode.HALF_DOWN, "half down");
    modes.put(RoundingMode.HALF_EVEN, "half even");
    return modes;
  }

  /**
   * Checks that the rounding can be written.
   *
   * @param step a positive finite decimal
   * @param mode one of the five modes
   * @throws IllegalArgumentException if not
   */
  public Rounding {
    if (step.signum() <= 0 || !step.isFiniteDecimal()) {
      throw new IllegalArgumentException("step (" + step + ") must be a positive finite decimal");
    }
    if (!MODES.containsKey(mode)) {
      throw new IllegalArgumentException("mode (" + mode + ") must be one of " + MODES.keySet());
    }
  }

  /**
   * Reads a step and a mode with one space between: {@code 0.01 half up}.
   *
   * @param text the step and the mode
   * @return the rounding
   * @throws IllegalArgumentException if the text is not of this form
   */
  public static Rounding parse(String text) {
    int space = text.indexOf(' ');
    if (space > 0) {
      String name = text.substring(space + 1);
      for (Map.Entry<RoundingMode, String> entry : MODES.entrySet()) {
        if (entry.getValue().equals(name)) {
          return new Rounding(Fraction.parse(text.substring(0, space)), entry.getKey());
        }
      }
    }
    throw new IllegalArgumentException(
        "rounding (" + text + ") must be a step and one of " + MODES.values());
  }

  /**
   * Takes an exact amount to one that can be paid.
   *
   * @param amount the exact amount
   * @return the multiple of the step that the mode chooses
   */
  public Fraction apply(Fraction amount) {
    return amount.roundedTo(step, mode);
  }

  /** The canonical text, which {@link #parse(String)} reads back. */
  @Override
  public String toString() {
    return step + " " + MODES.get(mode);
  }
}
