package dev.indemnity.tables.renaming;

import static dev.indemnity.tables.renaming.Renaming.Kind.CLAUSE;
import static dev.indemnity.tables.renaming.Renaming.Kind.ID;
import static dev.indemnity.tables.renaming.Renaming.Kind.LOCAL;
import static dev.indemnity.tables.renaming.Renaming.Kind.NAME;

import dev.indemnity.core.scheme.Benefit;
import dev.indemnity.core.scheme.CoverageTerms;
import dev.indemnity.core.scheme.Exclusion;
import dev.indemnity.core.scheme.PaymentTerms;
import dev.indemnity.core.scheme.PersonTerms;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.scheme.Total;
import dev.indemnity.core.text.Text;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the questions ask of an edition, under other names. */
final class RenamedQuestions {
  private final SchemeEdition edition;
  private final Renaming renaming;

  RenamedQuestions(SchemeEdition edition, Renaming renaming) {
    this.edition = edition;
    this.renaming = renaming;
  }

  SchemeEdition.Builder addTo(SchemeEdition.Builder renamed) {
    return renamed
        .eligibility(rules(edition.eligibility()))
        .premium(edition.premium().stream().map(this::line).toList())
        .refunds(edition.refunds().stream().map(this::line).toList())
        .totals(edition.totals().stream().map(this::total).toList())
        .coverage(edition.coverage().stream().map(this::coverage).toList())
        .terms(edition.terms().map(terms -> new RenamedTerms(terms, this).terms()))
        .claims(rules(edition.claims()))
        .exclusions(edition.exclusions().stream().map(this::exclusion).toList())
        .benefits(edition.benefits().stream().map(this::benefit).toList());
  }

  String formula(String formula) {
    return formula(formula, Set.of());
  }

  private String formula(String formula, Collection<String> locals) {
    return RenamedFormula.of(formula, renaming, edition, locals);
  }

  String id(String id) {
    return renaming.get(ID, id);
  }

  String cited(String clause) {
    return renaming.get(CLAUSE, clause);
  }

  Text words(Text text) {
    return renaming.words(text);
  }

  private List<Rule> rules(List<Rule> rules) {
    return rules.stream().map(this::rule).toList();
  }

  Rule rule(Rule rule) {
    return Rule.builder()
        .from(rule)
        .id(id(rule.id()))
        .when(rule.when().map(this::formula))
        .require(formula(rule.require()))
        .documents(rule.documents().stream().map(renaming::words).toList())
        .benefits(rule.benefits().stream().map(this::id).toList())
        .says(rule.says().map(renaming::words))
        .clause(cited(rule.clause()))
        .note(rule.note().map(renaming::words))
        .build();
  }

  private PremiumLine line(PremiumLine line) {
    Set<String> locals = line.let().keySet();
    return PremiumLine.builder()
        .from(line)
        .id(id(line.id()))
        .when(line.when().map(this::formula))
        .let(formulas(LOCAL, line.let(), locals))
        .amount(formula(line.amount(), locals))
        .clause(cited(line.clause()))
        .note(line.note().map(renaming::words))
        .build();
  }

  private Total total(Total total) {
    return Total.builder()
        .from(total)
        .when(total.when().map(this::formula))
        .clause(cited(total.clause()))
        .build();
  }

  private CoverageTerms coverage(CoverageTerms terms) {
    return CoverageTerms.builder()
        .from(terms)
        .when(terms.when().map(this::formula))
        .payments(terms.payments().map(this::payments))
        .person(terms.person().map(this::person))
        .inception(formula(terms.inception()))
        .expiry(formula(terms.expiry()))
        .conditions(rules(terms.conditions()))
        .clause(cited(terms.clause()))
        .note(terms.note().map(renaming::words))
        .build();
  }

  private PaymentTerms payments(PaymentTerms terms) {
    return PaymentTerms.builder()
        .of(renaming.get(NAME, terms.of()))
        .received(formula(terms.received()))
        .units(formula(terms.units()))
        .payBefore(terms.payBefore().map(this::formula))
        .build();
  }

  private PersonTerms person(PersonTerms terms) {
    return PersonTerms.builder()
        .id(id(terms.id()))
        .until(terms.until().map(this::formula))
        .conditions(rules(terms.conditions()))
        .says(terms.says().map(renaming::words))
        .clause(cited(terms.clause()))
        .build();
  }

  private Exclusion exclusion(Exclusion exclusion) {
    return Exclusion.builder()
        .from(exclusion)
        .id(id(exclusion.id()))
        .when(formula(exclusion.when()))
        .evidence(exclusion.evidence().map(this::formula))
        .documents(exclusion.documents().stream().map(renaming::words).toList())
        .benefits(exclusion.benefits().stream().map(this::id).toList())
        .says(exclusion.says().map(renaming::words))
        .clause(cited(exclusion.clause()))
        .note(exclusion.note().map(renaming::words))
        .build();
  }

  private Benefit benefit(Benefit benefit) {
    Set<String> locals = benefit.let().keySet();
    return Benefit.builder()
        .from(benefit)
        .id(id(benefit.id()))
        .when(formula(benefit.when()))
        .let(formulas(LOCAL, benefit.let(), locals))
        .amount(formula(benefit.amount(), locals))
        .uses(formulas(NAME, benefit.uses(), locals))
        .payee(formula(benefit.payee(), locals))
        .clause(cited(benefit.clause()))
        .note(benefit.note().map(renaming::words))
        .build();
  }

  private Map<String, String> formulas(
      Renaming.Kind kind, Map<String, String> formulas, Collection<String> locals) {
    Map<String, String> others = new LinkedHashMap<>();
    formulas.forEach(
        (name, formula) -> others.put(renaming.get(kind, name), formula(formula, locals)));
    return others;
  }
}
