package dev.indemnity.tables.roster;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.premium.PersonQuote;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/**
 * How one row of a roster file comes out.
 *
 * @param number its number, from 1 for the first below the header
 * @param person who stands there, as the file says; empty: it could not be read. Never shown
 * @param reasons why it is not priced, the gravest first; warnings do not stand in the way
 * @param lines the items of the premium; none unless the row is priced
 * @param premium what the items add up to; absent: the row is not priced
 */
public record QuotedRow(
    int number, String person, List<Reason> reasons, List<Amount> lines, Optional<Money> premium) {
  /**
   * Copies the lists.
   *
   * @param number its number, from 1 for the first below the header
   * @param person who stands there; empty: it could not be read
   * @param reasons why it is not priced, the gravest first
   * @param lines the items of the premium
   * @param premium what the items add up to; absent: the row is not priced
   */
  public QuotedRow {
    reasons = List.copyOf(reasons);
    lines = List.copyOf(lines);
  }

  static QuotedRow unreadable(RosterRow row) {
    return new QuotedRow(row.number(), "", row.reasons(), List.of(), Optional.empty());
  }

  static QuotedRow of(RosterRow row, PersonQuote quote) {
    return new QuotedRow(
        row.number(), quote.person(), quote.reasons(), quote.lines(), quote.premium());
  }

  /** {@return how the row comes out; {@link Outcome#DONE}: it is priced} */
  public Outcome outcome() {
    return Outcome.of(reasons);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("row " + number + " " + outcome());
    premium.ifPresent(each -> text.append(' ').append(each));
    reasons.forEach(reason -> text.append("\n  ").append(reason));
    return text.toString();
  }
}
