package dev.indemnity.core.language;

import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Another reading of a checked formula than its evaluation, such as one for columns of rows: what
 * it makes of facts, and of operations on what it made of their parts. Parts it makes nothing of
 * are asked as a whole.
 *
 * @param <R> what is made of a part
 */
public interface Reading<R> {
  /** A part of a formula, to be worked out by itself. */
  interface Part {
    /** {@return what the part yields} */
    Type type();

    /** {@return the slots it reads, those of its definitions included} */
    BitSet reads();

    /** {@return whether it counts the items of a list, so that it is a whole number} */
    boolean isCount();

    /**
     * Works the part out.
     *
     * @param frame the values to read
     * @return a value of the type; null: known to be absent; an {@link Undetermined} where there is
     *     no single value
     */
    @Nullable Object value(Frame frame);

    /**
     * Reads the part in yet another way.
     *
     * @param reading the way
     * @param <S> what is made of a part
     * @return what is made of this part; null: nothing
     */
    <S> @Nullable S read(Reading<S> reading);
  }

  /**
   * Takes a part without looking into it; asked of every part, the whole formula first.
   *
   * @param part the part
   * @return what is made of it; null: its parts are to be looked at first
   */
  @Nullable R whole(Part part);

  /**
   * Takes a fact.
   *
   * @param slot where formulas find it
   * @param type what it holds
   * @return what is made of it; null: nothing, and what stands for it where it is not given is
   *     looked at
   */
  @Nullable R fact(int slot, Type type);

  /**
   * Takes an operation.
   *
   * @param operation what is done
   * @param type what it yields
   * @param operands what was made of its parts, in order
   * @return what is made of it; null: nothing
   */
  @Nullable R apply(Operation operation, Type type, List<R> operands);

  /**
   * Takes the look-up of one output of a table.
   *
   * @param table the table
   * @param output the place of the output, from 0
   * @param type what it yields
   * @param asked what it is asked with, in order
   * @param made what was made of each of these, in order; null: nothing
   * @return what is made of it; null: nothing
   */
  default @Nullable R lookUp(
      Lookup table, int output, Type type, List<Part> asked, List<@Nullable R> made) {
    return null;
  }

  /**
   * Settles on what a part is, once its parts were looked at.
   *
   * @param part the part
   * @param made what was made of it; null: nothing
   * @return what is made of it after all; null: nothing
   */
  @Nullable R settle(Part part, @Nullable R made);
}
