package dev.indemnity.core.roster;

import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.function.BinaryOperator;

/** A roster in parts that an executor works through, at once as far as it allows. */
final class Parts {
  /** Something that is done with part of the rows. */
  @FunctionalInterface
  interface Part<T> {
    T of(int from, int to);
  }

  /**
   * How often a part that another thread has begun is looked at before this thread sleeps. Parts
   * are of one size, so that it is done soon, and to be woken takes longer than most parts do.
   */
  private static final int LOOKS = 2_000;

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

  /**
   * What is made of all parts, brought together in the order of the rows. The calling thread does
   * whatever parts the executor has not begun, so that it never waits for a thread that is not
   * there.
   */
  <T> T together(T nothing, Part<T> part, BinaryOperator<T> both) {
    List<FutureTask<T>> parts = new ArrayList<>();
    for (int from = 0; from < rows; from += Math.min(rowsAtATime, rows - from)) {
      int first = from;
      int end = first + Math.min(rowsAtATime, rows - first);
      parts.add(new FutureTask<>(() -> part.of(first, end)));
    }
    // the last part is left to the calling thread, which may have done more before others begin
    parts.stream().limit(Math.max(0, parts.size() - 1)).forEach(executor::execute);
    for (int i = parts.size() - 1; i >= 0; i--) {
      parts.get(i).run();
    }
    T all = nothing;
    for (FutureTask<T> each : parts) {
      all = both.apply(all, done(each));
    }
    return all;
  }

  private static <T> T done(FutureTask<T> part) {
    for (int i = 0; i < LOOKS && !part.isDone(); i++) {
      Thread.onSpinWait();
    }
    try {
      return Objects.requireNonNull(Uninterruptibles.getUninterruptibly(part));
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    }
  }
}
