package dev.indemnity.core.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
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
   * Where the answer may change as one input grows and all others stay. Below the first of these
   * values, between two that follow each other, and above the last it is the same throughout; at
   * each of them it may be another.
   *
   * @param input which input, from 0
   * @return the values, quantities as fractions; empty: it may change anywhere
   */
  default Optional<SortedSet<?>> turns(int input) {
    return Optional.empty();
  }

  /**
   * The clause the row that answers follows.
   *
   * @param asked a value for each input
   * @return its id; empty: that of the table
   */
  String clause(@Nullable Object[] asked);
}
