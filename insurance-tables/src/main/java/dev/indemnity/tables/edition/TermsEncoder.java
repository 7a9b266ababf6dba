package dev.indemnity.tables.edition;

import dev.indemnity.core.scheme.ChangeRule;
import dev.indemnity.core.scheme.EffectiveDay;
import dev.indemnity.core.scheme.Occasion;
import dev.indemnity.core.scheme.PolicyTerms;
import dev.indemnity.core.scheme.PolicyTerms.EditionChange;
import dev.indemnity.core.scheme.TermAmount;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Puts how the premium is earned over the term into the objects of an edition's file. */
final class TermsEncoder {
  private TermsEncoder() {}

  static Object terms(PolicyTerms terms) {
    return new Fields()
        .put("inception", terms.inception())
        .put("expiry", terms.expiry())
        .put("accrued", terms.accrued())
        .putFull("effective", listed(terms.effective(), TermsEncoder::effective))
        .putFull("charged", listed(terms.charged(), TermsEncoder::amount))
        .putFull("kept", listed(terms.kept(), TermsEncoder::amount))
        .putPresent("minimum", terms.minimum(), TermsEncoder::amount)
        .putFull("rules", listed(terms.rules(), TermsEncoder::rule))
        .putFull("asksAgain", terms.asksAgain())
        .putUnless(
            terms.editionChange() == EditionChange.KEEPS,
            "editionChange",
            Words.of(TermsDecoder.EDITION_CHANGE, terms.editionChange()))
        .putAll(EditionEncoder.cited(terms.clause(), terms.note()))
        .members();
  }

  private static Object effective(EffectiveDay day) {
    return new Fields()
        .putFull("on", on(day.on()))
        .putPresent("when", day.when(), Function.identity())
        .put("day", day.day())
        .putFull("clause", day.clause())
        .members();
  }

  private static Object amount(TermAmount amount) {
    return new Fields()
        .put("id", amount.id())
        .putFull("clause", amount.clause())
        .putFull("on", on(amount.on()))
        .putPresent("when", amount.when(), Function.identity())
        .put("amount", amount.amount())
        .put("round", amount.round().toString())
        .putPresent("note", amount.note(), EditionEncoder::text)
        .members();
  }

  private static Object rule(ChangeRule rule) {
    return QuestionEncoder.fields(rule.rule(), null).putFull("on", on(rule.on())).members();
  }

  private static List<String> on(Set<Occasion> occasions) {
    return occasions.stream().sorted().map(each -> Words.of(TermsDecoder.OCCASION, each)).toList();
  }

  private static <T> List<Object> listed(List<T> parts, Function<T, Object> writing) {
    return parts.stream().map(writing).toList();
  }
}
