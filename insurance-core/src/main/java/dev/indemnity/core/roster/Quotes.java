package dev.indemnity.core.roster;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Quotes of single rows. Amounts and the first reason are those of the kernel; the scalar reading
 * is asked only when somebody wants to know how the amounts came about, or all reasons in words.
 */
final class Quotes {
  private final Program program;
  private final Optional<Kernel> kernel;
  private final Scalar scalar;
  private final List<RosterReason> reasons;
  private final CurrencyUnit currency;

  Quotes(
      Scheme scheme,
      Program program,
      Optional<Kernel> kernel,
      Scalar scalar,
      List<RosterReason> reasons) {
    this.program = program;
    // a warning is told beside a price, and only the scalar reading knows of these
    boolean warns =
        scheme.eligibility().stream()
            .map(each -> each.rule())
            .anyMatch(
                rule ->
                    rule.scope() == Rule.Scope.PERSON && rule.otherwise() == Rule.Otherwise.WARN);
    this.kernel = warns ? Optional.empty() : kernel;
    this.scalar = scalar;
    this.reasons = reasons;
    this.currency = scheme.currency();
  }

  /** The quote of a row. */
  PersonQuote of(RosterColumns columns, int row) {
    if (kernel.isEmpty() || !columns.known().fits) {
      return scalar.quote(columns, row);
    }
    // what the caller does with the columns later must not change what is told later
    RosterColumns alone = columns.row(row);
    RosterPrices prices = RosterPrices.ofOne(program.amountsOfRow());
    int reason = kernel.get().price(alone, 0, prices);
    if (reason == Step.SCALAR) {
      return scalar.quote(alone, 0, row + 1);
    }
    Deferred<PersonQuote> told = Deferred.by(() -> scalar.quote(alone, 0, row + 1));
    return reason == Step.PASSED
        ? priced(alone, row + 1, prices, told)
        : unpriced(row + 1, reasons.get(reason - 1), told);
  }

  /** What each line of the rows without a reason comes to before it is rounded. */
  List<Fraction> exact(
      RosterColumns columns, List<String> lines, int from, int to, byte[] reasons) {
    Fraction[] sums = new Fraction[lines.size()];
    Arrays.fill(sums, Fraction.ZERO);
    for (int row = from; row < to; row++) {
      if (reasons[row] == Step.PASSED) {
        for (Amount line : of(columns, row).lines()) {
          int at = lines.indexOf(line.id());
          sums[at] = sums[at].plus(line.exact());
        }
      }
    }
    return List.of(sums);
  }

  private static PersonQuote unpriced(int number, RosterReason reason, Deferred<PersonQuote> told) {
    return PersonQuote.builder()
        .row(number)
        .person("row " + number)
        .unpriced(reason.code(), reason.outcome(), told)
        .build();
  }

  private PersonQuote priced(
      RosterColumns alone, int number, RosterPrices prices, Deferred<PersonQuote> told) {
    List<Amount> lines = new ArrayList<>(program.lines().size());
    for (int i = 0; i < program.lines().size(); i++) {
      PricedLines.Exact line = program.lines().get(i);
      if (line.applies().at(alone, 0)) {
        int at = lines.size();
        lines.add(
            Amount.of(
                line.id(),
                Money.ofMinor(currency, prices.amounts[i][0]),
                Deferred.by(() -> line.of(alone, 0)),
                Deferred.by(() -> told.get().lines().get(at).why())));
      }
    }
    return PersonQuote.builder()
        .row(number)
        .person("row " + number)
        .lines(lines)
        .premium(premium(lines))
        .build();
  }

  private Optional<Money> premium(List<Amount> lines) {
    if (lines.size() == 1) {
      return Optional.of(lines.get(0).rounded());
    }
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(Money.total(currency, lines.stream().map(Amount::rounded).toList()));
  }
}
