package dev.indemnity.tables.roster;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.indemnity.core.application.Application;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.roster.RosterPricer;
import dev.indemnity.core.scheme.Bound;
import dev.indemnity.core.scheme.Checked;
import dev.indemnity.core.scheme.Scheme;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Single rows as the scalar reading prices them, from their cells. */
final class ExactRow {
  private static final CsvReader.CsvReaderBuilder CSV =
      CsvReader.builder()
          .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
          .missingFieldStrategy(FieldMismatchStrategy.IGNORE);

  /**
   * How a row comes out.
   *
   * @param reasons why it is not priced, and warnings
   * @param amounts its amounts in the order of their columns, a null where there is none; empty: it
   *     is not priced
   */
  record Answer(List<Reason> reasons, Optional<List<@Nullable BigDecimal>> amounts) {}

  private final Scheme scheme;
  private final Facts shared;
  private final RosterReader reader;
  private final Map<String, Rounding> asked;

  /** The facts that tell which row of its person a row is. */
  private final List<String> shares;

  ExactRow(Scheme scheme, Facts shared, Columns columns, Map<String, Rounding> asked) {
    this.scheme = scheme;
    this.shared = shared;
    this.reader = new RosterReader(columns);
    this.asked = asked;
    this.shares = StreamPricer.readShares(scheme, RosterPricer.factsRead(scheme, asked.keySet()));
  }

  /** Prices the row of these bytes of CSV, told by fact which one of its person it is. */
  Answer price(byte[] record, long[] told, int from) {
    String text = new String(record, StandardCharsets.UTF_8);
    List<String> cells = text.isEmpty() ? List.of("") : CSV.ofSingleCsvRecord(text).getFields();
    RosterRow row = reader.row(1, cells);
    if (row.member().isEmpty()) {
      return new Answer(row.reasons(), Optional.empty());
    }
    Bound bound =
        scheme.bind(
            Application.builder().facts(shared).addMembers(row.member().get()).build(), List.of());
    Bound.Row only = bound.rows().get(0);
    for (int i = 0; i < shares.size(); i++) {
      bound.share(only, shares.get(i), told[from + i]);
    }
    PersonQuote quote = Premiums.ofRow(scheme, bound, only);
    return new Answer(
        quote.reasons(),
        quote.outcome() == Outcome.DONE ? Optional.of(amounts(only, quote)) : Optional.empty());
  }

  private List<@Nullable BigDecimal> amounts(Bound.Row row, PersonQuote quote) {
    List<@Nullable BigDecimal> amounts = new ArrayList<>();
    BigDecimal none = BigDecimal.ZERO.setScale(scheme.edition().currency().getDecimalPlaces());
    for (Checked.Line line : scheme.premium()) {
      if (line.line().perPerson()) {
        amounts.add(
            quote.lines().stream()
                .filter(each -> each.id().equals(line.line().id()))
                .map(each -> each.rounded().getAmount())
                .findFirst()
                .orElse(none));
      }
    }
    asked.forEach(
        (name, rounding) -> {
          Object value = scheme.named(name).value(row.values().frame());
          amounts.add(
              value instanceof Fraction exact
                  ? rounding.apply(exact).toBigDecimalExact().setScale(none.scale())
                  : null);
        });
    return amounts;
  }
}
