package dev.indemnity.core.endorsement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.language.Type;
import dev.indemnity.core.scheme.Occasion;
import dev.indemnity.core.scheme.Parameter;
import dev.indemnity.core.scheme.PolicyTerms;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.TermAmount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.Money;

/** Where an edition keeps or charges more than accrues, that much is a line of its own. */
class RetainedAmountProperties {
  private static final Scheme SHORT_RATE =
      keeping(amount("short-rate", "full * min(1, interval.monthsBegun * 0.15)"));
  private static final Scheme NOTHING_BACK = keeping(amount("nothing-back", "full"));
  private static final Scheme LEAST = keeping(amount("least-kept", "max(accrued, least)"));
  private static final Scheme MINIMUM =
      resolve(
          ShiftPlan.terms(ShiftPlan.DAYS_OF_TERM)
              .minimum(
                  TermAmount.builder().id("minimum").amount("least").round(ShiftPlan.FEN).build())
              .build());

  private static TermAmount amount(String id, String amount) {
    return TermAmount.builder()
        .id(id)
        .addOn(Occasion.REMOVAL, Occasion.CANCELLATION)
        .amount(amount)
        .round(ShiftPlan.FEN)
        .build();
  }

  private static Scheme keeping(TermAmount kept) {
    return resolve(ShiftPlan.terms(ShiftPlan.DAYS_OF_TERM).addKept(kept).build());
  }

  private static Scheme resolve(PolicyTerms terms) {
    return Scheme.resolve(
        ShiftPlan.edition(terms)
            .putParameters("least", Parameter.builder().type(Type.MONEY).value("123.45").build())
            .build());
  }

  /** Somebody who is insured for a year and leaves, or whose policy ends, on some day of it. */
  private static final class Leaver {
    final Random random;
    final LocalDate start;
    final LocalDate day;
    final long fen;
    final Change change;

    Leaver(long seed) {
      random = new Random(seed);
      start = LocalDate.of(2023, 1, 31).plusDays(random.nextInt(700));
      long days = start.plusYears(1).toEpochDay() - start.toEpochDay();
      day = start.plusDays(random.nextInt((int) days));
      fen = Shifts.fen(random);
      change = random.nextBoolean() ? new Change.Remove("a") : new Change.Cancel();
    }

    PolicyState before(Scheme scheme) {
      return ShiftPlan.conclude(
          scheme,
          start,
          start.plusYears(1),
          ShiftPlan.person("a", fen),
          ShiftPlan.person("b", 700_273));
    }

    PolicyState after(Scheme scheme) {
      return ShiftPlan.made(before(scheme), change, day);
    }

    /** What the premium of the two lines is, times a share of whole hundredths, each rounded. */
    BigDecimal full(long hundredths) {
      BigDecimal share = BigDecimal.valueOf(fen).multiply(BigDecimal.valueOf(hundredths));
      return share
          .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
          .add(share.divide(BigDecimal.valueOf(700), 0, RoundingMode.HALF_UP))
          .movePointLeft(2);
    }

    /** What accrues by the day without anything kept. */
    PremiumLedger proRata() {
      return after(ShiftPlan.scheme(ShiftPlan.DAYS_OF_TERM)).ledger().of("a");
    }
  }

  private static Money sum(List<LedgerLine> lines) {
    return Money.total(ShiftPlan.CNY, lines.stream().map(LedgerLine::written).toList());
  }

  private static List<LedgerLine> lines(PolicyState state, String id) {
    return state.ledger().of("a").lines().stream().filter(line -> line.id().equals(id)).toList();
  }

  /** What accrued is told as ever, and what is kept besides at the end, at once. */
  private static void assertThatItIsALineOfItsOwn(Leaver leaver, PolicyState state, String id) {
    Money accrued = leaver.proRata().written();
    Money more = sum(lines(state, id));
    assertThat(state.ledger().of("a").written()).isEqualTo(accrued.plus(more));
    for (LedgerLine line : lines(state, id)) {
      assertThat(line.from()).isEqualTo(leaver.day);
      assertThat(line.to()).isEqualTo(leaver.day);
      assertThat(line.written().isZero()).isFalse();
      assertThat(line.earned(leaver.day.minusDays(1)).isZero()).isTrue();
      assertThat(line.earned(leaver.day)).isEqualTo(line.written());
      assertThat(line.why().toString()).contains(id);
    }
    Money moved =
        Money.total(ShiftPlan.CNY, state.movements().stream().map(Movement::total).toList());
    assertThat(moved).isEqualTo(state.ledger().written());
  }

