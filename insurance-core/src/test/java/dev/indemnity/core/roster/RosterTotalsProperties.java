package dev.indemnity.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Totals of any size are added and taken out exactly, whatever fits 64 bits on the way. */
class RosterTotalsProperties {
  @Provide
  Arbitrary<List<Long>> sums() {
    return Arbitraries.oneOf(
            Arbitraries.longs(),
            Arbitraries.of(0L, 1L, -1L, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1))
        .list()
        .ofMinSize(1)
        .ofMaxSize(8);
  }

  @Property
  void whatIsPutTogetherIsTheSumOfAll(@ForAll("sums") List<Long> sums) {
    RosterTotals all = of(0);
    BigInteger expected = BigInteger.ZERO;
    for (long sum : sums) {
      all = all.plus(of(sum));
      expected = expected.add(BigInteger.valueOf(sum));
    }
    assertThat(all.whole(0)).isEqualTo(expected);
    assertThat(all.rows(0)).isEqualTo(sums.size() + 1L);
  }

  @Property
  void whatIsTakenOutAgainLeavesTheRest(@ForAll("sums") List<Long> sums) {
    RosterTotals all = of(7);
    for (long sum : sums) {
      all = all.plus(of(sum));
    }
    for (long sum : sums) {
      all = all.minus(of(sum));
    }
    assertThat(all.whole(0)).isEqualTo(BigInteger.valueOf(7));
    assertThat(all.sum(0, 0)).isEqualTo(7);
  }

  @Property
  void whatIsTakenOutOfNothingIsItsOpposite(@ForAll("sums") List<Long> sums) {
    for (long sum : sums) {
      assertThat(of(0).minus(of(sum)).whole(0)).isEqualTo(BigInteger.valueOf(sum).negate());
    }
  }

  @Example
  void aSumBeyond64BitsIsToldAsSuch() {
    RosterTotals twice = of(Long.MAX_VALUE).plus(of(Long.MAX_VALUE));
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> twice.sum(0, 0));
    assertThat(twice.minus(of(Long.MAX_VALUE)).sum(0, 0)).isEqualTo(Long.MAX_VALUE);
  }

  private static RosterTotals of(long sum) {
    return new RosterTotals(
        List.of(""), new long[] {1}, new long[] {1}, new long[][] {{sum}}, null, new long[] {1}, 0);
  }
}
