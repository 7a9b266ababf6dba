package dev.indemnity.core.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.Occasion;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.TermAmount;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stories that are told seldom: coming back, twice on one day, on the first and the last day. */
class OddStoriesTest {
  private static final LocalDate START = LocalDate.of(2025, 1, 1);
  private static final LocalDate END = LocalDate.of(2026, 1, 1);
  private static final LocalDate DAY = LocalDate.of(2025, 5, 1);
  private static final Scheme SCHEME = ShiftPlan.scheme(ShiftPlan.DAYS_OF_365);

  private static PolicyState policy() {
    return ShiftPlan.conclude(
        SCHEME, START, END, ShiftPlan.person("a", 36_500), ShiftPlan.person("b", 73_000));
  }

  private static List<String> insured(PolicyState state, LocalDate day) {
    return state.insuredOn(day).members().stream().map(Member::person).toList();
  }

  @Test
  void whoComesBackIsCoveredInTwoWindowsAndPaysForBoth() {
    PolicyState left = ShiftPlan.made(policy(), new Change.Remove("a"), DAY);
    PolicyState back =
        ShiftPlan.made(left, new Change.Add(ShiftPlan.person("a", 36_500)), DAY.plusDays(10));
    assertThat(back.windows().get("a")).hasSize(2);
    assertThat(own(back, "a")).isEqualTo("CNY 355.00");
    assertThat(insured(back, DAY.plusDays(9))).containsExactly("b");
    assertThat(insured(back, DAY.plusDays(10))).containsExactly("b", "a");
  }

  private static String own(PolicyState state, String person) {
    return state.ledger().of(person).lines().stream()
        .filter(line -> line.id().equals("own"))
        .map(LedgerLine::written)
        .reduce((one, other) -> one.plus(other))
        .orElseThrow()
        .toString();
  }

  @Test
  void whoIsReplacedByThemselvesIsAnotherFromThatDayOn() {
    PolicyState state =
        ShiftPlan.made(policy(), new Change.Replace("a", ShiftPlan.person("a", 73_000)), DAY);
    // 120 days at 1.00 and 245 at 2.00
    assertThat(own(state, "a")).isEqualTo("CNY 610.00");
    assertThat(state.windows().get("a")).hasSize(1);
  }

  @Test
  void ofTwoChangesOnADayTheLastHolds() {
    PolicyState once =
        ShiftPlan.made(policy(), new Change.Amend("a", ShiftPlan.price(73_000)), DAY);
    PolicyState twice = ShiftPlan.made(once, new Change.Amend("a", ShiftPlan.price(109_500)), DAY);
    assertThat(own(twice, "a")).isEqualTo("CNY 855.00");
    assertThat(twice.ledger().of("a").lines()).hasSize(4);
    // the other way round the other does
    PolicyState other =
        ShiftPlan.made(policy(), new Change.Amend("a", ShiftPlan.price(109_500)), DAY);
    assertThat(own(ShiftPlan.made(other, new Change.Amend("a", ShiftPlan.price(73_000)), DAY), "a"))
        .isEqualTo("CNY 610.00");
  }

  @Test
  void aChangeOfNothingMovesNothing() {
    EndorsementDecision decision =
        ShiftPlan.ask(policy(), new Change.Amend("a", Facts.none()), DAY);
    assertThat(decision.outcome()).isEqualTo(Outcome.DONE);
    assertThat(decision.movement().orElseThrow().lines()).isEmpty();
  }

  @Test
  void whoIsOnTheRosterFirstStandsThereFirstWhateverComesLater() {
    PolicyState state = policy();
    state = ShiftPlan.made(state, new Change.Add(ShiftPlan.person("c", 100)), DAY);
    state = ShiftPlan.made(state, new Change.Amend("a", ShiftPlan.price(1)), DAY.plusDays(1));
    state = ShiftPlan.made(state, new Change.Remove("b"), END.minusDays(1));
    assertThat(insured(state, START)).containsExactly("a", "b");
    assertThat(insured(state, DAY.plusDays(1))).containsExactly("a", "b", "c");
    assertThat(insured(state, END.minusDays(1))).containsExactly("a", "c");
    assertThat(insured(state, END)).isEmpty();
    assertThat(insured(state, START.minusDays(1))).isEmpty();
  }

