package dev.indemnity.tables.edition;

import dev.indemnity.core.scheme.AllocationTerms;
import dev.indemnity.core.scheme.Benefit;
import dev.indemnity.core.scheme.CoverageTerms;
import dev.indemnity.core.scheme.Exclusion;
import dev.indemnity.core.scheme.Obligation;
import dev.indemnity.core.scheme.PaymentTerms;
import dev.indemnity.core.scheme.PersonTerms;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Rule.Otherwise;
import dev.indemnity.core.scheme.Rule.Scope;
import dev.indemnity.core.scheme.Total;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Members;
import dev.indemnity.tables.json.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads what answers the questions: rules, lines, terms of cover, exclusions and benefits. */
final class QuestionDecoder {
  private final Parts parts;
  private final Decoder decoder;

  QuestionDecoder(Parts parts) {
    this.parts = parts;
    this.decoder = parts.decoder();
  }

  Optional<Rule> eligibility(JsonValue value) {
    return rule(value, Shapes.SCOPED_RULE, List.of(Scope.POLICY, Scope.PERSON));
  }

  Optional<Rule> claim(JsonValue value) {
    return rule(value, Shapes.RULE, List.of(Scope.CLAIM));
  }

  Optional<Rule> insurer(JsonValue value) {
    return rule(value, Shapes.RULE, List.of(Scope.INSURER));
  }

  Optional<Rule> condition(JsonValue value) {
    return rule(value, Shapes.RULE, List.of(Scope.POLICY));
  }

  Optional<Rule> conditionOfPerson(JsonValue value) {
    return rule(value, Shapes.RULE, List.of(Scope.PERSON));
  }

  private Optional<Rule> rule(JsonValue value, Shape shape, List<Scope> scopes) {
    return decoder.whole(
        value, shape, members -> rule(members, scopes, parts.names(members, "benefits")));
  }

  /** The rule in an object, of some benefits or none. */
  Supplier<Rule> rule(Members members, List<Scope> scopes, List<String> benefits) {
    Map<String, Scope> allowed = Words.only(Words.SCOPE, scopes);
    Rule.Builder rule =
        Rule.builder()
            .scope(members.get("scope", v -> decoder.choice(v, allowed)).orElse(scopes.get(0)))
            .when(parts.optionalFormula(members, "when"))
            .require(parts.formula(members, "require"))
            .ifKnown(members.get("ifKnown", decoder::truth).orElse(false))
            .otherwise(
                members
                    .get("otherwise", v -> decoder.choice(v, Words.OTHERWISE))
                    .orElse(Otherwise.REFUSE))
            .documents(parts.texts(members, "documents"))
            .benefits(benefits)
            .says(members.get("says", parts::text))
            .clause(parts.clause(members))
            .note(parts.note(members));
    members.get("id", decoder::text).ifPresent(rule::id);
    return rule::build;
  }

  Optional<PremiumLine> line(JsonValue value) {
    return decoder.whole(
        value,
        Shapes.LINE,
        members -> {
          PremiumLine.Builder line =
              PremiumLine.builder()
                  .when(parts.optionalFormula(members, "when"))
                  .let(parts.formulas(members, "let"))
                  .amount(parts.formula(members, "amount"))
                  .clause(parts.clause(members))
                  .note(parts.note(members));
          members.get("id", decoder::text).ifPresent(line::id);
          members.get("per", v -> decoder.choice(v, Words.PER)).ifPresent(line::per);
          members.get("round", parts::rounding).ifPresent(line::round);
          return line::build;
        });
  }

  Optional<Total> total(JsonValue value) {
    return decoder.whole(
        value,
        Shapes.TOTAL,
        members -> {
          Total.Builder total =
              Total.builder()
                  .of(
                      parts.some(
                          members,
                          "of",
                          Words.SECTION,
                          "at least one section; without the key it is of all"))
                  .when(parts.optionalFormula(members, "when"))
                  .clause(parts.clause(members));
          members.get("sum", v -> decoder.choice(v, Words.SUM)).ifPresent(total::exactItems);
          members.get("round", parts::rounding).ifPresent(total::round);
          return total::build;
        });
  }

