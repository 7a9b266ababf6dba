package dev.indemnity.core.roster;

import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.premium.PersonQuote;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes through a program for one row after the other. */
final class ByRow {
  private final Program program;
  private final Optional<Kernel> kernel;
  private final Scalar scalar;
  private final ScalarAmounts scalarAmounts;
  private final Reasons reasons;

  ByRow(
      Program program,
      Optional<Kernel> kernel,
      Scalar scalar,
      ScalarAmounts scalarAmounts,
      Reasons reasons) {
    this.program = program;
    this.kernel = kernel;
    this.scalar = scalar;
    this.scalarAmounts = scalarAmounts;
    this.reasons = reasons;
  }

  /** Prices rows; a kernel that was written for the program does most of them. */
  void price(RosterColumns columns, int from, int to, RosterPrices prices, Tally tally) {
    if (kernel.isPresent() && columns.known().fits) {
      int left = kernel.get().price(columns, from, prices, to, tally, program.cells());
      leave(columns, from, to, left, prices, tally);
    } else {
      withoutKernel(columns, from, to, prices, tally);
    }
  }

  /** The same where what is counted by cells is not taken over yet, as more rows follow. */
  void price(
      RosterColumns columns,
      int from,
      int to,
      RosterPrices prices,
      Tally tally,
      int[] heads,
      long[] sums) {
    if (kernel.isPresent() && columns.known().fits) {
      int left = kernel.get().price(columns, from, prices, to, tally, heads, sums);
      leave(columns, from, to, left, prices, tally);
    } else {
      withoutKernel(columns, from, to, prices, tally);
    }
  }

  private void withoutKernel(
      RosterColumns columns, int from, int to, RosterPrices prices, Tally tally) {
    boolean fits = columns.known().fits;
    for (int row = from; row < to; row++) {
      if (fits) {
        price(columns, row, prices, tally);
      } else {
        leave(columns, row, prices, tally);
      }
    }
  }

  /** Leaves the rows to the scalar reading that a kernel left. */
  private void leave(
      RosterColumns columns, int from, int to, int left, RosterPrices prices, Tally tally) {
    for (int row = from; left > 0 && row < to; row++) {
      if (prices.reasons[row] == Step.SCALAR) {
        leave(columns, row, prices, tally);
      }
    }
  }

  private void price(RosterColumns columns, int row, RosterPrices prices, Tally tally) {
    int reason = asked(columns, row, prices);
    if (reason == Step.SCALAR) {
      leave(columns, row, prices, tally);
    } else {
      count(columns, row, reason, prices, tally);
    }
  }

  /** Prices a row by itself, and tells the reason that stands in its way. */
  int price(RosterColumns columns, int row, RosterPrices prices) {
    int reason =
        kernel.isPresent() ? kernel.get().price(columns, row, prices) : asked(columns, row, prices);
    return reason == Step.SCALAR ? scalar(columns, row, prices) : reason;
  }

  /** Asks one step after the other, without a kernel. */
  private int asked(RosterColumns columns, int row, RosterPrices prices) {
    int reason = ask(columns, row);
    if (reason > Step.PASSED && program.isWrong(columns, row)) {
      reason = Step.SCALAR;
    }
    @Nullable List<Term> amounts = program.amounts();
    if (reason == Step.SCALAR || (reason == Step.PASSED && amounts == null)) {
      return Step.SCALAR;
    }
    for (int i = 0; i < prices.amounts.length; i++) {
      prices.amounts[i][row] =
          reason == Step.PASSED && amounts != null ? amounts.get(i).at(columns, row) : 0;
    }
    prices.reasons[row] = (byte) reason;
    return reason;
  }

  /** Leaves a row to the scalar reading. */
  private void leave(RosterColumns columns, int row, RosterPrices prices, Tally tally) {
    int reason = scalar(columns, row, prices);
    tally.scalarRows++;
    count(columns, row, reason, prices, tally);
  }

  private int ask(RosterColumns columns, int row) {
    for (Step step : program.steps()) {
      int answer = step.ask(columns, row);
      if (answer != Step.PASSED) {
        return answer;
      }
    }
    return Step.PASSED;
  }

  /** Prices a row by the scalar reading, and tells the reason that stands in its way. */
  private int scalar(RosterColumns columns, int row, RosterPrices prices) {
    PersonQuote quote = scalar.quote(columns, row);
    Optional<Reason> first = Reasons.first(quote.reasons());
    int reason = first.map(reasons::known).orElse(Step.PASSED);
    try {
      if (reason == Step.PASSED) {
        scalarAmounts.write(quote, columns, row, prices);
      }
    } catch (ArithmeticException beyond) {
      reason = reasons.number(Reasons.TOO_LARGE, "", Outcome.REFERRED);
    }
    if (reason != Step.PASSED) {
      for (long[] each : prices.amounts) {
        each[row] = 0;
      }
    }
    prices.reasons[row] = (byte) reason;
    return reason;
  }

  private void count(RosterColumns columns, int row, int reason, RosterPrices prices, Tally tally) {
    int group = (int) program.group().at(columns, row);
    if (reason != Step.PASSED) {
      tally.refused[group]++;
      tally.reasons[reason]++;
    } else {
      tally.priced[group]++;
      for (int i = 0; i < prices.amounts.length; i++) {
        long amount = prices.amounts[i][row];
        if (amount != RosterPrices.NO_AMOUNT) {
          tally.add(i, group, amount);
        }
      }
    }
  }
}
