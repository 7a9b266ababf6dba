package dev.indemnity.core.roster;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.scheme.Scheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the amounts of a row that the scalar reading priced. */
final class ScalarAmounts {
  private record Asked(Formula formula, Rounding rounding) {}

  private final List<String> amounts;
  private final Map<String, Asked> definitions = new LinkedHashMap<>();
  private final Scalar scalar;
  private final long unit;

  ScalarAmounts(Scheme scheme, RosterLayout layout, List<String> amounts, Scalar scalar) {
    this.amounts = amounts;
    this.scalar = scalar;
    this.unit = PricedLines.unit(scheme);
    layout
        .amounts()
        .forEach(
            (name, rounding) -> definitions.put(name, new Asked(scheme.named(name), rounding)));
  }

  /** Writes the amounts; an ArithmeticException where one does not fit a long. */
  void write(PersonQuote quote, RosterColumns columns, int row, RosterPrices prices) {
    int lines = amounts.size() - definitions.size();
    for (int i = 0; i < lines; i++) {
      prices.amounts[i][row] = line(quote, amounts.get(i));
    }
    if (!definitions.isEmpty()) {
      Frame frame = scalar.bind(columns, row).values().frame();
      int at = lines;
      for (Asked asked : definitions.values()) {
        prices.amounts[at++][row] =
            asked.formula().value(frame) instanceof Fraction exact
                ? units(asked.rounding().apply(exact))
                : RosterPrices.NO_AMOUNT;
      }
    }
  }

  private long line(PersonQuote quote, String id) {
    for (Amount amount : quote.lines()) {
      if (amount.id().equals(id)) {
        return units(Fraction.of(amount.rounded().getAmount()));
      }
    }
    return 0;
  }

  private long units(Fraction amount) {
    return amount.times(Fraction.of(unit)).toLongExact();
  }
}
