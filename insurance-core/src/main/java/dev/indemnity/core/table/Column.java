package dev.indemnity.core.table;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.text.Spelt;
import java.util.Optional;

/**
 * One column of a table.
 *
 * @param name its name
 * @param type what its cells hold
 * @param match how a row is chosen by it; {@link Match#EXACT} for outputs
 * @param all what has a row each, whatever the other inputs are that have one; {@link All#NOTHING}
 *     for outputs
 * @param range what a number or an amount in its cells may be, and the bounds of its bands or
 *     slices; absent: anything
 */
public record Column(
    String name, Type type, Match match, All all, Optional<Interval<Fraction>> range) {
  /**
   * The values that each have a row.
   *
   * @param listed whether every name of the category has one
   * @param wholes every whole number of this span has one; absent: none need have
   */
  public record All(boolean listed, Optional<Interval<Fraction>> wholes) {
    /** No value needs to have a row. */
    public static final All NOTHING = new All(false, Optional.empty());

    /** Every name of the category has a row. */
    public static final All LISTED = new All(true, Optional.empty());

    /** Whether no value needs to have a row. */
    boolean isNothing() {
      return !listed && wholes.isEmpty();
    }

    /**
     * Every whole number of a span has a row.
     *
     * @param span the span, with both bounds
     * @return what has a row
     */
    public static All wholes(Interval<Fraction> span) {
      return new All(false, Optional.of(span));
    }
  }

  /**
   * A column whose cells may be anything of their type.
   *
   * @param name its name
   * @param type what its cells hold
   * @param match how a row is chosen by it
   * @param all what has a row each
   */
  public Column(String name, Type type, Match match, All all) {
    this(name, type, match, all, Optional.empty());
  }

  /**
   * A column of which no value needs to have a row.
   *
   * @param name its name
   * @param type what its cells hold
   * @param match how a row is chosen by it
   */
  public Column(String name, Type type, Match match) {
    this(name, type, match, All.NOTHING);
  }

  /**
   * This column, with values that each have a row.
   *
   * @param values the values
   * @return the column
   */
  public Column withAll(All values) {
    return new Column(name, type, match, values, range);
  }

  /**
   * This column, with numbers or amounts that lie in a span.
   *
   * @param span the span
   * @return the column
   */
  public Column withRange(Interval<Fraction> span) {
    return new Column(name, type, match, all, Optional.of(span));
  }

  /** How the value asked for chooses a row. */
  public enum Match implements Spelt {
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
    POINTS_STEP("points"),
    /**
     * The cell is an interval, the slice of a quantity, and the cells of outputs are rates. What is
     * answered is the sum, over all slices, of the rate times the part of the value within the
     * slice; its type is that of the value times that of the rate.
     */
    SLICES("slices");

    private final String spelling;

    Match(String spelling) {
      this.spelling = spelling;
    }

    @Override
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

  /**
   * An input whose cells are slices, each with a rate of its own.
   *
   * @param name its name
   * @param type the type of the values in them, a number or an amount
   * @return the column
   */
  public static Column slices(String name, Type type) {
    return new Column(name, type, Match.SLICES);
  }

  /** {@return whether its cells are intervals, those of bands or of slices} */
  public boolean holdsIntervals() {
    return match == Match.BAND || match == Match.SLICES;
  }

  /**
   * {@return its parts; the range only where there is one, so that identities stay what they are}
   */
  @Override
  public String toString() {
    return "Column[name="
        + name
        + ", type="
        + type
        + ", match="
        + match
        + ", all="
        + all
        + range.map(span -> ", range=" + span).orElse("")
        + "]";
  }
}
