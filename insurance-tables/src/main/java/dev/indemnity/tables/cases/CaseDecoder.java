package dev.indemnity.tables.cases;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.coverage.CoverageWindows;
import dev.indemnity.core.eligibility.Eligibility;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.tables.cases.Case.Asked;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonNull;
import dev.indemnity.tables.json.JsonValue.JsonObject;
import dev.indemnity.tables.json.JsonValue.JsonText;
import dev.indemnity.tables.json.Members;
import dev.indemnity.tables.json.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/** Reads one case. */
final class CaseDecoder {
  private static final Set<String> OBLIGATORY = Set.of("name", "question", "expect", "why");
  private static final Shape ANY =
      shape(
          Set.of(),
          "removal",
          "changes",
          "row",
          "claims",
          "policy",
          "ledger",
          "formula",
          "exposures",
          "paid",
          "margin");

  private final Map<String, Reader> questions = new LinkedHashMap<>();
  private final Readings read;
  private final Decoder decoder;
  private final Given shared;

  /**
   * A question.
   *
   * @param shape what a case says that asks it
   * @param asked reads what is asked and expected
   */
  private record Reader(Shape shape, BiFunction<Members, Given, Optional<Asked>> asked) {}

  CaseDecoder(Readings read, Given shared) {
    this.read = read;
    this.decoder = read.decoder();
    this.shared = shared;
    RosterExpectations roster = new RosterExpectations(read);
    CoverageExpectations coverage = new CoverageExpectations(read);
    questions.put(
        "eligibility",
        new Reader(
            shape(Set.of()),
            (members, given) ->
                members
                    .get("expect", roster::eligibility)
                    .map(expected -> asked(given, Eligibility::assess, expected))));
    questions.put(
        "premium",
        new Reader(
            shape(Set.of()),
            (members, given) ->
                members
                    .get("expect", roster::premium)
                    .map(expected -> asked(given, Premiums::quote, expected))));
    questions.put(
        "refund",
        new Reader(
            shape(Set.of("removal")), (members, given) -> RefundAsked.read(read, members, given)));
    questions.put(
        "endorsement",
        new Reader(
            shape(Set.of(), "changes"),
            (members, given) -> EndorsementAsked.read(read, members, given)));
    questions.put(
        "coverage",
        new Reader(
            shape(Set.of(), "row"),
            (members, given) ->
                members
                    .get("expect", coverage::coverage)
                    .map(expected -> covered(members, given, expected))));
    questions.put(
        "settlement",
        new Reader(
            shape(Set.of("claims"), "policy", "ledger"),
            (members, given) -> SettlementAsked.settlement(read, members, given)));
    questions.put(
        "allocation",
        new Reader(
            shape(Set.of("claims"), "policy", "ledger"),
            (members, given) -> SettlementAsked.allocation(read, members, given)));
    questions.put(
        "insurer",
        new Reader(
            shape(Set.of()),
            (members, given) ->
                members
                    .get("expect", roster::insurer)
                    .map(
                        expected ->
                            asked(
                                given,
                                (scheme, application) ->
                                    Eligibility.qualify(scheme, application.facts()),
                                expected))));
    questions.put(
        "experience",
        new Reader(
            shape(Set.of("exposures", "paid"), "margin"),
            (members, given) -> ExperienceAsked.read(read, members)));
    questions.put(
        "value",
        new Reader(
            shape(Set.of("formula"), "row"),
            (members, given) -> ValueAsked.read(read, members, given)));
  }

  private static Shape shape(Set<String> more, String... others) {
    Set<String> required = new TreeSet<>(OBLIGATORY);
    required.addAll(more);
    return new Shape(required, Set.of("clause", "with", "facts", "roster")).allowing(others);
  }

  private static <A> Asked asked(
      Given given, BiFunction<Scheme, Application, A> question, Expectation<A> expected) {
    Application application = given.application();
    return (scheme, comparison) ->
        expected.compare(question.apply(scheme, application), comparison);
  }

  /** Cover of the policy or, where a row is named, of the person on it. */
  private Asked covered(Members members, Given given, Expectation<Coverage> expected) {
    int rows = given.members().size();
    return members
        .get("row", row -> read.count(row, 1, rows))
        .map(
            row ->
                asked(
                    given,
                    (scheme, application) -> CoverageWindows.ofPerson(scheme, application, row),
                    expected))
        .orElseGet(() -> asked(given, CoverageWindows::of, expected));
  }

  Optional<Case> decode(JsonValue value) {
    Reader reader = reader(value);
    return decoder.object(value, reader.shape()).flatMap(members -> decode(members, reader));
  }

  /** What reads the question of a case; where there is none, what finds the other mistakes. */
  private Reader reader(JsonValue value) {
    Reader reader =
        value instanceof JsonObject object
                && object.members().get("question") instanceof JsonText question
            ? questions.get(question.value())
            : null;
    return reader != null ? reader : new Reader(ANY, (members, given) -> Optional.empty());
  }

  private Optional<Case> decode(Members members, Reader reader) {
    Optional<String> name = members.get("name", read::line);
    List<String> clauses = members.get("clause", read::nameOrNames).orElse(List.of());
    Optional<String> question =
        members
            .get("question", each -> decoder.choice(each, questions))
            .flatMap(each -> members.get("question", decoder::text));
    members.get("why", decoder::text);
    Map<String, Object> overlays = members.get("with", this::overlays).orElse(Map.of());
    Optional<Asked> asked = reader.asked().apply(members, shared.over(read, members));
    return name.isEmpty() || question.isEmpty() || asked.isEmpty()
        ? Optional.empty()
        : Optional.of(new Case(name.get(), clauses, overlays, question.get(), asked.get()));
  }

  private Optional<Map<String, Object>> overlays(JsonValue value) {
    return decoder.map(value).map(members -> decoder.mapOf(value, this::overlay));
  }

  private Optional<Object> overlay(JsonValue value) {
    return value instanceof JsonNull || value instanceof JsonObject
        ? decoder.refuse(value, "a value of a parameter, or a reading")
        : Optional.ofNullable(read.plain(value));
  }
}
