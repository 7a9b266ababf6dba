package dev.indemnity.tables.renaming;

import dev.indemnity.core.scheme.ChangeRule;
import dev.indemnity.core.scheme.EffectiveDay;
import dev.indemnity.core.scheme.PolicyTerms;
import dev.indemnity.core.scheme.TermAmount;

/** How premium is earned and policies change, under other names. */
final class RenamedTerms {
  private final PolicyTerms terms;
  private final RenamedQuestions questions;

  RenamedTerms(PolicyTerms terms, RenamedQuestions questions) {
    this.terms = terms;
    this.questions = questions;
  }

  PolicyTerms terms() {
    return PolicyTerms.builder()
        .from(terms)
        .inception(questions.formula(terms.inception()))
        .expiry(questions.formula(terms.expiry()))
        .accrued(questions.formula(terms.accrued()))
        .effective(terms.effective().stream().map(this::effective).toList())
        .charged(terms.charged().stream().map(this::amount).toList())
        .kept(terms.kept().stream().map(this::amount).toList())
        .minimum(terms.minimum().map(this::amount))
        .rules(
            terms.rules().stream()
                .map(each -> new ChangeRule(each.on(), questions.rule(each.rule())))
                .toList())
        .asksAgain(terms.asksAgain().stream().map(questions::id).toList())
        .clause(questions.cited(terms.clause()))
        .note(terms.note().map(questions::words))
        .build();
  }

  private EffectiveDay effective(EffectiveDay day) {
    return EffectiveDay.builder()
        .from(day)
        .when(day.when().map(questions::formula))
        .day(questions.formula(day.day()))
        .clause(questions.cited(day.clause()))
        .build();
  }

  private TermAmount amount(TermAmount amount) {
    return TermAmount.builder()
        .from(amount)
        .id(questions.id(amount.id()))
        .when(amount.when().map(questions::formula))
        .amount(questions.formula(amount.amount()))
        .clause(questions.cited(amount.clause()))
        .note(amount.note().map(questions::words))
        .build();
  }
}
