package dev.indemnity.benchmarks.roster;

import dev.indemnity.benchmarks.file.LibraryFile;
import dev.indemnity.core.roster.RosterColumns;
import dev.indemnity.core.roster.RosterPricer;
import dev.indemnity.core.roster.RosterPrices;
import dev.indemnity.core.roster.RosterTotals;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** The library and the two loops it is held against. */
public enum OwnVariants implements Variant {
  /** {@link RosterPricer}, from the formulas of an edition. */
  LIBRARY("library") {
    @Override
    public Run ready(RosterJob job) {
      return new Library(job);
    }

    @Override
    public String ofFile() {
      return LibraryFile.class.getName();
    }

    @Override
    public List<String> flagsOfFile() {
      return List.of("-Xmx32m", "-XX:+UseSerialGC");
    }
  },

  /** {@link HandTunedLoop}. */
  HAND_TUNED("hand-tuned loop") {
    @Override
    public Run ready(RosterJob job) {
      return new HandTuned(job);
    }
  },

  /** {@link DecimalLoop}. */
  DECIMALS("BigDecimal and HashMap") {
    @Override
    public Run ready(RosterJob job) {
      return new Decimals(job);
    }

    @Override
    public int slowerByRoster() {
      return 10;
    }
  };

  private final String title;

  OwnVariants(String title) {
    this.title = title;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public List<Integer> threads() {
    return List.of(1, 2);
  }

  /** Where what is written goes. */
  private abstract static class Written implements Run {
    /** For each thread: a thread that is kept waiting does not keep the other waiting long. */
    private static final int PARTS = 8;

    /**
     * Fewer rows take hardly longer than handing them over does. The library begins with more: its
     * last parts have ever fewer.
     */
    static final int FEWEST_ROWS = 12_500;

    final RosterJob job;
    final byte[] reasons;
    final long[] annual;
    final long[] proRata;

    Written(RosterJob job) {
      this.job = job;
      this.reasons = new byte[job.rows()];
      this.annual = new long[job.rows()];
      this.proRata = new long[job.rows()];
    }

    int rowsAtATime(int threads, int fewest) {
      return Math.max(fewest, (job.rows() + PARTS * threads - 1) / (PARTS * threads));
    }
  }

  /** A loop that can be run over parts. */
  private abstract static class Loop extends Written {
    private long[] totals = {};

    Loop(RosterJob job) {
      super(job);
    }

    abstract long[] price(int from, int to);

    @Override
    public void price(Executor executor, int threads) {
      if (threads == 1) {
        totals = price(0, job.rows());
        return;
      }
      List<FutureTask<long[]>> parts = new ArrayList<>();
      int step = rowsAtATime(threads, FEWEST_ROWS);
      for (int from = 0; from < job.rows(); from += step) {
        int first = from;
        int end = Math.min(job.rows(), from + step);
        parts.add(new FutureTask<>(() -> price(first, end)));
      }
      parts.forEach(executor::execute);
      for (int i = parts.size() - 1; i >= 0; i--) {
        parts.get(i).run();
      }
      long[] sums = new long[RosterJob.CLASSES.size() * 3];
      for (FutureTask<long[]> part : parts) {
        long[] some = done(part);
        Arrays.setAll(sums, i -> sums[i] + some[i]);
      }
      totals = sums;
    }

    private static long[] done(FutureTask<long[]> part) {
      try {
        return part.get();
      } catch (InterruptedException | ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public Priced priced() {
      return new Priced(reasons, annual, proRata, totals);
    }
  }

  private static final class HandTuned extends Loop {
    private final HandTunedLoop loop = new HandTunedLoop();

    HandTuned(RosterJob job) {
      super(job);
    }

    @Override
    long[] price(int from, int to) {
      return loop.price(job, from, to, reasons, annual, proRata);
    }
  }

  private static final class Decimals extends Loop {
    private final DecimalLoop loop = new DecimalLoop();

    Decimals(RosterJob job) {
      super(job);
    }

    @Override
    long[] price(int from, int to) {
      int[] heads = new int[RosterJob.CLASSES.size()];
      BigDecimal[] sums = new BigDecimal[heads.length * 2];
      Arrays.fill(sums, BigDecimal.ZERO);
      for (int row = from; row < to; row++) {
        DecimalLoop.Priced priced = loop.price(job, row);
        reasons[row] = (byte) priced.reason();
        annual[row] = fen(priced.annual());
        proRata[row] = fen(priced.proRata());
        if (priced.reason() == 0) {
          int ofClass = job.classes[row];
          heads[ofClass]++;
          sums[2 * ofClass] = sums[2 * ofClass].add(priced.annual());
          sums[2 * ofClass + 1] = sums[2 * ofClass + 1].add(priced.proRata());
        }
      }
      long[] totals = new long[heads.length * 3];
      for (int i = 0; i < heads.length; i++) {
        totals[3 * i + HandTunedLoop.HEADS] = heads[i];
        totals[3 * i + HandTunedLoop.ANNUAL] = fen(sums[2 * i]);
        totals[3 * i + HandTunedLoop.PRO_RATA] = fen(sums[2 * i + 1]);
      }
      return totals;
    }

    /** All amounts but zero have two decimals. */
    private static long fen(BigDecimal yuan) {
      return yuan.unscaledValue().longValue();
    }
  }

  private static final class Library extends Written {
    private final RosterPricer pricer = RosterJob.pricer();
    private final RosterColumns columns;
    private final RosterPrices prices;
    private @Nullable RosterTotals totals;

    Library(RosterJob job) {
      super(job);
      this.columns = job.columns();
      this.prices = RosterPrices.of(reasons, List.of(proRata, annual));
    }

    @Override
    public void price(Executor executor, int threads) {
      totals =
          threads == 1
              ? pricer.price(columns, 0, job.rows(), prices)
              : pricer.price(columns, prices, executor, rowsAtATime(threads, 4 * FEWEST_ROWS));
    }

    @Override
    public long scalarRows() {
      return last().scalarRows();
    }

    private RosterTotals last() {
      if (totals == null) {
        throw new IllegalStateException("nothing is priced yet");
      }
      return totals;
    }

    @Override
    public Priced priced() {
      byte[] numbers = new byte[pricer.reasons().size() + 1];
      for (int i = 1; i < numbers.length; i++) {
        numbers[i] = (byte) RosterJob.REASONS.indexOf(pricer.reasons().get(i - 1).code());
      }
      byte[] numbered = new byte[reasons.length];
      for (int row = 0; row < numbered.length; row++) {
        numbered[row] = numbers[reasons[row]];
      }
      long[] sums = new long[RosterJob.CLASSES.size() * 3];
      for (int i = 0; i < RosterJob.CLASSES.size(); i++) {
        int group = last().groups().indexOf(RosterJob.CLASSES.get(i));
        sums[3 * i + HandTunedLoop.HEADS] = last().priced(group);
        sums[3 * i + HandTunedLoop.ANNUAL] = last().sum(group, 1);
        sums[3 * i + HandTunedLoop.PRO_RATA] = last().sum(group, 0);
      }
      return new Priced(numbered, annual, proRata, sums);
    }
  }
}
