package dev.indemnity.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FractionTest {

  private static final Fraction GREATEST_LONG = Fraction.of(Long.MAX_VALUE);
  private static final Fraction LEAST_LONG = Fraction.of(Long.MIN_VALUE);

  @ParameterizedTest
  @CsvSource({
    "0,0",
    "-0,0",
    "007,7",
    "76.00,76",
    ".5,0.5",
    "-.05,-0.05",
    "0.050,0.05",
    "700,700",
    "123456789012345678,123456789012345678",
    "-1234567890123456789.50,-1234567890123456789.5",
    "0.000000000000000000000000000001,0.000000000000000000000000000001"
  })
  void aDecimalIsWrittenWithoutIdleDigits(String text, String canonical) {
    assertThat(Fraction.parse(text)).hasToString(canonical);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", "-", ".", "-.", "5.", "1.2.3", "+5", "1e3", "1,000", " 1", "1 ", "--1", "٣", "1-"
      })
  void whatIsNotADecimalIsRefusedWithoutRepeatingIt(String text) {
    assertThatThrownBy(() -> Fraction.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("decimalDigits (wrong at character ");
  }

  @Test
  void theRefusalNamesThePlace() {
    assertThatThrownBy(() -> Fraction.parse("12,50"))
        .hasMessage(
            "decimalDigits (wrong at character 3) must be digits with an optional leading minus"
                + " and an optional decimal point");
  }

  @Test
  void aQuotientThatNeverEndsIsWrittenAsOne() {
    assertThat(Fraction.of(-2, 6)).hasToString("-1/3");
    assertThatThrownBy(() -> Fraction.of(1, 3).toBigDecimalExact())
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void theSignStandsInTheNumerator() {
    Fraction fraction = Fraction.of(3, -6);
    assertThat(fraction.numerator()).isEqualTo(-1);
    assertThat(fraction.denominator()).isEqualTo(2);
  }

  @Test
  void aThirdThreeTimesIsOne() {
    Fraction third = Fraction.ONE.dividedBy(Fraction.of(3));
    assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
  }

  @Test
  void whatOverflowsALongComesBackWhenItFitsAgain() {
    Fraction beyond = GREATEST_LONG.plus(Fraction.ONE);
    assertThat(beyond).hasToString("9223372036854775808");
    assertThat(beyond.minus(Fraction.ONE))
        .isEqualTo(GREATEST_LONG)
        .hasSameHashCodeAs(GREATEST_LONG);
    assertThat(beyond).isGreaterThan(GREATEST_LONG);
  }

  @Test
  void theLeastLongHasAnOppositeAndADistance() {
    assertThat(LEAST_LONG.negate()).hasToString("9223372036854775808");
    assertThat(LEAST_LONG.abs().negate()).isEqualTo(LEAST_LONG);
    assertThat(LEAST_LONG.toLongExact()).isEqualTo(Long.MIN_VALUE);
    assertThat(Fraction.of(Long.MIN_VALUE, Long.MIN_VALUE)).isEqualTo(Fraction.ONE);
    assertThat(Fraction.of(1, Long.MIN_VALUE).times(LEAST_LONG)).isEqualTo(Fraction.ONE);
  }

  @Test
  void onlyAWholeNumberInRangeIsALong() {
    assertThat(GREATEST_LONG.toLongExact()).isEqualTo(Long.MAX_VALUE);
    assertThatThrownBy(() -> Fraction.of(1, 2).toLongExact())
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> GREATEST_LONG.plus(Fraction.ONE).toLongExact())
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void theDecimalHasNoMorePlacesThanItNeeds() {
    assertThat(Fraction.of(new BigDecimal("0.0500")).toBigDecimalExact())
        .isEqualTo(new BigDecimal("0.05"));
    assertThat(Fraction.of(new BigDecimal("7E+2")).toBigDecimalExact())
        .isEqualTo(new BigDecimal("700"));
  }

  @Test
  void nothingIsDividedByZero() {
    assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> Fraction.of(BigInteger.ONE, BigInteger.ZERO))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void aDecimalTooLongToHoldIsRefused() {
    assertThatThrownBy(() -> Fraction.of(new BigDecimal("1E+1000000000")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("scale (-1000000000) must be from -10000 to 10000");
  }

  @Test
  void aStepIsPositive() {
    assertThatThrownBy(() -> Fraction.ONE.roundedTo(Fraction.ZERO, RoundingMode.UP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("step (0) must be positive");
  }

  @Test
  void anUnnecessaryRoundingThatIsNecessaryIsRefused() {
    assertThatThrownBy(() -> Fraction.of(1, 3).rounded(2, RoundingMode.UNNECESSARY))
        .isInstanceOf(ArithmeticException.class);
  }
}
