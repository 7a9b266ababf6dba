package dev.indemnity.benchmarks.suite;

import java.util.ArrayList;
import java.util.List;

/**
 * Measures tasks in turn, each turn timed by JMH: in each round every task has one, and begins one
 * place later than in the round before. A machine that is slower for a while is so for all of them.
 */
final class Rounds {
  private static final int WARMING = 20;

  private final int rounds;
  private final int millis;

  /**
   * Takes how long to measure.
   *
   * @param rounds how often each task has its turn
   * @param millis how long a turn is at least; 0: one call
   */
  Rounds(int rounds, int millis) {
    this.rounds = rounds;
    this.millis = millis;
  }

  /**
   * Warms up for twenty turns, or for one call where that is longer, then measures: what a task
   * does for a few of its rows alone is compiled late.
   */
  List<Measured> measure(List<Task> tasks) {
    tasks.forEach(task -> Turn.take(task.call(), WARMING * millis));
    List<List<Long>> times = new ArrayList<>();
    tasks.forEach(task -> times.add(new ArrayList<>()));
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < tasks.size(); i++) {
        int next = (i + round) % tasks.size();
        times.get(next).add(Turn.take(tasks.get(next).call(), millis));
      }
    }
    List<Measured> measured = new ArrayList<>();
    for (int i = 0; i < tasks.size(); i++) {
      measured.add(Measured.of(tasks.get(i), times.get(i)));
    }
    return measured;
  }
}
