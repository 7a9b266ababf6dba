package dev.indemnity.core.roster;

import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.premium.PersonQuote;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes through a program for one row after the other. */
final class ByRow {
  private final Program program;
  private final Scalar scalar;
  private final ScalarAmounts scalarAmounts;
  private final Reasons reasons;

  ByRow(Program program, Scalar scalar, ScalarAmounts scalarAmounts, Reasons reasons) {
    this.program = program;
    this.scalar = scalar;
    this.scalarAmounts = scalarAmounts;
    this.reasons = reasons;
  }

  void price(RosterColumns columns, int from, int to, RosterPrices prices, Tally tally) {
    @Nullable List<Term> amounts = program.amounts();
    for (int row = from; row < to; row++) {
      int reason = ask(columns, row);
      if (reason == Step.SCALAR || (reason == Step.PASSED && amounts == null)) {
        reason = scalar(columns, row, prices);
        tally.scalarRows++;
      } else {
        for (int i = 0; i < prices.amounts.length; i++) {
          prices.amounts[i][row] =
              reason == Step.PASSED && amounts != null ? amounts.get(i).at(columns, row) : 0;
        }
      }
      prices.reasons[row] = (byte) reason;
      count(columns, row, reason, prices, tally);
    }
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

  private int scalar(RosterColumns columns, int row, RosterPrices prices) {
    PersonQuote quote = scalar.quote(columns, row);
    Optional<Reason> first = Reasons.first(quote.reasons());
    int reason = first.map(reasons::known).orElse(Step.PASSED);
    try {
      if (reason == Step.PASSED) {
        scalarAmounts.write(quote, columns, row, prices);
        return reason;
      }
    } catch (ArithmeticException beyond) {
      reason = reasons.number(Reasons.TOO_LARGE, "");
    }
    for (long[] each : prices.amounts) {
      each[row] = 0;
    }
    return reason;
  }

  private void count(RosterColumns columns, int row, int reason, RosterPrices prices, Tally tally) {
    int group = (int) program.group().at(columns, row);
    tally.rows[group]++;
    tally.reasons[reason]++;
    if (reason == Step.PASSED) {
      tally.priced[group]++;
      for (int i = 0; i < prices.amounts.length; i++) {
        long amount = prices.amounts[i][row];
        if (amount != RosterPrices.NO_AMOUNT) {
          tally.sums[i][group] = Math.addExact(tally.sums[i][group], amount);
        }
      }
    }
  }
}
