package dev.indemnity.core.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.BinaryOperator;

/** A roster in parts that an executor works through, at once as far as it allows. */
final class Parts {
  /** Something that is done with part of the rows. */
  @FunctionalInterface
  interface Part<T> {
    T of(int from, int to);
  }

  private final int rows;
  private final Executor executor;
  private final int rowsAtATime;

  /** An IllegalArgumentException where a part has no row. */
  Parts(int rows, Executor executor, int rowsAtATime) {
    if (rowsAtATime < 1) {
      throw new IllegalArgumentException("rowsAtATime (" + rowsAtATime + ") must be at least 1");
    }
    this.rows = rows;
    this.executor = executor;
    this.rowsAtATime = rowsAtATime;
  }

  /** What is made of all parts, brought together in the order of the rows. */
  <T> T together(T nothing, Part<T> part, BinaryOperator<T> both) {
    List<CompletableFuture<T>> parts = new ArrayList<>();
    for (int from = 0; from < rows; from += Math.min(rowsAtATime, rows - from)) {
      int first = from;
      int end = first + Math.min(rowsAtATime, rows - first);
      parts.add(CompletableFuture.supplyAsync(() -> part.of(first, end), executor));
    }
    T all = nothing;
    for (CompletableFuture<T> each : parts) {
      all = both.apply(all, each.join());
    }
    return all;
  }
}
