package dev.indemnity.core.endorsement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.scheme.ChangeRule;
import dev.indemnity.core.scheme.Occasion;
import dev.indemnity.core.scheme.Parameter;
import dev.indemnity.core.scheme.PolicyTerms;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Every change that cannot be made is refused by name, and nothing of the policy is different. */
class RefusedChangesTest {
  private static final LocalDate START = LocalDate.of(2024, 2, 29);
  private static final LocalDate END = LocalDate.of(2025, 2, 28);
  private static final LocalDate DAY = LocalDate.of(2024, 6, 15);
  private static final String SECRET = "Zhang-San-310104";

  private static Rule.Builder rule(String id, String require) {
    return Rule.builder().id(id).require(require);
  }

  private static Scheme scheme() {
    PolicyTerms terms =
        ShiftPlan.terms(ShiftPlan.DAYS_OF_TERM)
            .addRules(
                new ChangeRule(
                    Set.of(Occasion.REPLACEMENT),
                    rule("same-grade", "leaving.grade = worker.grade").build()),
                new ChangeRule(
                    Set.of(Occasion.REMOVAL, Occasion.CANCELLATION),
                    rule("frozen", "policy.claims = 0").scope(Rule.Scope.POLICY).build()))
            .addAsksAgain("heads")
            .build();
    return Scheme.resolve(
        ShiftPlan.edition(terms)
            .addEligibility(rule("heads", "count(roster) >= 2").scope(Rule.Scope.POLICY).build())
            .build());
  }

  private static final Scheme SCHEME = scheme();

  /** Three people, one of whom is named so that no text can tell by accident. */
  private static PolicyState policy() {
    return ShiftPlan.conclude(
        SCHEME,
        START,
        END,
        ShiftPlan.graded(SECRET, "light"),
        ShiftPlan.graded("b", "heavy"),
        ShiftPlan.graded("c", "light"));
  }

  private static void assertRefused(PolicyState state, Endorsement asked, String... codes) {
    EndorsementDecision decision = Endorsements.apply(SCHEME, state, asked);
    assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(decision.reasons()).extracting(Reason::code).containsExactly(codes);
    assertThat(decision.state()).containsSame(state);
    assertThat(decision.movement()).isEmpty();
    assertThat(decision.toString()).doesNotContain(SECRET, "365");
    assertThat(asked.toString()).doesNotContain(SECRET, "365");
    assertThat(state.toString()).doesNotContain(SECRET);
  }

  private static void assertRefused(
      PolicyState state, Change change, LocalDate on, String... codes) {
    assertRefused(state, Endorsement.of(change, on), codes);
  }

  @Test
  void whoIsNotThereCannotLeaveBeReplacedOrChange() {
    PolicyState state = policy();
    assertRefused(state, new Change.Remove("nobody"), DAY, "not-insured");
    assertRefused(
        state, new Change.Replace("nobody", ShiftPlan.graded("d", "light")), DAY, "not-insured");
    assertRefused(state, new Change.Amend("nobody", ShiftPlan.price(1)), DAY, "not-insured");
  }

  @Test
  void whoLeftCannotLeaveAgain() {
    PolicyState state = ShiftPlan.made(policy(), new Change.Remove(SECRET), DAY);
    assertRefused(state, new Change.Remove(SECRET), DAY, "already-removed");
    assertRefused(state, new Change.Remove(SECRET), DAY.plusDays(1), "already-removed");
    // told later for an earlier day, it is the removal that was made that no longer can be
    assertRefused(
        state, new Change.Remove(SECRET), DAY.minusDays(1), "conflicts-with-later-change");
  }

  @Test
  void nothingChangesBeforeTheTermOrAfterIt() {
    PolicyState state = policy();
    for (Change change :
        List.of(
            new Change.Remove(SECRET),
            new Change.Add(ShiftPlan.graded("d", "light")),
            new Change.Amend(SECRET, ShiftPlan.price(1)),
            new Change.Cancel())) {
      assertRefused(state, change, START.minusDays(1), "before-inception");
      assertThat(ShiftPlan.ask(state, change, START).outcome()).isEqualTo(Outcome.DONE);
      assertThat(ShiftPlan.ask(state, change, START.plusDays(1)).outcome()).isEqualTo(Outcome.DONE);
      assertThat(ShiftPlan.ask(state, change, END.minusDays(1)).outcome()).isEqualTo(Outcome.DONE);
      assertRefused(state, change, END, "after-expiry");
      assertRefused(state, change, END.plusDays(1), "after-expiry");
      assertRefused(state, change, LocalDate.MIN, "before-inception");
      assertRefused(state, change, LocalDate.MAX, "after-expiry");
    }
  }

