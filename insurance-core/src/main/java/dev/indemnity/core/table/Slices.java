package dev.indemnity.core.table;

import dev.indemnity.core.language.Type;
import dev.indemnity.core.table.Column.Match;
import java.util.Optional;

/** What slices among the inputs of a table make of its outputs. */
final class Slices {
  private Slices() {}

  /** The input in slices, of which a sound table has one at most. */
  static Optional<Column> of(Table table) {
    return table.inputs().stream().filter(column -> column.match() == Match.SLICES).findFirst();
  }

  /** The type of what an output answers; empty: its cells are no rates of the slices. */
  static Optional<Type> answered(Column slices, Column output) {
    return output.type().isQuantity() && !output.type().optional()
        ? slices.type().times(output.type())
        : Optional.empty();
  }
}
