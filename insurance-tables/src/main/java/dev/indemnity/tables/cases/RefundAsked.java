package dev.indemnity.tables.cases;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.rule.Conventions;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.tables.cases.Case.Asked;
import dev.indemnity.tables.cases.RosterExpectations.Refund;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Members;
import dev.indemnity.tables.json.Shape;
import java.util.List;
import java.util.Optional;

/**
 * Asks what is returned for a person who is removed.
 *
 * @param application the application the person was insured under
 * @param removal which row, and what is known of the removal
 * @param expected what is expected
 */
record RefundAsked(Application application, Removal removal, Expectation<Refund> expected)
    implements Asked {
  private static final Shape REMOVAL = Shape.of("row").allowing("facts");

  /**
   * A removal.
   *
   * @param row the number of the row, from 1
   * @param facts what is known of it
   */
  record Removal(int row, Facts facts) {}

  static Optional<Asked> read(Readings read, Members members, Given given) {
    Application application = given.application();
    int rows = application.members().size();
    Optional<Removal> removal = members.get("removal", each -> removal(read, each, rows));
    return members
        .get("expect", new RosterExpectations(read)::refund)
        .flatMap(expected -> removal.map(each -> new RefundAsked(application, each, expected)));
  }

  private static Optional<Removal> removal(Readings read, JsonValue value, int rows) {
    if (rows == 0) {
      return read.decoder().refuse(value, "a roster to remove somebody from");
    }
    return read.decoder()
        .object(value, REMOVAL)
        .flatMap(
            members ->
                members
                    .get("row", row -> read.count(row, 1, rows))
                    .map(
                        row ->
                            new Removal(
                                row, members.get("facts", read::facts).orElse(Facts.none()))));
  }

  @Override
  public void ask(Scheme scheme, Comparison comparison) {
    Refund refund =
        new Refund(
            quote(scheme), () -> Conventions.thatMatter(scheme, other -> answer(quote(other))));
    expected.compare(refund, comparison);
  }

  private PersonQuote quote(Scheme scheme) {
    return Premiums.refund(scheme, application, removal.row(), removal.facts());
  }

  private static List<Object> answer(PersonQuote quote) {
    return List.of(quote.outcome(), quote.premium());
  }
}
