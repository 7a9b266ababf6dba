package dev.indemnity.core.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RoundingProperties {

  @Provide
  Arbitrary<Fraction> fractions() {
    return Fractions.any();
  }

  @Provide
  Arbitrary<Fraction> ties() {
    return Combinators.combine(Arbitraries.longs(), Arbitraries.of(1L, 2L, 4L, 20L, 200L, 2000L))
        .as(Fraction::of);
  }

  @Provide
  Arbitrary<Fraction> steps() {
    return Fractions.any().map(Fraction::abs).filter(step -> step.signum() > 0);
  }

  @Provide
  Arbitrary<RoundingMode> modes() {
    return Arbitraries.of(RoundingMode.class).filter(mode -> mode != RoundingMode.UNNECESSARY);
  }

  @Property
  void roundingToPlacesIsThatOfBigDecimal(
      @ForAll("fractions") Fraction a,
      @ForAll @IntRange(min = -25, max = 25) int scale,
      @ForAll("modes") RoundingMode mode) {
    assertThat(a.rounded(scale, mode)).isEqualTo(decimal(a, scale, mode));
  }

  @Property
  void tiesAreBrokenAsBigDecimalBreaksThem(
      @ForAll("ties") Fraction a,
      @ForAll @IntRange(min = -2, max = 4) int scale,
      @ForAll("modes") RoundingMode mode) {
    assertThat(a.rounded(scale, mode)).isEqualTo(decimal(a, scale, mode));
  }

  @Property
  void roundingToAStepRoundsTheNumberOfSteps(
      @ForAll("fractions") Fraction a,
      @ForAll("steps") Fraction step,
      @ForAll("modes") RoundingMode mode) {
    BigInteger dividend = a.numerator().multiply(step.denominator());
    BigInteger divisor = a.denominator().multiply(step.numerator());
    BigDecimal steps = new BigDecimal(dividend).divide(new BigDecimal(divisor), 0, mode);
    assertThat(a.roundedTo(step, mode)).isEqualTo(Fraction.of(steps).times(step));
  }

  @Property
  void aRoundedAmountStaysAsItIs(
      @ForAll("fractions") Fraction a,
      @ForAll("steps") Fraction step,
      @ForAll("modes") RoundingMode mode) {
    Fraction once = a.roundedTo(step, mode);
    assertThat(once.roundedTo(step, mode)).isEqualTo(once);
    assertThat(once.roundedTo(step, RoundingMode.UNNECESSARY)).isEqualTo(once);
    assertThat(once.minus(a).abs()).isLessThan(step);
  }

  private static Fraction decimal(Fraction a, int scale, RoundingMode mode) {
    BigDecimal numerator = new BigDecimal(a.numerator());
    return Fraction.of(numerator.divide(new BigDecimal(a.denominator()), scale, mode));
  }
}
