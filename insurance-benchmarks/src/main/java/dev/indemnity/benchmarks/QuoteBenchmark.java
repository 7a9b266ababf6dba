package dev.indemnity.benchmarks;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.rule.ConventionMattered;
import dev.indemnity.core.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a quote costs: eligibility and premium of a whole roster, from typed inputs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class QuoteBenchmark {
  private final Sample sample = Sample.read();
  private final Scheme scheme = sample.scheme();

  @Param({"1", "200"})
  int workers = 1;

  private Application application = sample.application(workers);

  /** Takes the roster of the size that is measured. */
  @Setup
  public void insure() {
    application = sample.application(workers);
  }

  /** Outcomes and amounts; no explanation is asked for, so none is worked out. */
  @Benchmark
  public PremiumQuote quote() {
    return Premiums.quote(scheme, application);
  }

  /** The same, and how every item and the total came about. */
  @Benchmark
  public List<Derivation> quoteWithWhy() {
    PremiumQuote quote = quote();
    List<Derivation> why = new ArrayList<>();
    quote.persons().forEach(person -> person.lines().forEach(line -> why.add(line.why())));
    quote.policyLines().forEach(line -> why.add(line.why()));
    quote.total().ifPresent(total -> why.add(total.why()));
    return why;
  }

  /** The same as the first, and which conventions mattered: a quote under each other reading. */
  @Benchmark
  public List<ConventionMattered> quoteWithConventions() {
    return quote().conventions();
  }
}
