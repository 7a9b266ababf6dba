package dev.indemnity.core.language;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table as formulas see it. */
public interface Lookup {
  /** {@return what the table is asked with, in order} */
  List<Type> inputs();

  /** {@return what the table answers, by name, in order; never empty} */
  Map<String, Type> outputs();

  /**
   * Finds the answer.
   *
   * @param asked a value for each input, none of them absent or undetermined
   * @return a value for each output, or an {@link Undetermined}
   */
  Object find(@Nullable Object[] asked);

  /**
   * The clause the row that answers follows.
   *
   * @param asked a value for each input
   * @return its id; empty: that of the table
   */
  String clause(@Nullable Object[] asked);
}