  @Property(tries = 150)
  void aShortRateKeepsItsPercentages(@ForAll long seed) {
    Leaver leaver = new Leaver(seed);
    PolicyState state = leaver.after(SHORT_RATE);
    long months = 0;
    while (leaver.start.plusMonths(months).isBefore(leaver.day)) {
      months++;
    }
    Money kept = Money.of(ShiftPlan.CNY, leaver.full(Math.min(100, 15 * months)));
    assertThat(state.ledger().of("a").written()).isEqualTo(kept);
    assertThatItIsALineOfItsOwn(leaver, state, "short-rate");
  }

  @Property(tries = 100)
  void whereNothingIsGivenBackLeavingMovesNothing(@ForAll long seed) {
    Leaver leaver = new Leaver(seed);
    PolicyState state = leaver.after(NOTHING_BACK);
    assertThat(state.movements().get(1).total()).isEqualTo(Money.zero(ShiftPlan.CNY));
    assertThat(state.ledger().written()).isEqualTo(leaver.before(NOTHING_BACK).ledger().written());
    assertThat(state.ledger().of("a").earned(leaver.day))
        .isEqualTo(Money.of(ShiftPlan.CNY, leaver.full(100)));
    assertThatItIsALineOfItsOwn(leaver, state, "nothing-back");
  }

  @Property(tries = 100)
  void theLeastIsKeptOfEveryLine(@ForAll long seed) {
    Leaver leaver = new Leaver(seed);
    PolicyState state = leaver.after(LEAST);
    for (String line : List.of("own", "levy")) {
      Money accrued =
          sum(leaver.proRata().lines().stream().filter(each -> each.id().equals(line)).toList());
      Money kept = sum(lines(state, line));
      assertThat(kept).isEqualTo(accrued);
    }
    Money least = ShiftPlan.money("123.45");
    Money expected = Money.zero(ShiftPlan.CNY);
    for (String line : List.of("own", "levy")) {
      Money accrued = sum(lines(state, line));
      expected = expected.plus(accrued.isLessThan(least) ? least : accrued);
    }
    assertThat(state.ledger().of("a").written()).isEqualTo(expected);
    assertThatItIsALineOfItsOwn(leaver, state, "least-kept");
  }

  @Property(tries = 100)
  void thePolicyCostsItsMinimumOrWhatAllLinesComeToIfThatIsMore(@ForAll long seed) {
    Leaver leaver = new Leaver(seed);
    PolicyState state = leaver.after(MINIMUM);
    PolicyState without = leaver.after(ShiftPlan.scheme(ShiftPlan.DAYS_OF_TERM));
    Money least = ShiftPlan.money("123.45");
    Money lines = without.ledger().written();
    assertThat(state.ledger().written()).isEqualTo(lines.isLessThan(least) ? least : lines);
    assertThat(state.ledger().of("").written().plus(lines)).isEqualTo(state.ledger().written());
    assertThat(state.ledger().earned(state.end())).isEqualTo(state.ledger().written());
    Money moved =
        Money.total(ShiftPlan.CNY, state.movements().stream().map(Movement::total).toList());
    assertThat(moved).isEqualTo(state.ledger().written());
  }

  @Property(tries = 20)
  void aPolicyCancelledAtItsInceptionCostsItsMinimum(@ForAll long seed) {
    Leaver leaver = new Leaver(seed);
    PolicyState state = ShiftPlan.made(leaver.before(MINIMUM), new Change.Cancel(), leaver.start);
    assertThat(state.ledger().written()).isEqualTo(ShiftPlan.money("123.45"));
    assertThat(state.ledger().lines())
        .singleElement()
        .extracting(LedgerLine::id)
        .isEqualTo("minimum");
    assertThat(state.ledger().earned(leaver.start)).isEqualTo(state.ledger().written());
    assertThat(state.insuredOn(leaver.start).members()).isEmpty();
  }
}
