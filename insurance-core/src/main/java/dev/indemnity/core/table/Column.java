package dev.indemnity.core.table;

import dev.indemnity.core.language.Type;

/**
 * One column of a table.
 *
 * @param name its name
 * @param type what its cells hold
 * @param match how a row is chosen by it; {@link Match#EXACT} for outputs
 */
public record Column(String name, Type type, Match match) {
  /** How the value asked for chooses a row. */
  public enum Match {
    /** The cell is the value. */
    EXACT("exact"),
    /** The cell is an interval that holds the value. */
    BAND("band"),
    /** The cell is a number; a value between two cells has no row. */
    POINTS_REFUSE("points"),
    /**
     * The cell is a number; between two cells the quantities answered are on the line between
     * theirs.
     */
    POINTS_LINEAR("points"),
    /** The cell is a number; between two cells the row of the lower one answers. */
    POINTS_STEP("points");

    private final String spelling;

    Match(String spelling) {
      this.spelling = spelling;
    }

    /** {@return the kind of match as edition files spell it} */
    public String spelling() {
      return spelling;
    }
  }

  /**
   * A column whose cells are the values themselves.
   *
   * @param name its name
   * @param type what its cells hold
   * @return the column
   */
  public static Column exact(String name, Type type) {
    return new Column(name, type, Match.EXACT);
  }

  /**
   * An input whose cells are intervals.
   *
   * @param name its name
   * @param type the type of the values in them, a number, an amount or a date
   * @return the column
   */
  public static Column band(String name, Type type) {
    return new Column(name, type, Match.BAND);
  }
}
