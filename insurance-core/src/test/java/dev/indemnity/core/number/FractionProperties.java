package dev.indemnity.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FractionProperties {

  @Provide
  Arbitrary<Fraction> fractions() {
    return Fractions.any();
  }

  @Provide
  Arbitrary<Fraction> decimals() {
    return Fractions.decimals();
  }

  @Property
  void aSumIsTheCrossProductsOverTheCommonDenominator(
      @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
    BigInteger numerator =
        a.numerator().multiply(b.denominator()).add(b.numerator().multiply(a.denominator()));
    assertIs(a.plus(b), numerator, a.denominator().multiply(b.denominator()));
  }

  @Property
  void aDifferenceIsTheCrossProductsOverTheCommonDenominator(
      @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
    BigInteger numerator =
        a.numerator().multiply(b.denominator()).subtract(b.numerator().multiply(a.denominator()));
    assertIs(a.minus(b), numerator, a.denominator().multiply(b.denominator()));
  }

  @Property
  void aProductMultipliesNumeratorsAndDenominators(
      @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
    assertIs(
        a.times(b),
        a.numerator().multiply(b.numerator()),
        a.denominator().multiply(b.denominator()));
  }

  @Property
  void aQuotientMultipliesByTheReciprocal(
      @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
    if (b.signum() == 0) {
      assertThatThrownBy(() -> a.dividedBy(b)).isInstanceOf(ArithmeticException.class);
    } else {
      assertIs(
          a.dividedBy(b),
          a.numerator().multiply(b.denominator()),
          a.denominator().multiply(b.numerator()));
    }
  }

  @Property
  void theOrderIsThatOfTheCrossProducts(
      @ForAll("fractions") Fraction a, @ForAll("fractions") Fraction b) {
    int order =
        a.numerator().multiply(b.denominator()).compareTo(b.numerator().multiply(a.denominator()));
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(order);
    assertThat(a.equals(b)).isEqualTo(order == 0);
    assertThat(a.min(b)).isEqualTo(order <= 0 ? a : b);
    assertThat(a.max(b)).isEqualTo(order <= 0 ? b : a);
  }

  @Property
  void neighboursThatDifferInTheLastPlaceAreToldApart(@ForAll long n, @ForAll long d) {
    Fraction a = Fraction.of(n, d == 0 ? 1 : d);
    Fraction above = a.plus(Fraction.of(1, Long.MAX_VALUE));
    assertThat(a).isLessThan(above);
    assertThat(above.minus(a)).isEqualTo(Fraction.of(1, Long.MAX_VALUE));
  }

  @Property
  void additionAndMultiplicationFormAField(
      @ForAll("fractions") Fraction a,
      @ForAll("fractions") Fraction b,
      @ForAll("fractions") Fraction c) {
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.times(b)).isEqualTo(b.times(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    assertThat(a.times(b).times(c)).isEqualTo(a.times(b.times(c)));
    assertThat(a.times(b.plus(c))).isEqualTo(a.times(b).plus(a.times(c)));
    assertThat(a.plus(Fraction.ZERO)).isEqualTo(a);
    assertThat(a.times(Fraction.ONE)).isEqualTo(a);
    assertThat(a.plus(a.negate())).isEqualTo(Fraction.ZERO);
  }

  @Property
  void theSignAndTheDistanceMakeTheNumber(@ForAll("fractions") Fraction a) {
    assertThat(a.signum()).isEqualTo(a.numerator().signum());
    assertThat(a.abs().times(Fraction.of(a.signum()))).isEqualTo(a);
    assertThat(a.abs().signum()).isNotNegative();
  }

  @Property
  void theWholeNumbersAroundEncloseItByLessThanOne(@ForAll("fractions") Fraction a) {
    Fraction floor = a.floor();
    Fraction ceiling = a.ceiling();
    assertThat(floor.isWhole()).isTrue();
    assertThat(ceiling.isWhole()).isTrue();
    assertThat(floor).isLessThanOrEqualTo(a);
    assertThat(ceiling).isGreaterThanOrEqualTo(a);
    assertThat(ceiling.minus(floor)).isEqualTo(a.isWhole() ? Fraction.ZERO : Fraction.ONE);
  }

  @Property
  void aDecimalIsReadBackFromItsText(@ForAll("decimals") Fraction a) {
    assertThat(a.isFiniteDecimal()).isTrue();
    assertThat(Fraction.parse(a.toString())).isEqualTo(a);
    assertThat(Fraction.of(a.toBigDecimalExact())).isEqualTo(a);
  }

  @Property
  void theDecimalNotationEndsIfSomePowerOfTenMakesItWhole(@ForAll("fractions") Fraction a) {
    boolean finite =
        BigInteger.TEN
            .pow(a.denominator().bitLength())
            .mod(a.denominator())
            .equals(BigInteger.ZERO);
    assertThat(a.isFiniteDecimal()).isEqualTo(finite);
    if (finite) {
      assertThat(Fraction.of(a.toBigDecimalExact())).isEqualTo(a);
      assertThat(Fraction.parse(a.toString())).isEqualTo(a);
    } else {
      assertThat(a).hasToString(a.numerator() + "/" + a.denominator());
    }
  }

  private static void assertIs(Fraction actual, BigInteger numerator, BigInteger denominator) {
    Fraction expected = Fraction.of(numerator, denominator);
    assertThat(actual).isEqualTo(expected).hasSameHashCodeAs(expected);
    assertThat(actual.numerator().multiply(denominator))
        .isEqualTo(numerator.multiply(actual.denominator()));
    assertThat(actual.denominator().signum()).isPositive();
    assertThat(actual.numerator().gcd(actual.denominator())).isEqualTo(BigInteger.ONE);
  }
}
