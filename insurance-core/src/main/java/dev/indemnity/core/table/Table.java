package dev.indemnity.core.table;

import dev.indemnity.core.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A rate table as an edition gives it; its rows have no order. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Table {
  /** What happens where a table is asked for something it has no row for. */
  public enum Outside {
    /** The answer is a refusal. */
    REFUSE,
    /** A person has to judge. */
    REFER,
    /**
     * The nearest row answers; for tables with one input of bands, points or slices. What lies
     * beyond the slices is in none of them, and adds nothing.
     */
    CLAMP
  }

  Table() {}

  /** {@return what the table is asked with, in order; at least one} */
  public abstract List<Column> inputs();

  /** {@return what the table answers, in order; at least one} */
  public abstract List<Column> outputs();

  /** {@return the rows; none: they are to be supplied by the user} */
  public abstract List<Row> rows();

  /** {@return the annex users supply the rows with; absent: the edition has them} */
  public abstract Optional<String> annex();

  /** {@return what happens outside the rows; a refusal unless said otherwise} */
  public abstract Outside outside();

  /** {@return the clause the table follows; empty: none is cited} */
  public abstract String clause();

  /** {@return a note to show where the table is used} */
  public abstract Optional<Text> note();

  /** {@return inputs and outputs, as the cells of a row follow each other} */
  @Value.Derived
  public List<Column> columns() {
    List<Column> columns = new ArrayList<>(inputs());
    columns.addAll(outputs());
    return columns;
  }

  /** {@return the input in slices, of which a sound table has one at most; absent: none} */
  public Optional<Column> slices() {
    for (Column column : inputs()) {
      if (column.match() == Column.Match.SLICES) {
        return Optional.of(column);
      }
    }
    return Optional.empty();
  }

  /**
   * The same table with other rows.
   *
   * @param rows the rows
   * @return the table
   */
  public Table withRows(List<Row> rows) {
    return builder().from(this).rows(rows).build();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds tables. */
  public static final class Builder extends ImmutableTable.Builder {
    Builder() {
      outside(Outside.REFUSE);
      clause("");
    }

    /**
     * Adds a row that follows the clause of the table.
     *
     * @param cells its cells, as the language holds values or as {@code Values.of} takes them in
     * @return this builder
     */
    public Builder row(Object... cells) {
      return addRows(Row.of(cells));
    }
  }
}
