package dev.indemnity.core.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.scheme.Scheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.Money;

/** The laws of money, of any policy whose premium accrues by days or months alone. */
class EndorsementProperties {
  private static final Money NOTHING = Money.zero(ShiftPlan.CNY);
  private static final List<Scheme> SCHEMES =
      List.of(
          ShiftPlan.scheme(ShiftPlan.DAYS_OF_TERM),
          ShiftPlan.scheme(ShiftPlan.DAYS_OF_365),
          ShiftPlan.scheme(ShiftPlan.WHOLE_MONTHS),
          ShiftPlan.scheme(ShiftPlan.MONTHS_BEGUN));

  /** A policy at random, after changes at random. */
  private static final class Story {
    final Random random;
    final Shifts shifts;
    final PolicyState start;
    PolicyState state;

    Story(long seed) {
      random = new Random(seed);
      Scheme scheme = SCHEMES.get(random.nextInt(SCHEMES.size()));
      shifts = Shifts.random(random);
      start = ShiftPlan.conclude(scheme, shifts.inception, shifts.expiry, shifts.members());
      state = start;
      for (int i = random.nextInt(10); i > 0; i--) {
        Shifts.Told told = shifts.change(random);
        state = ShiftPlan.ask(state, told.change(), told.on()).state().orElseThrow();
      }
    }

    /** A day on which the policy is in force, if there is one. */
    LocalDate day() {
      LocalDate day = shifts.day(random);
      return day.isBefore(state.end()) ? day : state.inception();
    }

    boolean isCancelled() {
      return state.end().isBefore(state.expiry());
    }
  }

  @Property(tries = 200)
  void thePremiumOfTheGroupIsTheSumOfItsPersons(@ForAll long seed) {
    Story story = new Story(seed);
    PremiumLedger ledger = story.state.ledger();
    LocalDate day = story.shifts.day(story.random);
    Money written = NOTHING;
    Money earned = NOTHING;
    for (String person : ledger.byPerson().keySet()) {
      assertThat(ledger.of(person).written()).isEqualTo(ledger.byPerson().get(person));
      written = written.plus(ledger.of(person).written());
      earned = earned.plus(ledger.of(person).earned(day));
    }
    assertThat(written).isEqualTo(ledger.written());
    assertThat(earned).isEqualTo(ledger.earned(day));
  }

  @Property(tries = 200)
  void whatIsEarnedIsNothingAtFirstThenMoreAndMoreAndAllInTheEnd(@ForAll long seed) {
    Story story = new Story(seed);
    PremiumLedger ledger = story.state.ledger();
    assertThat(ledger.earned(story.state.inception())).isEqualTo(NOTHING);
    assertThat(ledger.earned(story.state.expiry())).isEqualTo(ledger.written());
    assertThat(ledger.earned(story.state.end())).isEqualTo(ledger.written());
    Money before = NOTHING;
    for (LocalDate day = story.state.inception();
        !day.isAfter(story.state.expiry());
        day = day.plusDays(1 + story.random.nextInt(20))) {
      Money earned = ledger.earned(day);
      assertThat(earned.isLessThan(before)).isFalse();
      assertThat(earned.plus(ledger.unearned(day))).isEqualTo(ledger.written());
      before = earned;
    }
  }

  @Property(tries = 200)
  void movementsAddUpToWhatIsWritten(@ForAll long seed) {
    Story story = new Story(seed);
    Money moved = NOTHING;
    for (Movement movement : story.state.movements()) {
      moved = moved.plus(movement.total());
    }
    assertThat(moved).isEqualTo(story.state.ledger().written());
  }

  @Property(tries = 200)
  void splitAtAnyDayTheWholeIsTheSum(@ForAll long seed) {
    Story story = new Story(seed);
    LocalDate day = story.day();
    // nothing is different afterwards, so a part before the day and one after it are all there is
    for (String person : persons(story.state, day)) {
      PolicyState split =
          ShiftPlan.made(
              story.state,
              new Change.Amend(person, Facts.none().with("worker.grade", "light")),
              day);
      assertThat(ShiftPlan.byItem(split)).isEqualTo(ShiftPlan.byItem(story.state));
      assertThat(split.movements().get(split.movements().size() - 1).lines()).isEmpty();
      assertThat(split.windows()).isEqualTo(story.state.windows());
      LocalDate other = story.shifts.day(story.random);
      assertThat(split.ledger().earned(other)).isEqualTo(story.state.ledger().earned(other));
    }
  }

  @Property(tries = 200)
  void whoJoinsAndLeavesOnOneDayCostsNothing(@ForAll long seed) {
    Story story = new Story(seed);
    if (story.isCancelled()) {
      return;
    }
    LocalDate day = story.day();
    PolicyState joined =
        ShiftPlan.made(
            story.state, new Change.Add(ShiftPlan.person("new", Shifts.fen(story.random))), day);
    PolicyState left = ShiftPlan.made(joined, new Change.Remove("new"), day);
    assertThat(ShiftPlan.byItem(left)).isEqualTo(ShiftPlan.byItem(story.state));
    assertThat(left.ledger().of("new").written()).isEqualTo(NOTHING);
    assertThat(last(joined).plus(last(left))).isEqualTo(NOTHING);
    assertThat(left.windows().getOrDefault("new", List.of())).isEmpty();
    assertThat(persons(left, day)).isEqualTo(persons(story.state, day));
  }