  @Test
  void whatIsChargedForJoiningIsChargedOfWhoIsAmendedTheSameDayToo() {
    Scheme least =
        Scheme.resolve(
            ShiftPlan.edition(
                    ShiftPlan.terms(ShiftPlan.DAYS_OF_365)
                        .addCharged(
                            TermAmount.builder()
                                .id("whole-year")
                                .addOn(Occasion.ADDITION)
                                .amount("full")
                                .round(ShiftPlan.FEN)
                                .build())
                        .build())
                .build());
    PolicyState start = ShiftPlan.conclude(least, START, END, ShiftPlan.person("b", 100));
    PolicyState joined = ShiftPlan.made(start, new Change.Add(ShiftPlan.person("a", 100)), DAY);
    PolicyState amended =
        ShiftPlan.made(joined, new Change.Amend("a", ShiftPlan.price(36_500)), DAY);
    assertThat(amended.ledger().of("a").written()).isEqualTo(ShiftPlan.money("417.14"));
    PolicyState told = ShiftPlan.made(start, new Change.Add(ShiftPlan.person("a", 36_500)), DAY);
    assertThat(ShiftPlan.byItem(told)).isEqualTo(ShiftPlan.byItem(amended));
  }

  @Test
  void onTheFirstAndTheLastDayChangesAreMadeToo() {
    PolicyState first = ShiftPlan.made(policy(), new Change.Remove("a"), START);
    assertThat(first.ledger().of("a").written().isZero()).isTrue();
    assertThat(first.windows().get("a")).isEmpty();
    PolicyState last = ShiftPlan.made(policy(), new Change.Remove("a"), END.minusDays(1));
    assertThat(own(last, "a")).isEqualTo("CNY 364.00");
    PolicyState joins =
        ShiftPlan.made(policy(), new Change.Add(ShiftPlan.person("c", 36_500)), END.minusDays(1));
    assertThat(own(joins, "c")).isEqualTo("CNY 1.00");
  }

  @Test
  void aPolicyThatNobodyIsLeftInGoesOnWithoutPremium() {
    PolicyState none =
        ShiftPlan.made(
            ShiftPlan.made(policy(), new Change.Remove("a"), START), new Change.Remove("b"), START);
    assertThat(none.ledger().written().isZero()).isTrue();
    assertThat(none.end()).isEqualTo(END);
    PolicyState again = ShiftPlan.made(none, new Change.Add(ShiftPlan.person("a", 36_500)), START);
    assertThat(own(again, "a")).isEqualTo("CNY 365.00");
  }

  @Test
  void sharesThatFallBeginTooHighOrCannotBeToldAreReasons() {
    for (String accrued :
        List.of(
            "1 - interval.days / 365",
            "interval.days / 365 + 0.1",
            "if interval.days = 100 then 0 else min(1, interval.days / 365)")) {
      EndorsementDecision decision = concluded(accrued);
      assertThat(decision.reasons()).extracting(Reason::code).containsExactly("accrued-share");
      assertThat(decision.outcome()).isEqualTo(Outcome.REFERRED);
      assertThat(decision.state()).isEmpty();
    }
    // a quotient that has no value on one day in the middle
    assertThat(concluded("min(1, interval.days / 365) + 0 / (interval.days - 100)").outcome())
        .isNotEqualTo(Outcome.DONE);
    EndorsementDecision missing = concluded("min(1, interval.days / 365) + 0 * policy.factor");
    assertThat(missing.outcome()).isEqualTo(Outcome.NEEDS);
    assertThat(missing.toString()).contains("policy.factor");
  }

  private static EndorsementDecision concluded(String accrued) {
    Scheme scheme =
        Scheme.resolve(
            ShiftPlan.edition(ShiftPlan.terms(accrued).build())
                .putFacts("policy.factor", FactDeclaration.of(Type.NUMBER))
                .build());
    return Endorsements.conclude(
        scheme, "P", ShiftPlan.application(START, END, ShiftPlan.person("a", 100)));
  }
}