  @Test
  void whoIsThereCannotJoin() {
    PolicyState state = policy();
    assertRefused(state, new Change.Add(ShiftPlan.graded(SECRET, "light")), DAY, "already-insured");
    assertRefused(
        state, new Change.Replace("c", ShiftPlan.graded(SECRET, "light")), DAY, "already-insured");
    // who left the day before can
    PolicyState left = ShiftPlan.made(state, new Change.Remove(SECRET), DAY);
    assertRefused(
        left,
        new Change.Add(ShiftPlan.graded(SECRET, "light")),
        DAY.minusDays(1),
        "already-insured");
    Change back = new Change.Add(ShiftPlan.graded(SECRET, "light"));
    assertThat(ShiftPlan.ask(left, back, DAY).outcome()).isEqualTo(Outcome.DONE);
  }

  @Test
  void whoJoinsInSummerCannotJoinInSpringOnTopOfIt() {
    Change join = new Change.Add(ShiftPlan.graded("d", "light"));
    PolicyState state = ShiftPlan.made(policy(), join, DAY);
    assertRefused(state, join, DAY.minusDays(1), "conflicts-with-later-change");
    assertRefused(state, join, DAY, "already-insured");
    assertRefused(state, join, DAY.plusDays(1), "already-insured");
  }

  @Test
  void nobodyGoesOverToAnOccupationThatIsRefused() {
    PolicyState state = policy();
    for (Change change :
        List.of(
            new Change.Amend(SECRET, Facts.none().with("worker.grade", "diver")),
            new Change.Add(ShiftPlan.graded(SECRET + "2", "diver")))) {
      EndorsementDecision decision = ShiftPlan.ask(state, change, DAY);
      assertThat(decision.outcome()).isEqualTo(Outcome.REFUSED);
      assertThat(decision.persons().stream().flatMap(each -> each.reasons().stream()))
          .extracting(Reason::code)
          .containsExactly("no-divers");
      assertThat(decision.state()).containsSame(state);
      assertThat(decision.toString()).doesNotContain(SECRET);
    }
  }

