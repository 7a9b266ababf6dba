package dev.indemnity.benchmarks.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.indemnity.core.roster.RosterPricer;
import dev.indemnity.core.roster.RosterReason;
import dev.indemnity.core.roster.RosterTotals;
import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever is measured against each other answers the same. */
class RosterBenchmarkTest {
  /** Looked up once: to look it up allocates, too. */
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private static final int ROWS = 200_000;

  private final RosterBenchmark benchmark = new RosterBenchmark();

  @BeforeEach
  void fill() {
    benchmark.rows = ROWS;
    benchmark.fill();
  }

  @Test
  void theLibraryReadsAllOfTheJobColumnwise() {
    RosterPricer pricer = RosterJob.pricer();

    assertThat(pricer.scalarReadings()).isEmpty();
    assertThat(pricer.amounts()).containsExactly("proRata", "worker.annual");
    assertThat(benchmark.library().scalarRows()).isZero();
  }

  @Test
  void everyRowComesOutTheSameByHandWithDecimalsAndByTheLibrary() {
    List<RosterReason> told = RosterJob.pricer().reasons();
    benchmark.handTuned();
    byte[] handReasons = benchmark.reasons();
    long[] handAnnual = benchmark.annual();
    long[] handProRata = benchmark.proRata();
    RosterTotals totals = benchmark.library();
    byte[] reasons = benchmark.reasons();
    long[] annual = benchmark.annual();
    long[] proRata = benchmark.proRata();

    DecimalLoop decimals = new DecimalLoop();
    for (int row = 0; row < ROWS; row++) {
      DecimalLoop.Priced priced = decimals.price(benchmark.job(), row);
      assertThat(handReasons[row]).as("row %s", row).isEqualTo((byte) priced.reason());
      assertThat(reasons[row] == 0).as("row %s", row).isEqualTo(priced.reason() == 0);
      if (priced.reason() == 0) {
        assertThat(BigDecimal.valueOf(handAnnual[row], 2)).isEqualByComparingTo(priced.annual());
        assertThat(BigDecimal.valueOf(handProRata[row], 2)).isEqualByComparingTo(priced.proRata());
      } else {
        assertThat(told.get(reasons[row] - 1).code())
            .isEqualTo(
                List.of("unlisted", "limit", "start", "end", "young", "old")
                    .get(priced.reason() - 1));
      }
      assertThat(annual[row]).as("row %s", row).isEqualTo(handAnnual[row]);
      assertThat(proRata[row]).as("row %s", row).isEqualTo(handProRata[row]);
    }
    assertThat(totals.rows()).isEqualTo(ROWS);
  }

  @Test
  void aPassTakesLessThanAKilobyteHoweverManyRowsItHas() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 200; i++) {
      long before = allocated();
      RosterTotals totals = benchmark.library();
      least = Math.min(least, allocated() - before);
      assertThat(totals.rows()).isEqualTo(ROWS);
    }
    assertThat(least).isBetween(1L, 1024L);
  }

  private static long allocated() {
    return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
  }

  @Test
  void theTotalsOfEveryClassAreTheSame() {
    long[] hand = benchmark.handTuned();
    RosterTotals totals = benchmark.library();

    for (int ofClass = 0; ofClass < RosterJob.CLASSES.size(); ofClass++) {
      int group = totals.groups().indexOf(RosterJob.CLASSES.get(ofClass));
      assertThat(totals.priced(group)).isEqualTo(hand[ofClass * 3 + HandTunedLoop.HEADS]);
      assertThat(totals.sum(group, 1)).isEqualTo(hand[ofClass * 3 + HandTunedLoop.ANNUAL]);
      assertThat(totals.sum(group, 0)).isEqualTo(hand[ofClass * 3 + HandTunedLoop.PRO_RATA]);
    }
  }

  @Test
  void mostRowsArePricedAndEveryReasonOccurs() {
    benchmark.handTuned();
    int[] counts = new int[7];
    for (byte reason : benchmark.reasons()) {
      counts[reason]++;
    }
    assertThat(counts[0]).isBetween(ROWS * 92 / 100, ROWS * 93 / 100);
    assertThat(counts).doesNotContain(0);
  }

  @Test
  void theMultiplicationOfTheLoopStandsForItsDivision() {
    assertThat(new HandTunedLoop().isExact()).isTrue();
  }
}
