package dev.indemnity.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever is shared out, by whatever rule, is neither more nor less afterwards. */
class ApportionmentProperties {
  private static final Fraction FEN = Fraction.of(1, 100);

  @Provide
  Arbitrary<Fraction> amounts() {
    return Arbitraries.oneOf(
            Arbitraries.of(0L, 1L, 2L, 3L, 7L, 9_973L, 700_273L, 99_999_999_937L),
            Arbitraries.longs().between(0, 10_000_000))
        .flatMap(fen -> Arbitraries.of(fen, -fen))
        .map(fen -> Fraction.of(fen, 100));
  }

  @Provide
  Arbitrary<List<Fraction>> weights() {
    Arbitrary<Fraction> weight =
        Arbitraries.oneOf(
            Arbitraries.of(0L, 1L, 3L, 365L, 366L, 700_273L).map(Fraction::of),
            Arbitraries.longs()
                .between(0, 1_000)
                .flatMap(n -> Arbitraries.of(1L, 3L, 7L, 365L).map(of -> Fraction.of(n, of))));
    return weight
        .list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(each -> each.stream().anyMatch(one -> one.signum() > 0));
  }

  @Provide
  Arbitrary<Rounding> roundings() {
    return Arbitraries.of("half up", "half down", "half even", "up", "down")
        .map(mode -> Rounding.parse("0.01 " + mode));
  }

  private static Fraction sum(List<Fraction> parts) {
    return parts.stream().reduce(Fraction.ZERO, Fraction::plus);
  }

  @Property
  void sharesAddUpAndNoneIsOfTheOppositeSign(
      @ForAll Apportionment rule,
      @ForAll("amounts") Fraction amount,
      @ForAll("roundings") Rounding rounding,
      @ForAll("weights") List<Fraction> weights) {
    List<Fraction> shares = rule.of(amount, rounding, weights);
    assertThat(shares).hasSameSizeAs(weights);
    assertThat(sum(shares)).isEqualTo(amount);
    for (int i = 0; i < shares.size(); i++) {
      assertThat(shares.get(i).dividedBy(FEN).isWhole()).isTrue();
      assertThat(shares.get(i).signum() * amount.signum()).isNotNegative();
      if (weights.get(i).signum() == 0) {
        assertThat(shares.get(i)).isEqualTo(Fraction.ZERO);
      }
    }
  }

  @Property
  void whatIsReturnedIsSharedAsWhatIsCharged(
      @ForAll Apportionment rule,
      @ForAll("amounts") Fraction amount,
      @ForAll("roundings") Rounding rounding,
      @ForAll("weights") List<Fraction> weights) {
    assertThat(rule.of(amount.negate(), rounding, weights))
        .isEqualTo(rule.of(amount, rounding, weights).stream().map(Fraction::negate).toList());
  }

  @Property
  void onlyTheProportionOfWeightsCounts(
      @ForAll Apportionment rule,
      @ForAll("amounts") Fraction amount,
      @ForAll("roundings") Rounding rounding,
      @ForAll("weights") List<Fraction> weights) {
    List<Fraction> sevenths = weights.stream().map(each -> each.dividedBy(Fraction.of(7))).toList();
    assertThat(rule.of(amount, rounding, sevenths)).isEqualTo(rule.of(amount, rounding, weights));
  }

  @Property
  void cumulativelyNeighboursTakeWhatOneInTheirPlaceWould(
      @ForAll("amounts") Fraction amount,
      @ForAll("roundings") Rounding rounding,
      @ForAll("weights") List<Fraction> weights,
      @ForAll("weights") List<Fraction> others) {
    List<Fraction> all = Stream.concat(weights.stream(), others.stream()).toList();
    List<Fraction> apart = Apportionment.CUMULATIVE.of(amount, rounding, all);
    List<Fraction> together =
        Apportionment.CUMULATIVE.of(amount, rounding, List.of(sum(weights), sum(others)));
    assertThat(sum(apart.subList(0, weights.size()))).isEqualTo(together.get(0));
    assertThat(sum(apart.subList(weights.size(), all.size()))).isEqualTo(together.get(1));
  }

