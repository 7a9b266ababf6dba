package dev.indemnity.benchmarks;

import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.rule.ConventionMattered;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.settlement.Claim;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.ClaimSettlement;
import dev.indemnity.core.settlement.Payouts;
import dev.indemnity.core.settlement.Policy;
import dev.indemnity.core.settlement.Settlement;
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

/** What settling one claim costs, of a policy of one person or of many. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class SettlementBenchmark {
  private final Sample sample = Sample.read();
  private final Scheme scheme = sample.scheme();
  private final List<Claim> claims = List.of(sample.claim());

  @Param({"1", "200"})
  int workers = 1;

  private Policy policy = sample.policy(workers);

  /** Takes the policy of the size that is measured. */
  @Setup
  public void insure() {
    policy = sample.policy(workers);
  }

  /** Disability, medical costs and lost days, and what they use of the counters. */
  @Benchmark
  public Settlement settle() {
    return Payouts.settle(scheme, policy, claims, ClaimLedger.empty());
  }

  /** The same, and how every benefit and the total came about. */
  @Benchmark
  public List<Derivation> settleWithWhy() {
    List<Derivation> why = new ArrayList<>();
    for (ClaimSettlement claim : settle().claims()) {
      claim.lines().forEach(line -> line.amount().ifPresent(amount -> why.add(amount.why())));
      claim.total().ifPresent(total -> why.add(total.why()));
    }
    return why;
  }

  /** The same as the first, and which conventions mattered: settled under each other reading. */
  @Benchmark
  public List<ConventionMattered> settleWithConventions() {
    return settle().conventions();
  }
}
