package dev.indemnity.core.scheme;

import java.util.List;
import java.util.Set;

/** What an edition says that answers the questions, as texts by path. */
final class CanonicalQuestions {
  private final SchemeEdition edition;
  private final CanonicalContent content;

  CanonicalQuestions(SchemeEdition edition, CanonicalContent content) {
    this.edition = edition;
    this.content = content;
  }

  void put() {
    content.list("eligibility", edition.eligibility(), Rule::id, this::rule);
    content.list("insurer", edition.insurer(), Rule::id, this::rule);
    edition.allocation().ifPresent(this::allocation);
    content.list("premium", edition.premium(), PremiumLine::id, this::line);
    content.list("refunds", edition.refunds(), PremiumLine::id, this::line);
    content.list(
        "totals",
        edition.totals(),
        total -> String.valueOf(edition.totals().indexOf(total)),
        total -> {
          if (!total.of().isEmpty()) { // an edition from before there were sections stays the same
            content.put("of", total.of().stream().sorted().map(Section::spelling).toList());
          }
          content.put("when", total.when().map(CanonicalContent::formula));
          content.put("exact items", String.valueOf(total.exactItems()));
          content.put("round", total.round().toString());
          content.put("clause", total.clause());
        });
    edition.terms().ifPresent(this::terms);
    content.list(
        "coverage",
        edition.coverage(),
        terms -> String.valueOf(edition.coverage().indexOf(terms)),
        terms -> {
          content.put("when", terms.when().map(CanonicalContent::formula));
          terms
              .payments()
              .ifPresent(
                  payments -> {
                    content.put("payments", payments.of());
                    content.put("received", CanonicalContent.formula(payments.received()));
                    content.put("units", CanonicalContent.formula(payments.units()));
                    content.put("appended", payments.appended().map(CanonicalContent::formula));
                    content.put("pay before", payments.payBefore().map(CanonicalContent::formula));
                  });
          content.put("inception", CanonicalContent.formula(terms.inception()));
          content.put("expiry", CanonicalContent.formula(terms.expiry()));
          content.list("conditions", terms.conditions(), Rule::id, this::rule);
          terms.person().ifPresent(this::person);
          content.cited(terms.clause(), terms.note());
        });
    content.list("claims", edition.claims(), Rule::id, this::rule);
    content.list(
        "exclusions",
        edition.exclusions(),
        Exclusion::id,
        exclusion -> {
          content.put("id", exclusion.id());
          content.put("when", CanonicalContent.formula(exclusion.when()));
          content.put("evidence", exclusion.evidence().map(CanonicalContent::formula));
          content.put(
              "documents", exclusion.documents().stream().map(CanonicalContent::words).toList());
          content.put("benefits", exclusion.benefits());
          content.put("says", exclusion.says());
          content.cited(exclusion.clause(), exclusion.note());
        });
    content.list(
        "benefits",
        edition.benefits(),
        Benefit::id,
        benefit -> {
          content.put("id", benefit.id());
          content.each("each", benefit.each(), (name, category) -> content.put("of", category));
          content.put("when", CanonicalContent.formula(benefit.when()));
          content.each(
              "let",
              benefit.let(),
              (name, formula) -> content.put("is", CanonicalContent.formula(formula)));
          content.put("amount", CanonicalContent.formula(benefit.amount()));
          content.put("round", benefit.round().toString());
          content.each(
              "uses",
              benefit.uses(),
              (name, formula) -> content.put("is", CanonicalContent.formula(formula)));
          content.put("payee", CanonicalContent.formula(benefit.payee()));
          content.cited(benefit.clause(), benefit.note());
        });
  }

  private void terms(PolicyTerms terms) {
    content.put("terms inception", CanonicalContent.formula(terms.inception()));
    content.put("terms expiry", CanonicalContent.formula(terms.expiry()));
    content.put("terms accrued", CanonicalContent.formula(terms.accrued()));
    content.put("terms edition change", terms.editionChange().name());
    content.put("terms ask again", terms.asksAgain());
    content.put("terms clause", terms.clause());
    content.put("terms note", terms.note());
    content.list(
        "terms effective",
        terms.effective(),
        each -> String.valueOf(terms.effective().indexOf(each)),
        each -> {
          content.put("on", occasions(each.on()));
          content.put("when", each.when().map(CanonicalContent::formula));
          content.put("day", CanonicalContent.formula(each.day()));
          content.put("clause", each.clause());
        });
    content.list("terms charged", terms.charged(), TermAmount::id, this::termAmount);
    content.list("terms kept", terms.kept(), TermAmount::id, this::termAmount);
    content.list(
        "terms minimum",
        terms.minimum().map(List::of).orElse(List.of()),
        TermAmount::id,
        this::termAmount);
    content.list(
        "terms rules",
        terms.rules(),
        each -> each.rule().id(),
        each -> {
          content.put("on", occasions(each.on()));
          rule(each.rule());
        });
  }

  private void termAmount(TermAmount amount) {
    content.put("id", amount.id());
    content.put("on", occasions(amount.on()));
    content.put("when", amount.when().map(CanonicalContent::formula));
    content.put("amount", CanonicalContent.formula(amount.amount()));
    content.put("round", amount.round().toString());
    content.cited(amount.clause(), amount.note());
  }

  private static List<String> occasions(Set<Occasion> on) {
    return on.stream().sorted().map(Occasion::spelling).toList();
  }

  private void person(PersonTerms person) {
    content.put("person", person.id());
    content.put("person until", person.until().map(CanonicalContent::formula));
    content.put("person says", person.says());
    content.put("person clause", person.clause());
    content.list("person conditions", person.conditions(), Rule::id, this::rule);
  }

  private void allocation(AllocationTerms terms) {
    content.put("allocation pooled", terms.pooled().map(CanonicalContent::formula));
    content.put("allocation clause", terms.clause());
    content.put("allocation note", terms.note());
    content.list(
        "obligations",
        terms.obligations(),
        Obligation::id,
        obligation -> {
          content.put("id", obligation.id());
          content.put("when", obligation.when().map(CanonicalContent::formula));
          content.each(
              "let",
              obligation.let(),
              (name, formula) -> content.put("is", CanonicalContent.formula(formula)));
          content.put("amount", CanonicalContent.formula(obligation.amount()));
          content.put("round", obligation.round().toString());
          content.put("met by", obligation.metBy());
          content.cited(obligation.clause(), obligation.note());
        });
  }

  private void rule(Rule rule) {
    content.put("id", rule.id());
    content.put("scope", rule.scope().name());
    content.put("when", rule.when().map(CanonicalContent::formula));
    content.put("require", CanonicalContent.formula(rule.require()));
    content.put("if known", String.valueOf(rule.ifKnown()));
    content.put("otherwise", rule.otherwise().name());
    content.put("documents", rule.documents().stream().map(CanonicalContent::words).toList());
    content.put("benefits", rule.benefits());
    content.put("says", rule.says());
    content.cited(rule.clause(), rule.note());
  }

  private void line(PremiumLine line) {
    content.put("id", line.id());
    content.put("per person", String.valueOf(line.perPerson()));
    if (line.per() == PremiumLine.Per.ROSTER) {
      content.put("per", line.per().name());
    }
    content.put("when", line.when().map(CanonicalContent::formula));
    content.each(
        "let", line.let(), (name, formula) -> content.put("is", CanonicalContent.formula(formula)));
    content.put("amount", CanonicalContent.formula(line.amount()));
    content.put("round", line.round().toString());
    content.cited(line.clause(), line.note());
  }
}
