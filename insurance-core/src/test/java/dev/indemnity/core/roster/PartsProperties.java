package dev.indemnity.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.util.concurrent.Uninterruptibles;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BinaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** A roster is cut into parts that together are all of it, whoever works on them. */
class PartsProperties {
  private static final Executor NOBODY = work -> {};

  private static List<Integer> numbers(int from, int to) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = from; i < to; i++) {
      numbers.add(i);
    }
    return numbers;
  }

  private static List<Integer> joined(List<Integer> first, List<Integer> second) {
    List<Integer> both = new ArrayList<>(first);
    both.addAll(second);
    return both;
  }

  @Property(tries = 300)
  void everyRowIsInOnePartAndInItsPlace(
      @ForAll @IntRange(max = 2_000) int rows,
      @ForAll @IntRange(min = 1, max = 700) int rowsAtATime,
      @ForAll @IntRange(max = 3) int threads) {
    ExecutorService pool = threads == 0 ? null : Executors.newFixedThreadPool(threads);
    try {
      List<Integer> all =
          new Parts(rows, pool == null ? NOBODY : pool, rowsAtATime)
              .together(
                  List.of(),
                  (from, to) -> {
                    assertThat(to - from).isBetween(1, rowsAtATime);
                    return numbers(from, to);
                  },
                  PartsProperties::joined);
      assertThat(all).isEqualTo(numbers(0, rows));
    } finally {
      if (pool != null) {
        pool.shutdown();
      }
    }
  }

  @Example
  void theLastPartsOfTwoThreadsAreEverSmaller() {
    List<Integer> sizes = new ArrayList<>();
    List<Runnable> joining = new ArrayList<>();
    new Parts(100_000, joining::add, 25_000)
        .together(
            0,
            (from, to) -> {
              sizes.add(to - from);
              if (from == 0) {
                joining.get(0).run();
              }
              return 0;
            },
            Integer::sum);
    assertThat(sizes).containsExactly(25_000, 25_000, 25_000, 12_500, 6_250, 4_096, 2_154);
  }

  @Example
  void anExecutorThatRunsWhatItIsGivenAtOnceDoesAll() {
    List<Integer> all =
        new Parts(1_000, Runnable::run, 100)
            .together(List.of(), PartsProperties::numbers, PartsProperties::joined);
    assertThat(all).isEqualTo(numbers(0, 1_000));
  }

  @Example
  void thereAreNoMorePartsToTakeThanRowsFill() {
    AtomicInteger given = new AtomicInteger();
    for (int rows : new int[] {0, 1, 99, 100, 101, 200, Integer.MAX_VALUE}) {
      given.set(0);
      new Parts(rows, work -> given.incrementAndGet(), Math.max(100, rows / 3))
          .together(0, (from, to) -> 0, Integer::sum);
      assertThat(given.get())
          .as("%s rows", rows)
          .isEqualTo(rows > 200 ? 3 : Math.max(0, rows - 1) / 100);
    }
  }

  @Example
  void aPartThatFailsIsToldOnceAllOthersHaveEnded() {
    AtomicInteger rowsDone = new AtomicInteger();
    assertThatExceptionOfType(CompletionException.class)
        .isThrownBy(() -> together(rowsDone, Integer::sum))
        .withCauseInstanceOf(IllegalStateException.class)
        .withMessageContaining("row 0");
    assertThat(rowsDone).hasValue(900);
  }

  @Example
  void whatCannotBeBroughtTogetherIsToldOnceAllPartsHaveEnded() {
    AtomicInteger rowsDone = new AtomicInteger();
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(
            () ->
                together(
                    rowsDone,
                    (a, b) -> {
                      throw new ArithmeticException("too much");
                    },
                    false));
    assertThat(rowsDone).hasValue(1_000);
  }

  private static void together(AtomicInteger rowsDone, BinaryOperator<Integer> both) {
    together(rowsDone, both, true);
  }

  /**
   * The first part is the calling thread's, and fails if that is asked; meanwhile another thread
   * has begun one that takes it longer than all the others together.
   */
  private static void together(
      AtomicInteger rowsDone, BinaryOperator<Integer> both, boolean fails) {
    ExecutorService pool = Executors.newSingleThreadExecutor();
    CountDownLatch called = new CountDownLatch(1);
    CountDownLatch joined = new CountDownLatch(1);
    Thread calling = Thread.currentThread();
    Executor later =
        work ->
            pool.execute(
                () -> {
                  Uninterruptibles.awaitUninterruptibly(called);
                  work.run();
                });
    try {
      new Parts(1_000, later, 100)
          .together(
              0,
              (from, to) -> {
                if (Thread.currentThread() == calling) {
                  called.countDown();
                  Uninterruptibles.awaitUninterruptibly(joined);
                } else {
                  joined.countDown();
                  Uninterruptibles.sleepUninterruptibly(Duration.ofMillis(40));
                }
                if (from == 0 && fails) {
                  throw new IllegalStateException("row 0");
                }
                return rowsDone.addAndGet(to - from);
              },
              both);
    } finally {
      pool.shutdown();
    }
  }

  @Example
  void anExecutorThatTakesNoMoreSaysSoAndNoPartIsBegunAfterwards() {
    AtomicInteger begun = new AtomicInteger();
    List<Runnable> taken = new ArrayList<>();
    Executor full =
        work -> {
          if (taken.size() == 3) {
            throw new RejectedExecutionException("full");
          }
          taken.add(work);
        };
    assertThatExceptionOfType(RejectedExecutionException.class)
        .isThrownBy(
            () ->
                new Parts(1_000, full, 100)
                    .together(0, (from, to) -> begun.incrementAndGet(), Integer::sum));
    taken.forEach(Runnable::run);
    assertThat(begun).hasValue(0);
  }

  @Example
  void aPartMayHaveAsManyRowsAsThereCanBe() {
    for (int atATime :
        new int[] {Integer.MAX_VALUE, Integer.MAX_VALUE - 6, Integer.MAX_VALUE / 2}) {
      for (int rows : new int[] {0, 1, 1_000}) {
        assertThat(
                new Parts(rows, NOBODY, atATime).together(0, (from, to) -> to - from, Integer::sum))
            .isEqualTo(rows);
      }
    }
  }
}
