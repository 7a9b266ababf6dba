package dev.indemnity.benchmarks.roster;

import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.roster.RosterColumns;
import dev.indemnity.core.roster.RosterPricer;
import dev.indemnity.core.roster.RosterPrices;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/** Ways to price one row at a time, each asked of every row of a job in turn. */
public enum OneWorker {
  /** {@link RosterPricer#priceRow}: outcome and amounts. */
  PRICE_ROW("library, amounts and outcome") {
    @Override
    public LongSupplier over(RosterJob job) {
      RosterPricer pricer = RosterJob.pricer();
      RosterColumns columns = job.columns();
      long[] annual = new long[job.rows()];
      long[] proRata = new long[job.rows()];
      RosterPrices prices = RosterPrices.of(new byte[job.rows()], List.of(proRata, annual));
      return () -> {
        long fen = 0;
        for (int row = 0; row < job.rows(); row++) {
          fen += pricer.priceRow(columns, row, prices) == 0 ? proRata[row] : 0;
        }
        return fen;
      };
    }
  },

  /** {@link RosterPricer#quote}: the first reason, with all others and steps to ask for. */
  QUOTE("library, full result") {
    @Override
    public LongSupplier over(RosterJob job) {
      return quotes(job, quote -> quote.firstReason().isEmpty());
    }
  },

  /** The same, asked at once for all reasons in words. */
  TOLD("library, full result, all reasons told") {
    @Override
    public LongSupplier over(RosterJob job) {
      return quotes(job, quote -> quote.reasons().isEmpty());
    }
  },

  /** {@link DecimalLoop}. */
  DECIMALS("BigDecimal and HashMap") {
    @Override
    public LongSupplier over(RosterJob job) {
      DecimalLoop loop = new DecimalLoop();
      return () -> {
        BigDecimal yuan = BigDecimal.ZERO;
        for (int row = 0; row < job.rows(); row++) {
          yuan = yuan.add(loop.price(job, row).proRata());
        }
        return yuan.movePointRight(2).longValueExact();
      };
    }
  };

  private final String title;

  OneWorker(String title) {
    this.title = title;
  }

  private static LongSupplier quotes(RosterJob job, Predicate<PersonQuote> priced) {
    RosterPricer pricer = RosterJob.pricer();
    RosterColumns columns = job.columns();
    return () -> {
      long fen = 0;
      for (int row = 0; row < job.rows(); row++) {
        PersonQuote quote = pricer.quote(columns, row);
        if (priced.test(quote)) {
          fen += quote.premium().orElseThrow().getAmountMinorLong();
        }
      }
      return fen;
    };
  }

  /** {@return what it is called in the report} */
  public String title() {
    return title;
  }

  /**
   * What is measured.
   *
   * @param job the rows
   * @return prices each of them, and adds the pro-rata premiums up
   */
  public abstract LongSupplier over(RosterJob job);
}
