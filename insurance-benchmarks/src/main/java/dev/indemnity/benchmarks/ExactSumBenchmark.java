package dev.indemnity.benchmarks;

import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What exactness costs: a thousand wages times a rate, summed and rounded once. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ExactSumBenchmark {
  private static final BigDecimal RATE = new BigDecimal("0.0125");
  private static final Rounding CENT = Rounding.parse("0.01 half up");

  private final List<BigDecimal> decimals =
      LongStream.range(0, 1000).mapToObj(i -> BigDecimal.valueOf(300_000 + 7 * i, 2)).toList();
  private final List<Fraction> fractions = decimals.stream().map(Fraction::of).toList();
  private final Fraction rate = Fraction.of(RATE);

  /** With the library's numbers. */
  @Benchmark
  public Fraction fractions() {
    Fraction sum = Fraction.ZERO;
    for (Fraction wage : fractions) {
      sum = sum.plus(wage.times(rate));
    }
    return CENT.apply(sum);
  }

  /** With the JDK's numbers, which could not hold a third. */
  @Benchmark
  public BigDecimal decimals() {
    BigDecimal sum = BigDecimal.ZERO;
    for (BigDecimal wage : decimals) {
      sum = sum.add(wage.multiply(RATE));
    }
    return sum.setScale(2, RoundingMode.HALF_UP);
  }
}
