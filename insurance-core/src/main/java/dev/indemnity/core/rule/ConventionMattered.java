package dev.indemnity.core.rule;

import java.util.List;

/**
 * A convention of which another reading would have changed an answer.
 *
 * @param name the name formulas use
 * @param code its short code
 * @param reading the reading that was chosen
 * @param others the readings that would have changed the answer
 */
public record ConventionMattered(String name, String code, String reading, List<String> others) {
  /**
   * Copies the readings.
   *
   * @param name the name formulas use
   * @param code its short code
   * @param reading the reading that was chosen
   * @param others the readings that would have changed the answer
   */
  public ConventionMattered {
    others = List.copyOf(others);
  }

  @Override
  public String toString() {
    return code + " " + name + " = \"" + reading + "\", otherwise with " + others;
  }
}
