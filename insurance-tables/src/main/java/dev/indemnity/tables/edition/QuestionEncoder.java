package dev.indemnity.tables.edition;

import static dev.indemnity.tables.edition.EditionEncoder.cited;
import static dev.indemnity.tables.edition.EditionEncoder.text;

import dev.indemnity.core.scheme.AllocationTerms;
import dev.indemnity.core.scheme.Benefit;
import dev.indemnity.core.scheme.CoverageTerms;
import dev.indemnity.core.scheme.Exclusion;
import dev.indemnity.core.scheme.Obligation;
import dev.indemnity.core.scheme.PaymentTerms;
import dev.indemnity.core.scheme.PersonTerms;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Rule.Scope;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.scheme.Total;
import dev.indemnity.core.text.Text;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Puts what answers the questions into the objects of an edition's file. */
final class QuestionEncoder {
  private final SchemeEdition edition;

  QuestionEncoder(SchemeEdition edition) {
    this.edition = edition;
  }

  /** Adds the sections that stand before the counters. */
  void conditions(Fields file) {
    file.putFull("eligibility", listed(edition.eligibility(), QuestionEncoder::scopedRule));
    file.putFull("insurer", listed(edition.insurer(), rule -> rule(rule, Scope.INSURER)));
    file.putFull("premium", listed(edition.premium(), QuestionEncoder::line));
    file.putFull("refunds", listed(edition.refunds(), QuestionEncoder::line));
    file.putFull("totals", listed(edition.totals(), QuestionEncoder::total));
    file.putPresent("terms", edition.terms(), TermsEncoder::terms);
    List<Object> coverage = listed(edition.coverage(), QuestionEncoder::coverage);
    file.putUnless(
        coverage.isEmpty(), "coverage", coverage.size() == 1 ? coverage.get(0) : coverage);
  }

  /** Adds the sections that stand after the counters. */
  void claims(Fields file) {
    file.putFull("claims", listed(edition.claims(), rule -> rule(rule, Scope.CLAIM)));
    file.putFull("exclusions", listed(edition.exclusions(), QuestionEncoder::exclusion));
    file.putFull("benefits", listed(edition.benefits(), QuestionEncoder::benefit));
    file.putPresent("allocation", edition.allocation(), QuestionEncoder::allocation);
  }

  private static Object scopedRule(Rule rule) {
    return rule(rule, null);
  }

  /** A rule; the scope is written unless it is the only one that can stand there. */
  private static Object rule(Rule rule, @Nullable Scope only) {
    return fields(rule, only).members();
  }

  static Fields fields(Rule rule, @Nullable Scope only) {
    return new Fields()
        .put("id", rule.id())
        .putFull("clause", rule.clause())
        .putUnless(rule.scope() == only, "scope", Words.of(Words.SCOPE, rule.scope()))
        .putPresent("when", rule.when(), Function.identity())
        .put("require", rule.require())
        .putUnless(!rule.ifKnown(), "ifKnown", true)
        .put("otherwise", Words.of(Words.OTHERWISE, rule.otherwise()))
        .putFull("documents", texts(rule.documents()))
        .putFull("benefits", rule.benefits())
        .putPresent("says", rule.says(), EditionEncoder::text)
        .putPresent("note", rule.note(), EditionEncoder::text);
  }

  private static Object line(PremiumLine line) {
    return new Fields()
        .put("id", line.id())
        .putFull("clause", line.clause())
        .put("per", Words.of(Words.PER, line.per()))
        .putPresent("when", line.when(), Function.identity())
        .putFull("let", line.let())
        .put("amount", line.amount())
        .put("round", line.round().toString())
        .putPresent("note", line.note(), EditionEncoder::text)
        .members();
  }

  private static Object total(Total total) {
    return new Fields()
        .putFull("clause", total.clause())
        .putFull("of", total.of().stream().sorted().map(e -> Words.of(Words.SECTION, e)).toList())
        .putPresent("when", total.when(), Function.identity())
        .put("sum", Words.of(Words.SUM, total.exactItems()))
        .put("round", total.round().toString())
        .members();
  }

  private static Object coverage(CoverageTerms terms) {
    return new Fields()
        .putPresent("when", terms.when(), Function.identity())
        .putPresent("payments", terms.payments(), QuestionEncoder::payments)
        .put("inception", terms.inception())
        .put("expiry", terms.expiry())
        .putFull("conditions", listed(terms.conditions(), rule -> rule(rule, Scope.POLICY)))
        .putPresent("person", terms.person(), QuestionEncoder::person)
        .putAll(cited(terms.clause(), terms.note()))
        .members();
  }

  private static Object payments(PaymentTerms payments) {
    return new Fields()
        .put("of", payments.of())
        .put("received", payments.received())
        .put("units", payments.units())
        .putPresent("appended", payments.appended(), Function.identity())
        .putPresent("payBefore", payments.payBefore(), Function.identity())
        .members();
  }

  private static Object person(PersonTerms person) {
    return new Fields()
        .put("id", person.id())
        .putPresent("until", person.until(), Function.identity())
        .putFull("conditions", listed(person.conditions(), rule -> rule(rule, Scope.PERSON)))
        .putPresent("says", person.says(), EditionEncoder::text)
        .putFull("clause", person.clause())
        .members();
  }

  private static Object exclusion(Exclusion exclusion) {
    return new Fields()
        .put("id", exclusion.id())
        .putFull("clause", exclusion.clause())
        .put("when", exclusion.when())
        .putPresent("evidence", exclusion.evidence(), Function.identity())
        .putFull("documents", texts(exclusion.documents()))
        .putFull("benefits", exclusion.benefits())
        .putPresent("says", exclusion.says(), EditionEncoder::text)
        .putPresent("note", exclusion.note(), EditionEncoder::text)
        .members();
  }

  private static Object benefit(Benefit benefit) {
    return new Fields()
        .put("id", benefit.id())
        .putFull("clause", benefit.clause())
        .putFull("for", benefit.each())
        .put("when", benefit.when())
        .putFull("let", benefit.let())
        .put("amount", benefit.amount())
        .put("round", benefit.round().toString())
        .putFull("uses", benefit.uses())
        .put("payee", benefit.payee())
        .putPresent("note", benefit.note(), EditionEncoder::text)
        .members();
  }

  private static Object allocation(AllocationTerms terms) {
    return new Fields()
        .putPresent("pooled", terms.pooled(), Function.identity())
        .put("obligations", listed(terms.obligations(), QuestionEncoder::obligation))
        .putAll(cited(terms.clause(), terms.note()))
        .members();
  }

  private static Object obligation(Obligation obligation) {
    return new Fields()
        .put("id", obligation.id())
        .putFull("clause", obligation.clause())
        .putPresent("when", obligation.when(), Function.identity())
        .putFull("let", obligation.let())
        .put("amount", obligation.amount())
        .put("round", obligation.round().toString())
        .putFull("metBy", obligation.metBy())
        .putPresent("note", obligation.note(), EditionEncoder::text)
        .members();
  }

  private static List<Object> texts(List<Text> texts) {
    return listed(texts, each -> text(each));
  }

  private static <T> List<Object> listed(List<T> parts, Function<T, Object> writing) {
    return parts.stream().map(writing).toList();
  }
}
