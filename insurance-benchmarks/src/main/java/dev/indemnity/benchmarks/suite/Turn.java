package dev.indemnity.benchmarks.suite;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * One turn of a task, which JMH times within this process: in a process of its own it could not
 * alternate with others. By itself it has nothing to do.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Turn {
  private static volatile Runnable task = () -> {};

  /** Does what has its turn. */
  @Benchmark
  public void call() {
    task.run();
  }

  /**
   * Calls a task for a time, or once where that is longer.
   *
   * @param call the task
   * @param millis the time; 0: one call
   * @return picoseconds a call
   */
  static long take(Runnable call, int millis) {
    ChainedOptionsBuilder options =
        new OptionsBuilder()
            .include(Turn.class.getName() + ".call")
            .forks(0)
            .warmupIterations(0)
            .measurementIterations(1)
            .verbosity(VerboseMode.SILENT);
    if (millis == 0) {
      options.mode(Mode.SingleShotTime);
    } else {
      options.measurementTime(TimeValue.milliseconds(millis));
    }
    task = call;
    try {
      double nanos = new Runner(options.build()).runSingle().getPrimaryResult().getScore();
      return Math.round(nanos * 1000);
    } catch (RunnerException e) {
      throw new IllegalStateException("a turn ended too early", e);
    } finally {
      task = () -> {};
    }
  }
}
