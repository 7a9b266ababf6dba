package dev.indemnity.tables.edition;

import dev.indemnity.core.scheme.AllocationTerms;
import dev.indemnity.core.scheme.Benefit;
import dev.indemnity.core.scheme.CoverageTerms;
import dev.indemnity.core.scheme.Exclusion;
import dev.indemnity.core.scheme.Obligation;
import dev.indemnity.core.scheme.PaymentTerms;
import dev.indemnity.core.scheme.PersonTerms;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.PremiumLine.Per;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Rule.Otherwise;
import dev.indemnity.core.scheme.Rule.Scope;
import dev.indemnity.core.scheme.Total;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Members;
import dev.indemnity.tables.json.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what answers the questions: rules, lines, terms of cover, exclusions and benefits. */
final class QuestionDecoder {
  private final Parts parts;
  private final Decoder decoder;
  private final Gaps gaps;

  QuestionDecoder(Parts parts, Gaps gaps) {
    this.parts = parts;
    this.decoder = parts.decoder();
    this.gaps = gaps;
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

  /** The conditions of an object that stands at a pointer. */
  private List<Rule> conditions(String pointer, Members members, Scope scope) {
    List<Rule> conditions = new ArrayList<>();
    List<JsonValue> elements = members.elements("conditions");
    for (int i = 0; i < elements.size(); i++) {
      Optional<Rule> condition = rule(elements.get(i), Shapes.RULE, List.of(scope));
      gaps.listed(pointer + "/conditions", i, elements.get(i), condition.isPresent());
      condition.ifPresent(conditions::add);
    }
    return conditions;
  }

  private Optional<Rule> rule(JsonValue value, Shape shape, List<Scope> scopes) {
    Members members = decoder.members(value, shape);
    return rule(members, scopes, parts.names(members, "benefits"));
  }

  /** The rule in an object, of some benefits or none. */
  Optional<Rule> rule(Members members, List<Scope> scopes, List<String> benefits) {
    Map<String, Scope> allowed = Words.only(Words.SCOPE, scopes);
    Rule.Builder rule =
        Rule.builder()
            .scope(members.choice("scope", allowed).orElse(scopes.get(0)))
            .when(parts.optionalFormula(members, "when"))
            .require(parts.formula(members, "require"))
            .ifKnown(members.truth("ifKnown"))
            .otherwise(members.choice("otherwise", Words.OTHERWISE).orElse(Otherwise.REFUSE))
            .documents(parts.texts(members, "documents"))
            .benefits(benefits)
            .says(parts.text(members, "says"))
            .clause(parts.clause(members))
            .note(parts.note(members))
            .id(members.textOrEmpty("id"));
    return members.sound() ? Optional.of(rule.build()) : Optional.empty();
  }

  Optional<PremiumLine> line(JsonValue value) {
    Members members = decoder.members(value, Shapes.LINE);
    PremiumLine.Builder line =
        PremiumLine.builder()
            .when(parts.optionalFormula(members, "when"))
            .let(parts.formulas(members, "let"))
            .amount(parts.formula(members, "amount"))
            .clause(parts.clause(members))
            .note(parts.note(members))
            .id(members.textOrEmpty("id"))
            .per(members.choice("per", Words.PER).orElse(Per.PERSON))
            .round(parts.rounding(members));
    return members.sound() ? Optional.of(line.build()) : Optional.empty();
  }

  Optional<Total> total(JsonValue value) {
    Members members = decoder.members(value, Shapes.TOTAL);
    Total.Builder total =
        Total.builder()
            .of(
                parts.some(
                    members,
                    "of",
                    Words.SECTION,
                    "at least one section; without the key it is of all"))
            .when(parts.optionalFormula(members, "when"))
            .clause(parts.clause(members))
            .exactItems(members.choice("sum", Words.SUM).orElse(false))
            .round(parts.rounding(members));
    return members.sound() ? Optional.of(total.build()) : Optional.empty();
  }

  /**
   * Terms of cover.
   *
   * @param pointer where they stand
   */
  Optional<CoverageTerms> coverage(String pointer, JsonValue value) {
    Members members = decoder.members(value, Shapes.COVERAGE);
    CoverageTerms.Builder terms =
        CoverageTerms.builder()
            .when(parts.optionalFormula(members, "when"))
            .payments(payments(members))
            .inception(parts.formula(members, "inception"))
            .expiry(parts.formula(members, "expiry"))
            .conditions(conditions(pointer, members, Scope.POLICY))
            .person(person(pointer, members))
            .clause(parts.clause(members))
            .note(parts.note(members));
    return members.sound() ? Optional.of(terms.build()) : Optional.empty();
  }

  private Optional<PaymentTerms> payments(Members terms) {
    Optional<JsonValue> value = terms.get("payments");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Members members = decoder.members(value.get(), Shapes.PAYMENTS);
    PaymentTerms.Builder payments =
        PaymentTerms.builder()
            .received(parts.formula(members, "received"))
            .units(parts.formula(members, "units"))
            .appended(parts.optionalFormula(members, "appended"))
            .payBefore(parts.optionalFormula(members, "payBefore"))
            .of(members.textOrEmpty("of"));
    return members.sound() ? Optional.of(payments.build()) : Optional.empty();
  }

  private Optional<PersonTerms> person(String pointer, Members terms) {
    Optional<JsonValue> value = terms.get("person");
    if (value.isEmpty()) {
      return Optional.empty();
    }
    Members members = decoder.members(value.get(), Shapes.PERSON_TERMS);
    PersonTerms.Builder person =
        PersonTerms.builder()
            .until(parts.optionalFormula(members, "until"))
            .conditions(conditions(pointer + "/person", members, Scope.PERSON))
            .says(parts.text(members, "says"))
            .clause(parts.clause(members))
            .id(members.textOrEmpty("id"));
    return members.sound() ? Optional.of(person.build()) : Optional.empty();
  }

  Optional<AllocationTerms> allocation(JsonValue value) {
    Members members = decoder.members(value, Shapes.ALLOCATION);
    AllocationTerms.Builder terms =
        AllocationTerms.builder()
            .obligations(members.listOf("obligations", this::obligation))
            .pooled(parts.optionalFormula(members, "pooled"))
            .clause(parts.clause(members))
            .note(parts.note(members));
    return members.sound() ? Optional.of(terms.build()) : Optional.empty();
  }

  private Optional<Obligation> obligation(JsonValue value) {
    Members members = decoder.members(value, Shapes.OBLIGATION);
    Obligation.Builder obligation =
        Obligation.builder()
            .when(parts.optionalFormula(members, "when"))
            .let(parts.formulas(members, "let"))
            .amount(parts.formula(members, "amount"))
            .metBy(parts.names(members, "metBy"))
            .clause(parts.clause(members))
            .note(parts.note(members))
            .id(members.textOrEmpty("id"))
            .round(parts.rounding(members));
    return members.sound() ? Optional.of(obligation.build()) : Optional.empty();
  }

  Optional<Exclusion> exclusion(JsonValue value) {
    Members members = decoder.members(value, Shapes.EXCLUSION);
    Exclusion.Builder exclusion =
        Exclusion.builder()
            .when(parts.formula(members, "when"))
            .evidence(parts.optionalFormula(members, "evidence"))
            .documents(parts.texts(members, "documents"))
            .benefits(parts.names(members, "benefits"))
            .says(parts.text(members, "says"))
            .clause(parts.clause(members))
            .note(parts.note(members))
            .id(members.textOrEmpty("id"));
    return members.sound() ? Optional.of(exclusion.build()) : Optional.empty();
  }

  Optional<Benefit> benefit(JsonValue value) {
    Members members = decoder.members(value, Shapes.BENEFIT);
    Benefit.Builder benefit =
        Benefit.builder()
            .each(parts.formulas(members, "for"))
            .when(parts.formula(members, "when"))
            .let(parts.formulas(members, "let"))
            .amount(parts.formula(members, "amount"))
            .uses(parts.formulas(members, "uses"))
            .payee(parts.formula(members, "payee"))
            .clause(parts.clause(members))
            .note(parts.note(members))
            .id(members.textOrEmpty("id"))
            .round(parts.rounding(members));
    return members.sound() ? Optional.of(benefit.build()) : Optional.empty();
  }
}