  @Property
  void byLargestRemainderNobodyIsAWholeFenFromTheExactShareAndWhoHasMoreCutOffComesFirst(
      @ForAll("amounts") Fraction amount,
      @ForAll("roundings") Rounding rounding,
      @ForAll("weights") List<Fraction> weights) {
    List<Fraction> shares = Apportionment.LARGEST_REMAINDER.of(amount, rounding, weights);
    List<Fraction> off = new ArrayList<>();
    for (int i = 0; i < shares.size(); i++) {
      Fraction exact = amount.times(weights.get(i)).dividedBy(sum(weights));
      off.add(shares.get(i).abs().minus(exact.abs()));
      assertThat(off.get(i).abs()).isLessThan(FEN);
    }
    // taking a fen from one for another brings neither nearer to what is exact
    Fraction most = off.stream().max(Fraction::compareTo).orElseThrow();
    Fraction least = off.stream().min(Fraction::compareTo).orElseThrow();
    assertThat(most.minus(least)).isLessThanOrEqualTo(FEN);
  }

  @Property
  void whereTheLastTakesTheRestOthersTakeTheirRoundedSharesWhileThereIsEnough(
      @ForAll("amounts") Fraction amount, @ForAll("weights") List<Fraction> weights) {
    Rounding down = Rounding.parse("0.01 down");
    List<Fraction> shares = Apportionment.LAST_TAKES_THE_REST.of(amount, down, weights);
    int last = weights.size() - 1;
    while (weights.get(last).signum() == 0) {
      last--;
    }
    for (int i = 0; i < last; i++) {
      assertThat(shares.get(i))
          .isEqualTo(Apportionment.part(amount, weights.get(i), sum(weights), down));
    }
  }

  @Example
  void theRulesDifferInWhoTakesWhatRoundingLeaves() {
    Rounding halfUp = Rounding.parse("0.01 half up");
    List<Fraction> weights = List.of(Fraction.ONE, Fraction.ONE, Fraction.ONE);
    Fraction amount = Fraction.parse("0.05");
    assertThat(Apportionment.CUMULATIVE.of(amount, halfUp, weights))
        .containsExactly(fen(2), fen(1), fen(2));
    assertThat(Apportionment.LARGEST_REMAINDER.of(amount, halfUp, weights))
        .containsExactly(fen(2), fen(2), fen(1));
    assertThat(Apportionment.LAST_TAKES_THE_REST.of(amount, halfUp, weights))
        .containsExactly(fen(2), fen(2), fen(1));
    assertThat(Apportionment.LAST_TAKES_THE_REST.of(Fraction.parse("0.04"), halfUp, weights))
        .containsExactly(fen(1), fen(1), fen(2));
  }

  @Example
  void whereRoundedSharesAreMoreThanThereIsTheLastGetNothingRatherThanLess() {
    Rounding halfUp = Rounding.parse("0.01 half up");
    List<Fraction> weights = List.of(Fraction.ONE, Fraction.ONE, Fraction.ONE, Fraction.ONE);
    assertThat(Apportionment.LAST_TAKES_THE_REST.of(fen(2), halfUp, weights))
        .containsExactly(fen(1), fen(1), Fraction.ZERO, Fraction.ZERO);
  }

  @Example
  void weightsThatSayNothingAndAmountsThatCannotBePaidAreRefused() {
    Rounding fen = Rounding.parse("0.01 half up");
    for (Apportionment rule : Apportionment.values()) {
      assertThatThrownBy(() -> rule.of(FEN, fen, List.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("weights (0, all 0) must have one above 0");
      assertThatThrownBy(() -> rule.of(FEN, fen, List.of(Fraction.ZERO, Fraction.ZERO)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("weights (2, all 0) must have one above 0");
      assertThatThrownBy(() -> rule.of(FEN, fen, List.of(Fraction.ONE, Fraction.of(-1))))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("weight (-1) must not be negative");
      assertThatThrownBy(() -> rule.of(Fraction.of(1, 300), fen, List.of(Fraction.ONE)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("amount must be a whole number of steps of 0.01");
    }
  }

  private static Fraction fen(long fen) {
    return Fraction.of(fen, 100);
  }
}
