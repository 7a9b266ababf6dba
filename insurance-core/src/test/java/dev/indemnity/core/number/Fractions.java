package dev.indemnity.core.number;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Random fractions, many of them where longs begin to overflow. */
final class Fractions {

  private Fractions() {}

  /** Fractions of every size, with a weight on small ones and on the ends of the long range. */
  static Arbitrary<Fraction> any() {
    return Combinators.combine(whole(), whole().filter(d -> d.signum() != 0))
        .as(Fraction::of)
        .withoutEdgeCases();
  }

  /** Finite decimals such as amounts are, negative ones too. */
  static Arbitrary<Fraction> decimals() {
    return Arbitraries.bigDecimals().ofScale(4).map(Fraction::of);
  }

  private static Arbitrary<BigInteger> whole() {
    return Arbitraries.frequencyOf(
        Tuple.of(4, Arbitraries.longs().between(-1000, 1000).map(BigInteger::valueOf)),
        Tuple.of(2, Arbitraries.longs().map(BigInteger::valueOf)),
        Tuple.of(3, borders()),
        Tuple.of(1, Arbitraries.bigIntegers().between(big(-1, 130), big(1, 130))));
  }

  private static Arbitrary<BigInteger> borders() {
    // The square root of the long range, its half and its end, and their neighbours.
    Arbitrary<BigInteger> around =
        Arbitraries.of(
            BigInteger.valueOf(3_037_000_499L),
            big(1, 31),
            big(1, 32),
            big(1, 62),
            big(1, 63),
            big(1, 64),
            big(-1, 62),
            big(-1, 63),
            big(-1, 64),
            BigInteger.TEN.pow(18));
    return Combinators.combine(around, Arbitraries.longs().between(-2, 2))
        .as((border, offset) -> border.add(BigInteger.valueOf(offset)));
  }

  private static BigInteger big(int sign, int power) {
    return BigInteger.ONE.shiftLeft(power).multiply(BigInteger.valueOf(sign));
  }
}
