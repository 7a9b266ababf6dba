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
import org.jspecify.annotations.Nullable;

/** A roster in parts that an executor works through, at once as far as it allows. */
final class Parts {
  /** Something that is done with part of the rows. */
  @FunctionalInterface
  interface Part<T> {
    T of(int from, int to);
  }

  /** Fewer rows take hardly longer than taking a part does. */
  private static final int FEWEST = 4_096;

  /**
   * How often a part that another thread has begun is looked at before this thread sleeps. The last
   * parts are small, so that it is done soon, and to be woken takes longer than most of them do.
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
   * What is made of all parts, brought together in the order of the rows. The calling thread takes
   * parts as those of the executor do, so that it never waits for one that has not begun.
   */
  <T> T together(T nothing, Part<T> part, BinaryOperator<T> both) {
    Work<T> work = new Work<>(part);
    try {
      for (long others = rows - 1L; others >= rowsAtATime; others -= rowsAtATime) {
        executor.execute(work);
      }
      work.run();
    } finally {
      // whatever happened, no part writes any more once this returns
      work.end();
    }
    T all = nothing;
    for (FutureTask<T> each : work.begun) {
      all = both.apply(all, done(each));
    }
    return all;
  }

  private static <T> T done(FutureTask<T> part) {
    try {
      return Objects.requireNonNull(Uninterruptibles.getUninterruptibly(part));
    } catch (ExecutionException e) {
      throw new CompletionException(e.getCause());
    }
  }

  /** Takes one part after the other, as long as there are rows. */
  private final class Work<T> implements Runnable {
    private final Part<T> part;

    /** What was begun, in the order of the rows. */
    private final List<FutureTask<T>> begun = new ArrayList<>();

    private int threads;
    private int next;

    Work(Part<T> part) {
      this.part = part;
    }

    @Override
    public void run() {
      for (FutureTask<T> mine = begin(true); mine != null; mine = begin(false)) {
        mine.run();
      }
    }

    /** Begins no other part, and waits for those that others have begun. */
    void end() {
      synchronized (this) {
        next = rows;
      }
      for (FutureTask<T> each : begun) {
        for (int i = 0; i < LOOKS && !each.isDone(); i++) {
          Thread.onSpinWait();
        }
        try {
          Uninterruptibles.getUninterruptibly(each);
        } catch (ExecutionException e) {
          // told by whoever asks what was made of the part, once all have ended
        }
      }
    }

    /**
     * The next part; null: there is none. The last have ever fewer rows, so that all threads end at
     * about one time.
     */
    private synchronized @Nullable FutureTask<T> begin(boolean byNewThread) {
      threads += byNewThread ? 1 : 0;
      if (next >= rows) {
        return null;
      }
      int from = next;
      int left = rows - from;
      int fair = Math.max(left / threads, FEWEST);
      int to = from + Math.min(left, Math.min(rowsAtATime, fair));
      next = to;
      FutureTask<T> mine = new FutureTask<>(() -> part.of(from, to));
      begun.add(mine);
      return mine;
    }
  }
}
