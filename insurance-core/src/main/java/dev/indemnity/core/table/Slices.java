package dev.indemnity.core.table;

import dev.indemnity.core.language.Type;
import java.util.Optional;

/** What slices among the inputs of a table make of its outputs. */
final class Slices {
  private Slices() {}

  /** The type of what an output answers; empty: its cells are no rates of the slices. */
  static Optional<Type> answered(Column slices, Column output) {
    return output.type().isQuantity() && !output.type().optional()
        ? slices.type().times(output.type())
        : Optional.empty();
  }
}
