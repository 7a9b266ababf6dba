package dev.indemnity.tables.roster;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.application.Application;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.RosterSummary;
import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.premium.PremiumGroup;
import dev.indemnity.core.premium.PremiumGroups;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.Scheme;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** What a roster file costs, row by row. */
public final class RosterQuote {
  private final Scheme scheme;
  private final Application application;
  private final PremiumQuote quote;
  private final List<QuotedRow> rows;

  private RosterQuote(
      Scheme scheme, Application application, PremiumQuote quote, List<QuotedRow> rows) {
    this.scheme = scheme;
    this.application = application;
    this.quote = quote;
    this.rows = rows;
  }

  /**
   * Prices a roster.
   *
   * @param scheme the scheme
   * @param terms what is known of the employer, the plan, the order; people on it stand before
   *     those of the roster
   * @param roster the roster
   * @return the quote
   * @throws IllegalArgumentException where a fact is given that the edition does not declare, or
   *     the terms have people of their own
   */
  public static RosterQuote of(Scheme scheme, Application terms, Roster roster) {
    if (!terms.members().isEmpty()) {
      throw new IllegalArgumentException(
          "terms with " + terms.members().size() + " people must leave them to the roster");
    }
    Application application = terms.withMembers(roster.members());
    PremiumQuote quote = Premiums.quote(scheme, application);
    Iterator<PersonQuote> quoted = quote.persons().iterator();
    List<QuotedRow> rows = new ArrayList<>(roster.rows().size());
    for (RosterRow row : roster.rows()) {
      rows.add(
          row.member().isPresent() ? QuotedRow.of(row, quoted.next()) : QuotedRow.unreadable(row));
    }
    return new RosterQuote(scheme, application, quote, List.copyOf(rows));
  }

  /** {@return every row of the file, in its order} */
  public List<QuotedRow> rows() {
    return rows;
  }

  /** {@return the rows that have a price} */
  public List<QuotedRow> priced() {
    return rows.stream().filter(row -> row.premium().isPresent()).toList();
  }

  /** {@return the rows that have none, each with its reasons} */
  public List<QuotedRow> unpriced() {
    return rows.stream().filter(row -> row.premium().isEmpty()).toList();
  }

  /** {@return the quote of the rows that could be read, for its reasons, items and conventions} */
  public PremiumQuote quote() {
    return quote;
  }

  /** {@return the application that was quoted: the terms with the rows that could be read} */
  public Application application() {
    return application;
  }

  /** {@return what the whole file costs; absent unless each of its rows has a price} */
  public Optional<Amount> total() {
    return unpriced().isEmpty() ? quote.total() : Optional.empty();
  }

  /** {@return how the file comes out with every row of it} */
  public Outcome outcome() {
    Outcome outcome = quote.outcome();
    for (QuotedRow row : rows) {
      outcome = outcome.and(row.outcome());
    }
    return outcome;
  }

  /** {@return how many rows come out how} */
  public RosterSummary summary() {
    return RosterSummary.of(rows.stream().map(QuotedRow::outcome).toList());
  }

  /**
   * Sums the rows up that could be read.
   *
   * @param by the fact or definition to group by, such as that of the occupation class
   * @return the groups
   * @throws IllegalArgumentException where the edition has no such name
   */
  public List<PremiumGroup> groups(String by) {
    return PremiumGroups.of(scheme, application, quote, by);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("roster " + summary() + "  " + quote.edition());
    unpriced().forEach(row -> text.append("\n  ").append(row.toString().replace("\n", "\n  ")));
    text.append("\n  ");
    total()
        .ifPresentOrElse(
            total -> text.append("total ").append(total.rounded()),
            () -> text.append("no total; priced rows ").append(quote.pricedSubtotal()));
    return text.toString();
  }
}