  @Test
  void whatIsToldLateIsAskedOfLaterTimesOfThePersonToo() {
    Scheme scheme =
        Scheme.resolve(
            ShiftPlan.edition(ShiftPlan.terms(ShiftPlan.DAYS_OF_TERM).build())
                .putParameters(
                    "least", Parameter.builder().type(Type.MONEY).value("100.00").build())
                .addEligibility(
                    rule("worth-it", "worker.price > least")
                        .when("worker.grade = \"heavy\"")
                        .build())
                .build());
    PolicyState start = ShiftPlan.conclude(scheme, START, END, ShiftPlan.graded(SECRET, "light"));
    PolicyState cheap = ShiftPlan.made(start, new Change.Amend(SECRET, ShiftPlan.price(1)), DAY);
    Change heavy = new Change.Amend(SECRET, Facts.none().with("worker.grade", "heavy"));
    assertThat(ShiftPlan.ask(start, heavy, DAY.minusDays(1)).outcome()).isEqualTo(Outcome.DONE);
    EndorsementDecision late = ShiftPlan.ask(cheap, heavy, DAY.minusDays(1));
    assertThat(late.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(late.persons()).hasSize(1);
    assertThat(late.state()).containsSame(cheap);
  }

  @Test
  void aRuleOfPersonsAboutTheCancellationIsAskedOfAllWhoAreInsured() {
    ChangeRule rule =
        new ChangeRule(
            Set.of(Occasion.CANCELLATION),
            rule("no-heavy", "worker.grade != \"heavy\"").scope(Rule.Scope.PERSON).build());
    Scheme scheme =
        Scheme.resolve(
            ShiftPlan.edition(ShiftPlan.terms(ShiftPlan.DAYS_OF_TERM).addRules(rule).build())
                .build());
    PolicyState light = ShiftPlan.conclude(scheme, START, END, ShiftPlan.graded("a", "light"));
    PolicyState both =
        ShiftPlan.made(light, new Change.Add(ShiftPlan.graded("b", "heavy")), DAY.minusDays(1));
    EndorsementDecision refused = ShiftPlan.ask(both, new Change.Cancel(), DAY);
    assertThat(refused.reasons()).extracting(Reason::code).containsExactly("no-heavy");
    assertThat(refused.state()).containsSame(both);
    assertThat(ShiftPlan.ask(light, new Change.Cancel(), DAY).outcome()).isEqualTo(Outcome.DONE);
  }

  @Test
  void aGradeThatTheEditionDoesNotListIsReferredAndNotChanged() {
    PolicyState state = policy();
    Change change = new Change.Amend(SECRET, Facts.none().with("worker.grade", "pilot"));
    EndorsementDecision decision = ShiftPlan.ask(state, change, DAY);
    assertThat(decision.outcome()).isNotEqualTo(Outcome.DONE);
    assertThat(decision.state()).containsSame(state);
    assertThat(decision.toString()).doesNotContain(SECRET);
  }

  @Test
  void aReplacementStaysInTheGroup() {
    PolicyState state = policy();
    assertRefused(
        state, new Change.Replace(SECRET, ShiftPlan.graded("d", "heavy")), DAY, "same-grade");
    assertThat(
            ShiftPlan.ask(state, new Change.Replace(SECRET, ShiftPlan.graded("d", "light")), DAY)
                .outcome())
        .isEqualTo(Outcome.DONE);
  }

  @Test
  void afterAClaimNobodyLeaves() {
    PolicyState state = policy();
    for (Change change : List.of(new Change.Remove(SECRET), new Change.Cancel())) {
      Endorsement.Builder asked = Endorsement.builder().change(change).requestedOn(DAY);
      assertRefused(state, asked.facts(Facts.none().with("policy.claims", 1)).build(), "frozen");
      EndorsementDecision none =
          Endorsements.apply(
              SCHEME, state, asked.facts(Facts.none().with("policy.claims", 0)).build());
      assertThat(none.outcome()).isEqualTo(Outcome.DONE);
    }
    Endorsement joining =
        Endorsement.builder()
            .change(new Change.Add(ShiftPlan.graded("d", "light")))
            .requestedOn(DAY)
            .facts(Facts.none().with("policy.claims", 1))
            .build();
    assertThat(Endorsements.apply(SCHEME, state, joining).outcome()).isEqualTo(Outcome.DONE);
  }

  @Test
  void headsAreCountedAgainAfterEveryRemovalAndNotAtTheCancellation() {
    PolicyState two = ShiftPlan.made(policy(), new Change.Remove("b"), DAY);
    assertRefused(two, new Change.Remove(SECRET), DAY, "heads");
    assertRefused(two, new Change.Remove(SECRET), DAY.plusDays(7), "heads");
    assertThat(ShiftPlan.ask(two, new Change.Cancel(), DAY).outcome()).isEqualTo(Outcome.DONE);
  }

  @Test
  void aRemovalToldLateLeavesEnoughHeadsAfterLaterChangesToo() {
    // three until a removal in summer; told afterwards, one leaves in spring: one is left in summer
    PolicyState two = ShiftPlan.made(policy(), new Change.Remove("b"), DAY);
    assertRefused(two, new Change.Remove(SECRET), DAY.minusDays(30), "heads");
  }

  @Test
  void nothingChangesAPolicyThatIsCancelled() {
    PolicyState state = ShiftPlan.made(policy(), new Change.Cancel(), DAY);
    for (Change change :
        List.of(
            new Change.Remove(SECRET),
            new Change.Add(ShiftPlan.graded("d", "light")),
            new Change.Cancel())) {
      assertRefused(state, change, DAY, "policy-cancelled");
      assertRefused(state, change, DAY.plusDays(1), "policy-cancelled");
    }
    assertThat(ShiftPlan.ask(state, new Change.Remove(SECRET), DAY.minusDays(1)).outcome())
        .isEqualTo(Outcome.DONE);
    assertRefused(state, new Change.Cancel(), DAY.minusDays(1), "conflicts-with-later-change");
  }

  @Test
  void aCancellationToldLateConflictsWithWhatWasChangedLater() {
    PolicyState state =
        ShiftPlan.made(policy(), new Change.Add(ShiftPlan.graded("d", "light")), DAY);
    assertRefused(state, new Change.Cancel(), DAY.minusDays(1), "conflicts-with-later-change");
  }

  @Test
  void aFactThatNobodyDeclaresIsAMistakeOfTheCaller() {
    PolicyState state = policy();
    assertThatThrownBy(
            () ->
                ShiftPlan.ask(
                    state, new Change.Amend("b", Facts.none().with("worker.wage", 5)), DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("worker.wage");
    Scheme other = ShiftPlan.scheme(ShiftPlan.DAYS_OF_365);
    assertThatThrownBy(
            () -> Endorsements.apply(other, state, Endorsement.of(new Change.Cancel(), DAY)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("scheme (");
  }
}
