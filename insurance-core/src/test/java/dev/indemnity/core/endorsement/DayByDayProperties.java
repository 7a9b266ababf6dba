package dev.indemnity.core.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.scheme.Scheme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.Money;

/** Exact pro rata is what a reckoning by single days comes to, of any story of a policy. */
class DayByDayProperties {
  private static final Scheme BY_TERM = ShiftPlan.scheme(ShiftPlan.DAYS_OF_TERM);
  private static final Scheme BY_365 = ShiftPlan.scheme(ShiftPlan.DAYS_OF_365);

  @Property(tries = 250)
  void whatIsWrittenAndEarnedIsWhatTheDaysAddUpTo(@ForAll long seed) {
    Random random = new Random(seed);
    boolean byTerm = random.nextBoolean();
    Shifts shifts = Shifts.random(random);
    PolicyState state =
        ShiftPlan.conclude(
            byTerm ? BY_TERM : BY_365, shifts.inception, shifts.expiry, shifts.members());
    for (int i = random.nextInt(14); i > 0; i--) {
      Shifts.Told told = shifts.change(random);
      EndorsementDecision decision = ShiftPlan.ask(state, told.change(), told.on());
      assertThat(decision.outcome() == Outcome.DONE)
          .as("%s", decision)
          .isEqualTo(shifts.make(told));
      state = decision.state().orElseThrow();
    }
    long of = byTerm ? shifts.days() : 365;
    assertThat(amounts(ShiftPlan.byItem(state))).isEqualTo(shifts.earned(shifts.expiry, of));
    LocalDate day = shifts.day(random);
    assertThat(earned(state, day)).isEqualTo(shifts.earned(day, of));
  }

  private static Map<String, BigDecimal> earned(PolicyState state, LocalDate day) {
    Map<String, Money> sums = new TreeMap<>();
    for (LedgerLine line : state.ledger().lines()) {
      sums.merge(line.person() + " " + line.id(), line.earned(day), Money::plus);
    }
    sums.values().removeIf(Money::isZero);
    return amounts(sums);
  }

  private static Map<String, BigDecimal> amounts(Map<String, Money> money) {
    Map<String, BigDecimal> amounts = new TreeMap<>();
    money.forEach((item, amount) -> amounts.put(item, amount.getAmount()));
    return amounts;
  }
}