  /** Terms of cover; their conditions are read as told. */
  Optional<CoverageTerms> coverage(
      JsonValue value,
      Function<JsonValue, List<Rule>> conditions,
      Function<JsonValue, List<Rule>> ofPersons) {
    return decoder.whole(
        value,
        Shapes.COVERAGE,
        members ->
            CoverageTerms.builder()
                    .when(parts.optionalFormula(members, "when"))
                    .payments(members.get("payments", this::payments))
                    .inception(parts.formula(members, "inception"))
                    .expiry(parts.formula(members, "expiry"))
                    .conditions(members.get("conditions").map(conditions).orElse(List.of()))
                    .person(members.get("person", each -> person(each, ofPersons)))
                    .clause(parts.clause(members))
                    .note(parts.note(members))
                ::build);
  }

  private Optional<PaymentTerms> payments(JsonValue value) {
    return decoder.whole(
        value,
        Shapes.PAYMENTS,
        members -> {
          PaymentTerms.Builder payments =
              PaymentTerms.builder()
                  .received(parts.formula(members, "received"))
                  .units(parts.formula(members, "units"))
                  .appended(parts.optionalFormula(members, "appended"))
                  .payBefore(parts.optionalFormula(members, "payBefore"));
          members.get("of", decoder::text).ifPresent(payments::of);
          return payments::build;
        });
  }

  private Optional<PersonTerms> person(
      JsonValue value, Function<JsonValue, List<Rule>> conditions) {
    return decoder.whole(
        value,
        Shapes.PERSON_TERMS,
        members -> {
          PersonTerms.Builder person =
              PersonTerms.builder()
                  .until(parts.optionalFormula(members, "until"))
                  .conditions(members.get("conditions").map(conditions).orElse(List.of()))
                  .says(members.get("says", parts::text))
                  .clause(parts.clause(members));
          members.get("id", decoder::text).ifPresent(person::id);
          return person::build;
        });
  }

  Optional<AllocationTerms> allocation(JsonValue value) {
    return decoder.whole(
        value,
        Shapes.ALLOCATION,
        members ->
            AllocationTerms.builder()
                    .obligations(
                        members
                            .get("obligations")
                            .map(list -> decoder.listOf(list, this::obligation))
                            .orElse(List.of()))
                    .pooled(parts.optionalFormula(members, "pooled"))
                    .clause(parts.clause(members))
                    .note(parts.note(members))
                ::build);
  }

  private Optional<Obligation> obligation(JsonValue value) {
    return decoder.whole(
        value,
        Shapes.OBLIGATION,
        members -> {
          Obligation.Builder obligation =
              Obligation.builder()
                  .when(parts.optionalFormula(members, "when"))
                  .let(parts.formulas(members, "let"))
                  .amount(parts.formula(members, "amount"))
                  .metBy(parts.names(members, "metBy"))
                  .clause(parts.clause(members))
                  .note(parts.note(members));
          members.get("id", decoder::text).ifPresent(obligation::id);
          members.get("round", parts::rounding).ifPresent(obligation::round);
          return obligation::build;
        });
  }

  Optional<Exclusion> exclusion(JsonValue value) {
    return decoder.whole(
        value,
        Shapes.EXCLUSION,
        members -> {
          Exclusion.Builder exclusion =
              Exclusion.builder()
                  .when(parts.formula(members, "when"))
                  .evidence(parts.optionalFormula(members, "evidence"))
                  .documents(parts.texts(members, "documents"))
                  .benefits(parts.names(members, "benefits"))
                  .says(members.get("says", parts::text))
                  .clause(parts.clause(members))
                  .note(parts.note(members));
          members.get("id", decoder::text).ifPresent(exclusion::id);
          return exclusion::build;
        });
  }

  Optional<Benefit> benefit(JsonValue value) {
    return decoder.whole(
        value,
        Shapes.BENEFIT,
        members -> {
          Benefit.Builder benefit =
              Benefit.builder()
                  .each(parts.formulas(members, "for"))
                  .when(parts.formula(members, "when"))
                  .let(parts.formulas(members, "let"))
                  .amount(parts.formula(members, "amount"))
                  .uses(parts.formulas(members, "uses"))
                  .payee(parts.formula(members, "payee"))
                  .clause(parts.clause(members))
                  .note(parts.note(members));
          members.get("id", decoder::text).ifPresent(benefit::id);
          members.get("round", parts::rounding).ifPresent(benefit::round);
          return benefit::build;
        });
  }
}
