package dev.indemnity.tables.cases;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.evaluation.Evaluation;
import dev.indemnity.core.evaluation.Evaluations;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.tables.cases.Case.Asked;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Members;
import dev.indemnity.tables.json.Shape;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Asks what a formula comes to.
 *
 * @param application what is known
 * @param formula the formula
 * @param row the row of the person it is of; 0: it is of the application
 * @param expected what is expected
 */
record ValueAsked(
    Application application, String formula, int row, Expectation<Evaluation> expected)
    implements Asked {
  private static final Shape VALUE = Wanted.shape("is");

  static Optional<Asked> read(Readings read, Members members, Given given) {
    int rows = given.members().size();
    Optional<String> formula = members.get("formula", read.decoder()::text);
    int row = members.get("row", each -> read.count(each, 1, rows)).orElse(0);
    return members
        .get("expect", value -> expectation(read, value))
        .flatMap(
            expected ->
                formula.map(each -> new ValueAsked(given.application(), each, row, expected)));
  }

  private static Optional<Expectation<Evaluation>> expectation(Readings read, JsonValue value) {
    return Wanted.read(
        read,
        value,
        VALUE,
        wanted ->
            wanted
                .answered((Evaluation each) -> new Answered(each.outcome(), each.reasons()))
                .key(
                    "is",
                    is -> Optional.of(OrNone.ofNullable(read.plain(is))),
                    (is, answer, at) -> same(is.value().orElse(null), answer, at)));
  }

  private static void same(@Nullable Object expected, Evaluation answer, Comparison at) {
    @Nullable Object wanted =
        expected == null ? null : Values.of(answer.type(), expected, at.edition().zone());
    String shown = Values.show(answer.type(), wanted);
    if (answer.outcome() != Outcome.DONE) {
      at.same(shown, answer.toString());
    } else if (Objects.equals(wanted, answer.value())) {
      at.same(shown, shown);
    } else {
      at.same("exactly " + shown, Values.show(answer.type(), answer.value()));
    }
  }

  @Override
  public void ask(Scheme scheme, Comparison comparison) {
    expected.compare(Evaluations.of(scheme.edition(), formula, application, row), comparison);
  }
}
