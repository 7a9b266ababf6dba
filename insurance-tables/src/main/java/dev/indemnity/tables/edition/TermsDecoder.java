package dev.indemnity.tables.edition;

import dev.indemnity.core.scheme.ChangeRule;
import dev.indemnity.core.scheme.EffectiveDay;
import dev.indemnity.core.scheme.Occasion;
import dev.indemnity.core.scheme.PolicyTerms;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Rule.Scope;
import dev.indemnity.core.scheme.TermAmount;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Members;
import dev.indemnity.tables.json.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** Reads how the premium is earned over the term and what changes within it move. */
final class TermsDecoder {
  private final Parts parts;
  private final Decoder decoder;
  private final QuestionDecoder questions;

  TermsDecoder(Parts parts, QuestionDecoder questions) {
    this.parts = parts;
    this.decoder = parts.decoder();
    this.questions = questions;
  }

  Optional<PolicyTerms> terms(JsonValue value) {
    return decoder.whole(
        value,
        Shapes.TERMS,
        members -> {
          PolicyTerms.Builder terms =
              PolicyTerms.builder()
                  .inception(parts.formula(members, "inception"))
                  .expiry(parts.formula(members, "expiry"))
                  .accrued(parts.formula(members, "accrued"))
                  .effective(listed(members, "effective", this::effective))
                  .charged(listed(members, "charged", this::amount))
                  .kept(listed(members, "kept", this::amount))
                  .minimum(members.get("minimum", each -> amount(each, Shapes.MINIMUM)))
                  .rules(listed(members, "rules", this::rule))
                  .asksAgain(parts.names(members, "asksAgain"))
                  .clause(parts.clause(members))
                  .note(parts.note(members));
          members
              .get("editionChange", v -> decoder.choice(v, Words.EDITION_CHANGE))
              .ifPresent(terms::editionChange);
          return terms::build;
        });
  }

  private <T> List<T> listed(
      Members members, String key, Function<JsonValue, Optional<T>> reading) {
    return members.get(key).map(list -> decoder.listOf(list, reading)).orElse(List.of());
  }

  private Set<Occasion> on(Members members) {
    return parts.some(
        members, "on", Words.OCCASION, "at least one occasion; without the key it is for all");
  }

  private Optional<EffectiveDay> effective(JsonValue value) {
    return decoder.whole(
        value,
        Shapes.EFFECTIVE_DAY,
        members ->
            EffectiveDay.builder()
                    .on(on(members))
                    .when(parts.optionalFormula(members, "when"))
                    .day(parts.formula(members, "day"))
                    .clause(parts.clause(members))
                ::build);
  }

  private Optional<TermAmount> amount(JsonValue value) {
    return amount(value, Shapes.TERM_AMOUNT);
  }

  private Optional<TermAmount> amount(JsonValue value, Shape shape) {
    return decoder.whole(
        value,
        shape,
        members -> {
          TermAmount.Builder amount =
              TermAmount.builder()
                  .when(parts.optionalFormula(members, "when"))
                  .amount(parts.formula(members, "amount"))
                  .clause(parts.clause(members))
                  .note(parts.note(members));
          if (shape.knows("on")) {
            amount.on(on(members));
          }
          members.get("id", decoder::text).ifPresent(amount::id);
          members.get("round", parts::rounding).ifPresent(amount::round);
          return amount::build;
        });
  }

  private Optional<ChangeRule> rule(JsonValue value) {
    return decoder.whole(
        value,
        Shapes.CHANGE_RULE,
        members -> {
          Set<Occasion> on = on(members);
          Supplier<Rule> rule =
              questions.rule(members, List.of(Scope.POLICY, Scope.PERSON), List.of());
          return () -> new ChangeRule(on, rule.get());
        });
  }
}
