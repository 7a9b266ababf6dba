package dev.indemnity.core.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.scheme.PolicyTerms.EditionChange;
import dev.indemnity.core.scheme.Scheme;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.Money;

/** An edition that gives way within a term: time is split, and both parts are shown. */
class EditionSwitchProperties {
  private static final Scheme BEFORE = scheme("1", "worker.price", LocalDate.of(2020, 1, 1));

  private static Scheme scheme(String label, String price, LocalDate inForceFrom) {
    return Scheme.resolve(
        ShiftPlan.edition(
                ShiftPlan.terms(ShiftPlan.DAYS_OF_TERM)
                    .editionChange(EditionChange.ON_THE_DAY)
                    .build())
            .label(label)
            .inForceFrom(inForceFrom)
            .premium(List.of(ShiftPlan.line("own", price)))
            .build());
  }

  private static Money of(PolicyState state, String label) {
    return Money.total(
        ShiftPlan.CNY,
        state.ledger().lines().stream()
            .filter(line -> line.edition().label().equals(label))
            .map(LedgerLine::written)
            .toList());
  }

  @Property(tries = 150)
  void bothPartsAreShownAndAddUp(@ForAll long seed) {
    Random random = new Random(seed);
    Shifts shifts = Shifts.random(random);
    PolicyState state =
        ShiftPlan.conclude(BEFORE, shifts.inception, shifts.expiry, shifts.members());
    LocalDate on = shifts.day(random);
    // the price of the other edition is the same: only where it is charged is different
    EndorsementDecision same = Endorsements.adopt(state, scheme("2", "worker.price", on));
    assertThat(same.outcome()).isEqualTo(Outcome.DONE);
    PolicyState after = same.state().orElseThrow();
    assertThat(after.ledger().written()).isEqualTo(state.ledger().written());
    assertThat(of(after, "1").plus(of(after, "2"))).isEqualTo(state.ledger().written());
    assertThat(of(after, "1")).isEqualTo(state.ledger().earned(on));
    assertThat(of(after, "2")).isEqualTo(state.ledger().unearned(on));
    assertThat(same.movement().orElseThrow().total().isZero()).isTrue();
    assertThat(after.windows()).isEqualTo(state.windows());
    // at twice the price, what is left of the term costs what it costs under that edition alone
    Scheme dear = scheme("2", "worker.price * 2", on);
    PolicyState split = Endorsements.adopt(state, dear).state().orElseThrow();
    PolicyState alone = ShiftPlan.conclude(dear, shifts.inception, shifts.expiry, shifts.members());
    assertThat(of(split, "1")).isEqualTo(state.ledger().earned(on));
    assertThat(of(split, "2")).isEqualTo(alone.ledger().unearned(on));
    assertThat(split.ledger().written()).isEqualTo(of(split, "1").plus(of(split, "2")));
    LocalDate day = shifts.day(random);
    assertThat(split.ledger().earned(day))
        .isEqualTo(
            day.isBefore(on)
                ? state.ledger().earned(day)
                : state
                    .ledger()
                    .earned(on)
                    .plus(alone.ledger().earned(day))
                    .minus(alone.ledger().earned(on)));
  }

  @Property(tries = 100)
  void changesToldBeforeOrAfterTheSwitchComeToTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    Shifts shifts = Shifts.random(random);
    PolicyState start =
        ShiftPlan.conclude(BEFORE, shifts.inception, shifts.expiry, shifts.members());
    LocalDate on = shifts.day(random);
    Scheme other = scheme("2", "worker.price * 3", on);
    Change joins = new Change.Add(ShiftPlan.person("new", Shifts.fen(random)));
    LocalDate day = shifts.day(random);
    if (day.equals(on)) {
      return;
    }
    PolicyState first =
        Endorsements.adopt(ShiftPlan.made(start, joins, day), other).state().orElseThrow();
    PolicyState last =
        ShiftPlan.made(Endorsements.adopt(start, other).state().orElseThrow(), joins, day);
    assertThat(ShiftPlan.byItem(last)).isEqualTo(ShiftPlan.byItem(first));
    assertThat(of(last, "2")).isEqualTo(of(first, "2"));
    assertThat(last.editions()).isEqualTo(first.editions());
  }

  @Example
  void onTheDayOfInceptionAllIsOfTheOtherEdition() {
    LocalDate start = LocalDate.of(2024, 2, 29);
    LocalDate end = LocalDate.of(2025, 3, 1);
    PolicyState state = ShiftPlan.conclude(BEFORE, start, end, ShiftPlan.person("a", 700_273));
    Scheme dear = scheme("2", "worker.price * 2", start);
    PolicyState after = Endorsements.adopt(state, dear).state().orElseThrow();
    assertThat(of(after, "1").isZero()).isTrue();
    assertThat(of(after, "2")).isEqualTo(ShiftPlan.money("14005.46"));
    assertThat(after.insuredOn(start).members()).hasSize(1);
    assertThat(after.schemeOn(start)).isSameAs(dear);
  }

  @Example
  void outsideTheTermNothingGoesOver() {
    LocalDate start = LocalDate.of(2025, 1, 1);
    LocalDate end = LocalDate.of(2026, 1, 1);
    PolicyState state = ShiftPlan.conclude(BEFORE, start, end, ShiftPlan.person("a", 100));
    for (LocalDate day : List.of(start.minusDays(1), end, end.plusDays(1))) {
      EndorsementDecision decision = Endorsements.adopt(state, scheme("2", "worker.price", day));
      assertThat(decision.reasons())
          .extracting(Reason::code)
          .containsExactly(day.isBefore(start) ? "before-inception" : "after-expiry");
      assertThat(decision.state()).containsSame(state);
    }
    long days = ChronoUnit.DAYS.between(start, end);
    PolicyState last =
        Endorsements.adopt(state, scheme("2", "worker.price * 365", end.minusDays(1)))
            .state()
            .orElseThrow();
    assertThat(of(last, "2").getAmountMinorLong()).isEqualTo(100L * 365 / days);
  }
}
