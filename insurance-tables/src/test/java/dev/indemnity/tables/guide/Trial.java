package dev.indemnity.tables.guide;

import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.coverage.CoverageWindows;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.settlement.Claim;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.ClaimSettlement;
import dev.indemnity.core.settlement.Payouts;
import dev.indemnity.core.settlement.Policy;
import dev.indemnity.core.settlement.Settlement;
import dev.indemnity.tables.guide.oracle.Answer;
import dev.indemnity.tables.guide.oracle.ClaimOracle;
import dev.indemnity.tables.guide.oracle.Company;
import dev.indemnity.tables.guide.oracle.CoverOracle;
import dev.indemnity.tables.guide.oracle.GuideFigures;
import dev.indemnity.tables.guide.oracle.Insured;
import dev.indemnity.tables.guide.oracle.Loss;
import dev.indemnity.tables.guide.oracle.Order;
import dev.indemnity.tables.guide.oracle.Person;
import dev.indemnity.tables.guide.oracle.Plan;
import dev.indemnity.tables.guide.oracle.PremiumOracle;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Asks a scheme and the oracle the same, drawn at random, and tells where they differ.
 *
 * @param scheme the scheme
 * @param figures what the oracle reckons with
 * @param drawn what decides which inputs are drawn often
 */
record Trial(Scheme scheme, GuideFigures figures, GuideFigures drawn) {
  private static final int ORDERS = 2;
  private static final int CLAIMS = 5;

  /** What differs; nothing: they agree. */
  List<String> differences(Draw draw) {
    List<String> differences = new ArrayList<>();
    quote(draw, differences);
    cover(draw, differences);
    settle(draw, differences);
    return differences;
  }

  /** What differs first; once something does, no more is asked. */
  boolean differs(Draw draw) {
    List<String> differences = new ArrayList<>();
    quote(draw, differences);
    if (differences.isEmpty()) {
      cover(draw, differences);
    }
    if (differences.isEmpty()) {
      settle(draw, differences);
    }
    return !differences.isEmpty();
  }

  void quote(Draw draw, List<String> differences) {
    RosterDraw rosters = new RosterDraw(draw, drawn);
    Company company = rosters.company();
    Plan plan = rosters.plan();
    List<Person> roster = rosters.roster();
    Answer.Quote expected = new PremiumOracle(figures).quote(company, plan, roster);
    Answer.Quote seen =
        Seen.quote(Premiums.quote(scheme, ForLibrary.application(company, plan, roster)));
    compare(expected, seen, List.of(company, plan, roster), differences);
  }

  private void cover(Draw draw, List<String> differences) {
    RosterDraw rosters = new RosterDraw(draw, drawn);
    for (int i = 0; i < ORDERS; i++) {
      cover(rosters.order(), differences);
    }
  }

  private void cover(Order order, List<String> differences) {
    Answer.Cover expected = new CoverOracle(figures).of(order);
    Coverage cover = CoverageWindows.of(scheme, ForLibrary.ordered(order));
    compare(expected, Seen.cover(cover), order, differences);
    if (expected.reasons().isEmpty()) {
      LocalDateTime from = expected.from().orElseThrow();
      LocalDateTime until = expected.until().orElseThrow();
      List<Boolean> seen =
          List.of(from.minusNanos(1), from, until.minusNanos(1), until).stream()
              .map(each -> Seen.isCovered(cover, each))
              .toList();
      compare(List.of(false, true, true, false), seen, order, differences);
    }
  }

  /** Several claims of two people, one by one or together, and one of them anew. */
  void settle(Draw draw, List<String> differences) {
    ClaimDraw claims = new ClaimDraw(draw, drawn);
    List<Insured> insured = claims.insured();
    Policy policy = ForLibrary.policy(insured);
    ClaimOracle oracle = new ClaimOracle(figures);
    ClaimLedger ledger = ClaimLedger.empty();
    List<Insured> persons = new ArrayList<>();
    List<Loss> losses = new ArrayList<>();
    for (int i = 0; i < CLAIMS; i++) {
      persons.add(draw.one(insured));
      losses.add(claims.loss(persons.get(i), i));
    }
    boolean together = draw.chance(50);
    for (int i = 0; i < CLAIMS; i += together ? CLAIMS : 1) {
      int end = together ? CLAIMS : i + 1;
      ledger =
          settle(
              oracle, policy, persons.subList(i, end), losses.subList(i, end), ledger, differences);
    }
    int again = draw.upTo(CLAIMS - 1);
    Loss other = claims.loss(persons.get(again), again);
    settle(oracle, policy, List.of(persons.get(again)), List.of(other), ledger, differences);
  }

  private ClaimLedger settle(
      ClaimOracle oracle,
      Policy policy,
      List<Insured> insured,
      List<Loss> losses,
      ClaimLedger ledger,
      List<String> differences) {
    List<Claim> claims = new ArrayList<>();
    for (int i = 0; i < losses.size(); i++) {
      claims.add(ClaimForLibrary.claim(insured.get(i), losses.get(i)));
      oracle.forget(insured.get(i), losses.get(i).id);
    }
    Settlement settlement = Payouts.settle(scheme, policy, claims, ledger);
    for (int i = 0; i < losses.size(); i++) {
      Insured person = insured.get(i).whole(figures);
      ClaimSettlement claim = settlement.claims().get(i);
      Answer.Settled expected = oracle.settle(person, losses.get(i));
      compare(expected, Seen.settled(claim), List.of(person, shown(claims.get(i))), differences);
    }
    return settlement.ledger();
  }

  /** The library shows no value of a fact, since it may be personal; these are made up. */
  private static String shown(Claim claim) {
    Facts facts = claim.facts();
    return claim.id()
        + " of accident "
        + claim.accident()
        + facts.keys().stream().map(key -> key + " = " + facts.get(key)).toList();
  }

  private static void compare(
      Object expected, Object seen, Object asked, List<String> differences) {
    if (!expected.equals(seen)) {
      differences.add("asked " + asked + "\nexpected " + expected + "\nseen     " + seen);
    }
  }
}
