package dev.indemnity.benchmarks.roster;

import java.util.List;
import java.util.concurrent.Executor;

/**
 * A way to do the job. Variants of this module are {@link OwnVariants}; others are services of this
 * type on the class path.
 */
public interface Variant {
  /** {@return what it is called in the report} */
  String title();

  /** {@return on how many threads it is measured} */
  default List<Integer> threads() {
    return List.of(1);
  }

  /** {@return the most rows it is asked to price, where more would take too long} */
  default int mostRows() {
    return Integer.MAX_VALUE;
  }

  /** {@return how many times as long as the library it is to take for a roster; 0: no matter} */
  default int slowerByRoster() {
    return 0;
  }

  /** {@return how many times as long as the library's full quote for one row; 0: no matter} */
  default int slowerByWorker() {
    return 0;
  }

  /** {@return the class whose {@code main} makes a first quote and ends; empty: none} */
  default String firstQuote() {
    return "";
  }

  /**
   * {@return the class whose {@code main} prices a roster file: it is given the roster, the file of
   * priced rows and the file of all others, and prints what it took; empty: none}
   */
  default String ofFile() {
    return "";
  }

  /** {@return what the virtual machine of that class is told} */
  default List<String> flagsOfFile() {
    return List.of();
  }

  /**
   * Brings the rows into the form it reads, which is not measured.
   *
   * @param job the rows
   * @return what is measured
   */
  Run ready(RosterJob job);

  /** A variant with its rows. */
  interface Run extends AutoCloseable {
    /**
     * Prices all rows and adds them up: what is measured.
     *
     * @param executor runs parts beside the calling thread, where more than one is asked for
     * @param threads how many, the calling one included
     */
    void price(Executor executor, int threads);

    /** {@return what was written last} */
    Priced priced();

    /** {@return how many rows of the last call a fast reading could not be proved safe for} */
    default long scalarRows() {
      return 0;
    }

    @Override
    default void close() {}
  }
}
