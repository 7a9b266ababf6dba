package dev.indemnity.core.table;

import dev.indemnity.core.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * One row of a table.
 *
 * @param cells a value, or an interval where the column asks for one, for each input and then for
 *     each output
 * @param clause the clause the row follows; empty: that of the table
 * @param note a note to show where the row is used
 */
public record Row(List<Object> cells, String clause, Optional<Text> note) {
  /**
   * Copies the cells.
   *
   * @param cells a value, or an interval where the column asks for one, for each input and then for
   *     each output
   * @param clause the clause the row follows; empty: that of the table
   * @param note a note to show where the row is used
   */
  public Row {
    cells = List.copyOf(cells);
  }

  /**
   * A row that follows the clause of its table.
   *
   * @param cells its cells
   * @return the row
   */
  public static Row of(Object... cells) {
    return new Row(List.of(cells), "", Optional.empty());
  }
}
