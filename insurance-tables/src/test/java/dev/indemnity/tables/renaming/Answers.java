package dev.indemnity.tables.renaming;

import static dev.indemnity.tables.renaming.Renaming.Kind.CLAUSE;
import static dev.indemnity.tables.renaming.Renaming.Kind.CODE;
import static dev.indemnity.tables.renaming.Renaming.Kind.ID;
import static dev.indemnity.tables.renaming.Renaming.Kind.NAME;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.eligibility.EligibilityDecision;
import dev.indemnity.core.endorsement.EndorsementDecision;
import dev.indemnity.core.endorsement.Movement;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.rule.ConventionMattered;
import dev.indemnity.core.settlement.BenefitLine;
import dev.indemnity.core.settlement.ClaimSettlement;
import dev.indemnity.core.settlement.Posting;
import dev.indemnity.core.settlement.Settlement;
import dev.indemnity.core.text.Text;
import java.util.List;
import java.util.Optional;

/** Answers as plain lists of what they hold, told under other names. */
final class Answers {
  private final Renaming renaming;
  private final ItemGroups groups;

  Answers(Renaming renaming, ItemGroups groups) {
    this.renaming = renaming;
    this.groups = groups;
  }

  List<Object> of(EligibilityDecision decision) {
    return List.of(
        decision.outcome(),
        reasons(decision.reasons()),
        decision.persons().stream()
            .map(each -> List.of(each.row(), each.person(), reasons(each.reasons())))
            .toList());
  }

  List<Object> of(PremiumQuote quote) {
    return List.of(
        quote.outcome(),
        reasons(quote.reasons()),
        quote.persons().stream().map(this::of).toList(),
        amounts(quote.policyLines()),
        amounts(quote.total().stream().toList()),
        quote.pricedSubtotal());
  }

  List<Object> of(EndorsementDecision decision) {
    return List.of(
        decision.outcome(),
        reasons(decision.reasons()),
        decision.persons().stream()
            .map(each -> List.of(each.row(), reasons(each.reasons())))
            .toList(),
        decision.effectiveOn(),
        decision.movement().map(Movement::lines).orElse(List.of()).stream()
            .map(each -> List.of(each.person(), renaming.get(ID, each.id()), each.amount()))
            .toList());
  }

  List<Object> of(PersonQuote person) {
    return List.of(
        person.row(),
        person.outcome(),
        reasons(person.reasons()),
        amounts(person.lines()),
        person.premium(),
        person.bounds());
  }

  List<Object> of(Coverage coverage) {
    return List.of(
        coverage.outcome(),
        reasons(coverage.reasons()),
        coverage.periods(),
        coverage.windows(),
        coverage.denied().stream()
            .map(each -> List.of(each.window(), each.payment(), reasons(each.reasons())))
            .toList());
  }

  List<Object> of(Settlement settlement) {
    return List.of(
        settlement.outcome(),
        settlement.claims().stream().map(this::of).toList(),
        postings(settlement.ledger().postings()));
  }

  private List<Object> of(ClaimSettlement claim) {
    return List.of(
        claim.claim(),
        claim.outcome(),
        reasons(claim.reasons()),
        claim.lines().stream().map(this::of).toList(),
        amounts(claim.total().stream().toList()),
        claim.payableNow(),
        postings(claim.postings()));
  }

  private List<Object> of(BenefitLine line) {
    return List.of(
        renaming.get(ID, line.benefit()),
        renaming.get(CLAUSE, line.clause()),
        line.outcome(),
        reasons(line.reasons()),
        amounts(line.amount().stream().toList()),
        line.payee().map(renaming::text),
        line.bounds());
  }

  private List<Object> postings(List<Posting> postings) {
    return postings.stream()
        .<Object>map(
            each ->
                List.of(
                    renaming.get(NAME, each.counter()),
                    each.keptFor(),
                    each.claim(),
                    renaming.get(ID, each.benefit()),
                    each.amount()))
        .toList();
  }

  private List<Object> amounts(List<Amount> amounts) {
    return amounts.stream()
        .<Object>map(each -> List.of(renaming.get(ID, each.id()), each.rounded(), each.exact()))
        .toList();
  }

  /** Reasons without their words, which show formulas; missing facts in whatever order. */
  private List<Object> reasons(List<Reason> reasons) {
    return reasons.stream()
        .<Object>map(
            each ->
                List.of(
                    renaming.get(ID, each.code()),
                    each.outcome(),
                    renaming.get(CLAUSE, each.clause()),
                    facts(each.facts()),
                    renaming.texts(each.nearest()),
                    each.documents().stream().map(renaming::words).toList(),
                    words(each.says()),
                    words(each.note())))
        .toList();
  }

  private List<String> facts(List<String> facts) {
    return facts.stream().map(each -> groups.renamed(each, renaming)).sorted().toList();
  }

  private Optional<Object> words(Optional<Text> words) {
    return words.map(each -> renaming.words(each));
  }

  List<Object> conventions(List<ConventionMattered> conventions) {
    return conventions.stream()
        .<Object>map(
            each ->
                List.of(
                    renaming.get(NAME, each.name()),
                    renaming.get(CODE, each.code()),
                    renaming.text(each.reading()),
                    renaming.texts(each.others())))
        .toList();
  }
}
