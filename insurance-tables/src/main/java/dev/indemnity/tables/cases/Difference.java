package dev.indemnity.tables.cases;

/**
 * One thing a case expects and does not find.
 *
 * @param path where, such as {@code settlement.claims.1.lines.medical}
 * @param expected what the case expects
 * @param actual what is so
 */
public record Difference(String path, String expected, String actual) {
  @Override
  public String toString() {
    return path + ": expected " + expected + ", was " + actual;
  }
}
