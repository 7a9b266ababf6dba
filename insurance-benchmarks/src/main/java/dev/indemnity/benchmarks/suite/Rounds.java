package dev.indemnity.benchmarks.suite;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures tasks in turn: in each round every task is called until a time has passed, and begins
 * one place later than in the round before. A machine that is slower for a while is so for all of
 * them.
 */
final class Rounds {
  private final int rounds;
  private final long nanos;

  /**
   * Takes how long to measure.
   *
   * @param rounds how often each task has its turn
   * @param millis how long a turn is at least; a call that takes longer is the whole turn
   */
  Rounds(int rounds, int millis) {
    this.rounds = rounds;
    this.nanos = millis * 1_000_000L;
  }

  /**
   * Warms up for twenty turns, or for one call where that is longer, then measures: what a task
   * does for a few of its rows alone is compiled late.
   */
  List<Measured> measure(List<Task> tasks) {
    for (Task task : tasks) {
      long end = System.nanoTime() + 20 * nanos;
      do {
        task.call().run();
      } while (System.nanoTime() < end);
    }
    List<List<Long>> times = new ArrayList<>();
    tasks.forEach(task -> times.add(new ArrayList<>()));
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < tasks.size(); i++) {
        int next = (i + round) % tasks.size();
        times.get(next).add(turn(tasks.get(next).call()));
      }
    }
    List<Measured> measured = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      measured.add(Measured.of(tasks.get(i), times.get(i)));
    }
    return measured;
  }

  /** Picoseconds a call. */
  private long turn(Runnable call) {
    long calls = 0;
    long start = System.nanoTime();
    long taken;
    do {
      call.run();
      calls++;
      taken = System.nanoTime() - start;
    } while (taken < nanos);
    return taken * 1000 / calls;
  }
}
