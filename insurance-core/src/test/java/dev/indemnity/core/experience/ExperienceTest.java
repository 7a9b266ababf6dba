package dev.indemnity.core.experience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ExperienceTest {
  private static final CurrencyUnit CNY = CurrencyUnit.of("CNY");
  private static final Rounding FEN = Rounding.parse("0.01 half up");

  private static Money yuan(String amount) {
    return Money.of(CNY, new BigDecimal(amount));
  }

  private static Fraction number(String decimal) {
    return Fraction.of(new BigDecimal(decimal));
  }

  private static final Experience STUDY =
      Experience.of(
          CNY,
          List.of(
              new Exposure("5", number("1200"), yuan("18600.00")),
              new Exposure("5", number("300"), yuan("4650.00")),
              new Exposure("1", number("700"), yuan("4200.00"))),
          List.of(
              new SettledClaim("5", yuan("9000.00")),
              new SettledClaim("5", yuan("8437.50")),
              new SettledClaim("8", yuan("100.00"))));

  private static ClassExperience of(String riskClass) {
    return Objects.requireNonNull(STUDY.byClass().get(riskClass));
  }

  @Test
  void theLossRatioIsWhatWasPaidOverWhatWasEarned() {
    ClassExperience five = of("5");
    // 17,437.50 / 23,250.00 = 0.75
    assertThat(five.lossRatio()).contains(number("0.75"));
    assertThat(five.lossRatio(4)).contains(new BigDecimal("0.7500"));
    assertThat(five.claims()).isEqualTo(2);
  }

  @Test
  void theBreakEvenPremiumLeavesTheMarginExactly() {
    ClassExperience five = of("5");
    // 17,437.50 / 1,500 = 11.625 a person and month; with a margin of 7 %, 11.625 / 0.93 = 12.5
    assertThat(five.claimsCost()).contains(number("11.625"));
    assertThat(five.breakEvenPremium(number("0.07"))).contains(number("12.5"));
    assertThat(five.breakEvenPremium(number("0.07"), FEN)).contains(yuan("12.50"));
    // of 12.5, 7 % are 0.875, and 11.625 remain for claims
    assertThat(number("12.5").times(number("0.93"))).isEqualTo(number("11.625"));
  }

  @Test
  void aRatioThatHasNoEndIsRoundedOnceWhereItIsShown() {
    Experience third =
        Experience.of(
            CNY,
            List.of(new Exposure("1", number("3"), yuan("3.00"))),
            List.of(new SettledClaim("1", yuan("2.00"))));
    assertThat(third.total().lossRatio()).contains(Fraction.of(2).dividedBy(Fraction.of(3)));
    assertThat(third.total().lossRatio(4)).contains(new BigDecimal("0.6667"));
    assertThat(third.total().breakEvenPremium(Fraction.ZERO, FEN)).contains(yuan("0.67"));
  }

  @Test
  void aClassWithClaimsAndNothingInsuredHasNoRatioAndCountsInTheTotal() {
    ClassExperience eight = of("8");
    assertThat(eight.lossRatio()).isEmpty();
    assertThat(eight.claimsCost()).isEmpty();
    assertThat(eight.breakEvenPremium(Fraction.ZERO)).isEmpty();
    assertThat(STUDY.total().paid()).isEqualTo(yuan("17537.50"));
    assertThat(STUDY.total().claims()).isEqualTo(3);
  }

  @Test
  void aClassWithoutClaimsHasTheRatioZero() {
    ClassExperience one = of("1");
    assertThat(one.lossRatio(4)).contains(new BigDecimal("0.0000"));
    assertThat(one.frequency()).contains(Fraction.ZERO);
  }

  @Test
  void whatCannotBeIsRefusedByNameValueAndRule() {
    assertThatThrownBy(() -> new Exposure("1", number("-1"), yuan("0.00")))
        .hasMessage("units (-1) must not be negative");
    assertThatThrownBy(() -> new Exposure("1", number("1"), yuan("-0.01")))
        .hasMessage("earnedPremium (CNY -0.01) must not be negative");
    assertThatThrownBy(() -> new SettledClaim("1", yuan("-0.01")))
        .hasMessage("paid (CNY -0.01) must not be negative");
    assertThatThrownBy(
            () ->
                Experience.of(
                    CNY, List.of(), List.of(new SettledClaim("1", Money.parse("EUR 1.00")))))
        .hasMessage("paid (EUR 1.00) must be in CNY");
    assertThatThrownBy(() -> STUDY.total().breakEvenPremium(Fraction.ONE))
        .hasMessage("margin (1) must be 0 or more, less than 1");
    assertThatThrownBy(() -> STUDY.total().breakEvenPremium(number("-0.01")))
        .hasMessage("margin (-0.01) must be 0 or more, less than 1");
  }

  @Test
  void anExperienceThatNobodyCanHaveHadIsRefused() {
    ClassExperience sound = of("5");
    assertThatThrownBy(() -> new ClassExperience(number("-5"), yuan("1.00"), 0, yuan("0.00")))
        .hasMessage("units (-5) must not be negative");
    assertThatThrownBy(() -> new ClassExperience(number("5"), yuan("-1.00"), 0, yuan("0.00")))
        .hasMessage("earnedPremium (CNY -1.00) must not be negative");
    assertThatThrownBy(() -> new ClassExperience(number("5"), yuan("1.00"), -3, yuan("0.00")))
        .hasMessage("claims (-3) must not be negative");
    assertThatThrownBy(() -> new ClassExperience(number("5"), yuan("1.00"), 3, yuan("-1.00")))
        .hasMessage("paid (CNY -1.00) must not be negative");
    assertThatThrownBy(
            () -> new ClassExperience(number("5"), yuan("1.00"), 3, Money.parse("EUR 1.00")))
        .hasMessage("paid (EUR 1.00) must be in CNY");
    assertThatThrownBy(() -> new Experience(Map.of("5", sound), STUDY.total()))
        .hasMessageContaining("must be that of the classes");
    assertThatThrownBy(
            () ->
                new Experience(
                    Map.of("5", sound), ClassExperience.none(Money.zero(CurrencyUnit.of("EUR")))))
        .hasMessage("paid (CNY 17437.50) must be in EUR");
    assertThat(new Experience(STUDY.byClass(), STUDY.total())).isEqualTo(STUDY);
  }

  @Test
  void classesAreNotToldApartByBlanks() {
    assertThatThrownBy(() -> new SettledClaim(" 1", yuan("1.00")))
        .hasMessage("riskClass of a claim (\" 1\") must have no blanks around it");
    assertThatThrownBy(() -> new Exposure("1\u3000", number("1"), yuan("1.00")))
        .hasMessageContaining("must have no blanks around it");
    assertThatThrownBy(() -> new Experience(Map.of("1 ", of("5")), of("5")))
        .hasMessage("byClass (\"1 \") must have no blanks around it");
  }

  @Test
  void placesAndStepsThatNobodyCanChargeAreRefusedWhateverWasInsured() {
    ClassExperience nothing = Experience.of(CNY, List.of(), List.of()).total();
    assertThatThrownBy(() -> of("5").lossRatio(-1)).hasMessage("places (-1) must be 0 to 100");
    assertThatThrownBy(() -> nothing.lossRatio(101)).hasMessage("places (101) must be 0 to 100");
    assertThatThrownBy(
            () -> nothing.breakEvenPremium(Fraction.ZERO, Rounding.parse("0.001 half up")))
        .hasMessage("rounding (0.001 half up) must not be finer than 2 decimal places");
  }

  @Test
  void itIsShownClassByClass() {
    assertThat(STUDY)
        .hasToString(
            """
            1: 700 units, premium CNY 4200.00, 0 claims CNY 0.00, loss ratio 0.0000
            5: 1500 units, premium CNY 23250.00, 2 claims CNY 17437.50, loss ratio 0.7500
            8: 0 units, premium CNY 0.00, 1 claims CNY 100.00, no loss ratio
            total: 2200 units, premium CNY 27450.00, 3 claims CNY 17537.50, loss ratio 0.6389""");
  }
}
