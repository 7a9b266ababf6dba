package dev.indemnity.core.endorsement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.indemnity.core.number.Apportionment;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.scheme.Scheme;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.Money;

/** What is charged for a policy falls on its persons, whole. */
class SharedPremiumProperties {
  private static final Scheme WITH_FEE = PolicyLinesTest.withFee();

  @Property(tries = 150)
  void whatPersonsBearIsWhatIsWritten(@ForAll long seed, @ForAll Apportionment rule) {
    Random random = new Random(seed);
    Shifts shifts = Shifts.random(random);
    if (shifts.members().length == 0) {
      return;
    }
    PolicyState state =
        ShiftPlan.conclude(WITH_FEE, shifts.inception, shifts.expiry, shifts.members());
    for (int i = random.nextInt(8); i > 0; i--) {
      Shifts.Told told = shifts.change(random);
      if (!told.kind().equals("cancel")) {
        state = ShiftPlan.ask(state, told.change(), told.on()).state().orElseThrow();
      }
    }
    Map<String, Fraction> days = state.daysCovered();
    PremiumLedger ledger = state.ledger();
    if (days.values().stream().allMatch(each -> each.signum() == 0)
        && !ledger.of("").written().isZero()) {
      // all have left on the first day: there is nobody to bear the fee of the policy
      assertThatIllegalArgumentException().isThrownBy(() -> ledger.shared(rule, days));
      return;
    }
    Map<String, Money> shared = ledger.shared(rule, days);
    assertThat(Money.total(ShiftPlan.CNY, shared.values())).isEqualTo(state.ledger().written());
    assertThat(shared).doesNotContainKey("");
    for (Map.Entry<String, Money> each : shared.entrySet()) {
      assertThat(each.getValue().isLessThan(state.ledger().of(each.getKey()).written())).isFalse();
    }
  }
}