  @Property(tries = 200)
  void whatIsReversedOnTheDayMovesNothing(@ForAll long seed) {
    Story story = new Story(seed);
    LocalDate day = story.day();
    for (Member member : List.copyOf(story.start.insuredOn(day).members())) {
      String who = member.person();
      PolicyState there = story.start;
      long fen = Shifts.fen(story.random);
      List<List<Change>> pairs =
          List.of(
              List.of(new Change.Remove(who), new Change.Add(member)),
              List.of(
                  new Change.Amend(who, ShiftPlan.price(fen)),
                  new Change.Amend(who, member.facts())),
              List.of(
                  new Change.Replace(who, ShiftPlan.person("new", fen)),
                  new Change.Replace("new", member)));
      for (List<Change> pair : pairs) {
        PolicyState changed = ShiftPlan.made(there, pair.get(0), day);
        PolicyState back = ShiftPlan.made(changed, pair.get(1), day);
        assertThat(ShiftPlan.byItem(back)).isEqualTo(ShiftPlan.byItem(there));
        assertThat(last(changed).plus(last(back))).isEqualTo(NOTHING);
        LocalDate other = story.shifts.day(story.random);
        assertThat(back.ledger().earned(other)).isEqualTo(there.ledger().earned(other));
        assertThat(back.windows().get(who)).isEqualTo(there.windows().get(who));
      }
    }
  }

  @Property(tries = 150)
  void theOrderOfChangesOfDifferentPeopleMakesNoDifference(@ForAll long seed) {
    Story story = new Story(seed);
    List<Shifts.Told> changes = new ArrayList<>();
    LocalDate one = story.day();
    for (Member member : story.start.insuredOn(story.start.inception()).members()) {
      String kind = story.random.nextBoolean() ? "remove" : "amend";
      LocalDate day = story.random.nextBoolean() ? one : story.shifts.day(story.random);
      changes.add(new Shifts.Told(kind, member.person(), "", Shifts.fen(story.random), day));
    }
    changes.add(new Shifts.Told("add", "new", "", Shifts.fen(story.random), one));
    assertThatOrderDoesNotMatter(story, changes);
  }

  @Property(tries = 150)
  void theOrderInWhichChangesOfDifferentDaysAreToldMakesNoDifference(@ForAll long seed) {
    Story story = new Story(seed);
    if (story.shifts.days() < 4) {
      return;
    }
    LocalDate day = story.shifts.inception;
    List<Shifts.Told> changes = new ArrayList<>();
    changes.add(new Shifts.Told("add", "new", "", Shifts.fen(story.random), day));
    // what is told before what it builds on would be refused; a change of price is not
    for (int i = 1; i < 4; i++) {
      changes.add(new Shifts.Told("amend", "new", "", Shifts.fen(story.random), day.plusDays(i)));
    }
    List<Shifts.Told> later = new ArrayList<>(changes.subList(1, changes.size()));
    Collections.shuffle(later, story.random);
    PolicyState inOrder = tell(story.start, changes);
    PolicyState shuffled = tell(tell(story.start, changes.subList(0, 1)), later);
    assertThat(ShiftPlan.byItem(shuffled)).isEqualTo(ShiftPlan.byItem(inOrder));
    assertThat(shuffled.windows()).isEqualTo(inOrder.windows());
    LocalDate other = story.shifts.day(story.random);
    assertThat(shuffled.insuredOn(other)).isEqualTo(inOrder.insuredOn(other));
    assertThat(shuffled.ledger().earned(other)).isEqualTo(inOrder.ledger().earned(other));
  }

  private static void assertThatOrderDoesNotMatter(Story story, List<Shifts.Told> changes) {
    PolicyState inOrder = tell(story.start, changes);
    List<Shifts.Told> others = new ArrayList<>(changes);
    Collections.shuffle(others, story.random);
    PolicyState shuffled = tell(story.start, others);
    assertThat(ShiftPlan.byItem(shuffled)).isEqualTo(ShiftPlan.byItem(inOrder));
    assertThat(shuffled.ledger().written()).isEqualTo(inOrder.ledger().written());
    assertThat(shuffled.windows()).isEqualTo(inOrder.windows());
    LocalDate day = story.shifts.day(story.random);
    assertThat(persons(shuffled, day)).isEqualTo(persons(inOrder, day));
    assertThat(shuffled.ledger().earned(day)).isEqualTo(inOrder.ledger().earned(day));
  }

  private static PolicyState tell(PolicyState state, List<Shifts.Told> changes) {
    PolicyState after = state;
    for (Shifts.Told told : changes) {
      after = ShiftPlan.made(after, told.change(), told.on());
    }
    return after;
  }

  private static Money last(PolicyState state) {
    return state.movements().get(state.movements().size() - 1).total();
  }

  private static Set<String> persons(PolicyState state, LocalDate day) {
    return state.insuredOn(day).members().stream()
        .map(Member::person)
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
