package dev.indemnity.tables.cases;

import dev.indemnity.core.eligibility.EligibilityDecision;
import dev.indemnity.core.eligibility.PersonDecision;
import dev.indemnity.core.endorsement.EndorsementDecision;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.settlement.BenefitLine;
import dev.indemnity.core.settlement.ClaimSettlement;
import dev.indemnity.core.settlement.Settlement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * How an answer or a part of it comes out.
 *
 * @param outcome the outcome
 * @param reasons the reasons of it and of everything below it
 */
record Answered(Outcome outcome, List<Reason> reasons) {

  static Answered of(EligibilityDecision decision) {
    List<Reason> reasons = new ArrayList<>(decision.reasons());
    decision.persons().forEach(person -> reasons.addAll(person.reasons()));
    return new Answered(decision.outcome(), reasons);
  }

  static Answered of(PersonDecision person) {
    return new Answered(person.outcome(), person.reasons());
  }

  static Answered of(PremiumQuote quote) {
    List<Reason> reasons = new ArrayList<>(quote.reasons());
    quote.persons().forEach(person -> reasons.addAll(person.reasons()));
    return new Answered(quote.outcome(), reasons);
  }

  static Answered of(EndorsementDecision decision) {
    List<Reason> reasons = new ArrayList<>(decision.reasons());
    decision.persons().forEach(person -> reasons.addAll(person.reasons()));
    return new Answered(decision.outcome(), reasons);
  }

  static Answered of(PersonQuote person) {
    return new Answered(person.outcome(), person.reasons());
  }

  static Answered of(Settlement settlement) {
    List<Reason> reasons = new ArrayList<>();
    settlement.claims().forEach(claim -> reasons.addAll(of(claim).reasons()));
    return new Answered(settlement.outcome(), reasons);
  }

  static Answered of(ClaimSettlement claim) {
    List<Reason> reasons = new ArrayList<>(claim.reasons());
    claim.lines().forEach(line -> reasons.addAll(line.reasons()));
    return new Answered(claim.outcome(), reasons);
  }

  static Answered of(BenefitLine line) {
    return new Answered(line.outcome(), line.reasons());
  }

  /** The codes of what stands in the way, or of warnings. */
  Set<String> codes(boolean warnings) {
    Set<String> codes = new TreeSet<>();
    for (Reason reason : reasons) {
      if ((reason.outcome() == Outcome.DONE) == warnings) {
        codes.add(reason.code());
      }
    }
    return codes;
  }

  /** The keys of the facts that are missing. */
  Set<String> needs() {
    Set<String> facts = new TreeSet<>();
    for (Reason reason : reasons) {
      if (reason.outcome() == Outcome.NEEDS) {
        facts.addAll(reason.facts());
      }
    }
    return facts;
  }

  /** The listed names that are offered for one that is not listed. */
  Set<String> nearest() {
    Set<String> names = new TreeSet<>();
    reasons.forEach(reason -> names.addAll(reason.nearest()));
    return names;
  }

  int documents() {
    return reasons.stream().mapToInt(reason -> reason.documents().size()).sum();
  }

  static String spelling(Outcome outcome) {
    return outcome.name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    Set<String> codes = codes(false);
    return spelling(outcome) + (codes.isEmpty() ? "" : " " + codes);
  }
}
