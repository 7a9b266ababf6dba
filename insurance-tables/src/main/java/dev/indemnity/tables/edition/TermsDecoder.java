package dev.indemnity.tables.edition;

import dev.indemnity.core.scheme.ChangeRule;
import dev.indemnity.core.scheme.EffectiveDay;
import dev.indemnity.core.scheme.Occasion;
import dev.indemnity.core.scheme.PolicyTerms;
import dev.indemnity.core.scheme.PolicyTerms.EditionChange;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Rule.Scope;
import dev.indemnity.core.scheme.TermAmount;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Members;
import dev.indemnity.tables.json.Shape;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reads how the premium is earned over the term and what changes within it move. */
final class TermsDecoder {
  static final Map<String, Occasion> OCCASION = Words.spelt(Occasion.values());
  static final Map<String, EditionChange> EDITION_CHANGE = Words.spelt(EditionChange.values());

  private final Parts parts;
  private final Decoder decoder;
  private final QuestionDecoder questions;
  private final Function<JsonValue, Optional<TermAmount>> amount = this::amount;

  TermsDecoder(Parts parts, QuestionDecoder questions) {
    this.parts = parts;
    this.decoder = parts.decoder();
    this.questions = questions;
  }

  Optional<PolicyTerms> terms(JsonValue value) {
    Members members = decoder.members(value, Shapes.TERMS);
    PolicyTerms.Builder terms =
        PolicyTerms.builder()
            .inception(parts.formula(members, "inception"))
            .expiry(parts.formula(members, "expiry"))
            .accrued(parts.formula(members, "accrued"))
            .effective(members.listOf("effective", this::effective))
            .charged(members.listOf("charged", amount))
            .kept(members.listOf("kept", amount))
            .minimum(minimum(members))
            .rules(members.listOf("rules", this::rule))
            .asksAgain(parts.names(members, "asksAgain"))
            .clause(parts.clause(members))
            .note(parts.note(members))
            .editionChange(
                members.choice("editionChange", EDITION_CHANGE).orElse(EditionChange.KEEPS));
    return members.sound() ? Optional.of(terms.build()) : Optional.empty();
  }

  private Set<Occasion> on(Members members) {
    return parts.some(
        members, "on", OCCASION, "at least one occasion; without the key it is for all");
  }

  private Optional<EffectiveDay> effective(JsonValue value) {
    Members members = decoder.members(value, Shapes.EFFECTIVE_DAY);
    EffectiveDay.Builder day =
        EffectiveDay.builder()
            .on(on(members))
            .when(parts.optionalFormula(members, "when"))
            .day(parts.formula(members, "day"))
            .clause(parts.clause(members));
    return members.sound() ? Optional.of(day.build()) : Optional.empty();
  }

  private Optional<TermAmount> minimum(Members terms) {
    Optional<JsonValue> value = terms.get("minimum");
    return value.isPresent() ? amount(value.get(), Shapes.MINIMUM) : Optional.empty();
  }

  private Optional<TermAmount> amount(JsonValue value) {
    return amount(value, Shapes.TERM_AMOUNT);
  }

  private Optional<TermAmount> amount(JsonValue value, Shape shape) {
    Members members = decoder.members(value, shape);
    TermAmount.Builder amount =
        TermAmount.builder()
            .when(parts.optionalFormula(members, "when"))
            .amount(parts.formula(members, "amount"))
            .clause(parts.clause(members))
            .note(parts.note(members));
    if (shape.knows("on")) {
      amount.on(on(members));
    }
    amount.id(members.textOrEmpty("id")).round(parts.rounding(members));
    return members.sound() ? Optional.of(amount.build()) : Optional.empty();
  }

  private Optional<ChangeRule> rule(JsonValue value) {
    Members members = decoder.members(value, Shapes.CHANGE_RULE);
    Set<Occasion> on = on(members);
    Optional<Rule> rule = questions.rule(members, List.of(Scope.POLICY, Scope.PERSON), List.of());
    return rule.isPresent() ? Optional.of(new ChangeRule(on, rule.get())) : Optional.empty();
  }
}
