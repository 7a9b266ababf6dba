package dev.indemnity.core.table;

import static dev.indemnity.core.table.Tables.answers;
import static dev.indemnity.core.table.Tables.sound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.table.Column.Match;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

/** Slices against a plain loop over all of them in decimals. */
class SliceProperties {
  private static final BigDecimal FEN = new BigDecimal("0.01");

  /** Slices that meet at bounds in fen, with rates in thousandths; the last may have no end. */
  record Cuts(List<BigDecimal> bounds, List<BigDecimal> rates, boolean endless) {
    int size() {
      return endless ? bounds.size() : bounds.size() - 1;
    }

    @Nullable BigDecimal high(int slice) {
      return slice + 1 < bounds.size() ? bounds.get(slice + 1) : null;
    }

    /** The definition, slice by slice. */
    BigDecimal paid(BigDecimal value) {
      BigDecimal sum = BigDecimal.ZERO;
      for (int i = 0; i < size(); i++) {
        BigDecimal high = high(i);
        BigDecimal end = high == null ? value : value.min(high);
        sum = sum.add(end.subtract(bounds.get(i)).max(BigDecimal.ZERO).multiply(rates.get(i)));
      }
      return sum;
    }

    boolean isWithin(BigDecimal value) {
      return value.compareTo(bounds.get(0)) >= 0
          && (endless || value.compareTo(bounds.get(bounds.size() - 1)) <= 0);
    }

    /** The rows in any order, each inner bound in the slice below it or above it. */
    Table table(Random random, Table.Outside outside) {
      List<Row> rows = new ArrayList<>();
      boolean ofThis = true;
      for (int i = 0; i < size(); i++) {
        BigDecimal high = high(i);
        boolean highOfThis = i == size() - 1 || random.nextBoolean();
        Interval<Fraction> slice =
            new Interval<>(of(bounds.get(i)), ofThis, high == null ? null : of(high), highOfThis);
        rows.add(Row.of(slice, rates.get(i), "2"));
        ofThis = !highOfThis;
      }
      Collections.shuffle(rows, random);
      return Table.builder()
          .addInputs(Column.slices("cost", Type.MONEY))
          .addOutputs(Column.exact("paid", Type.NUMBER), Column.exact("twice", Type.NUMBER))
          .rows(rows)
          .outside(outside)
          .build();
    }

    /** The bounds, a fen on either side of each, and far beyond. */
    List<BigDecimal> probes(BigDecimal far) {
      List<BigDecimal> probes = new ArrayList<>(List.of(far, far.negate()));
      for (BigDecimal bound : bounds) {
        probes.addAll(List.of(bound.subtract(FEN), bound, bound.add(FEN)));
      }
      return probes;
    }
  }

  @Provide
  Arbitrary<Cuts> cuts() {
    return of(Arbitraries.longs().between(-2_000, 2_000));
  }

  @Provide
  Arbitrary<Cuts> cutsThatPay() {
    return of(Arbitraries.longs().between(0, 2_000));
  }

  private static Arbitrary<Cuts> of(Arbitrary<Long> rates) {
    return Combinators.combine(
            Arbitraries.longs().between(-100_000, 1_000_000).set().ofMinSize(2).ofMaxSize(9),
            rates.list().ofSize(9),
            Arbitraries.of(true, false))
        .as(
            (bounds, each, endless) ->
                new Cuts(
                    new TreeSet<>(bounds)
                        .stream().map(bound -> BigDecimal.valueOf(bound, 2)).toList(),
                    each.stream().map(rate -> BigDecimal.valueOf(rate, 3)).toList(),
                    endless));
  }

  private static Fraction of(BigDecimal value) {
    return Fraction.of(value);
  }

  private static Fraction paid(TableLookup lookup, BigDecimal value) {
    return (Fraction) answers(lookup, of(value)).get(0);
  }

  @Property
  void theSumOverAllSlicesAnswers(
      @ForAll("cuts") Cuts cuts,
      @ForAll @LongRange(min = 0, max = 100_000_000_000L) long far,
      @ForAll Random random) {
    TableLookup lookup = sound(cuts.table(random, Table.Outside.REFUSE));
    TableLookup clamped = sound(cuts.table(random, Table.Outside.CLAMP));
    BigDecimal first = cuts.bounds().get(0);
    for (BigDecimal value : cuts.probes(BigDecimal.valueOf(far, 4))) {
      Object paid = of(cuts.paid(value));
      Fraction within = of(cuts.endless() ? value : value.min(cuts.bounds().get(cuts.size())));
      Object twice =
          of(value.max(first)).equals(of(first))
              ? Fraction.ZERO
              : within.minus(of(first)).times(Fraction.of(2));
      if (cuts.isWithin(value)) {
        assertThat(answers(lookup, of(value))).containsExactly(paid, twice);
      } else {
        assertThat(lookup.find(new Object[] {of(value)})).isInstanceOf(Undetermined.class);
      }
      assertThat(answers(clamped, of(value))).containsExactly(paid, twice);
    }
  }

  @Property
  void aFenMoreChangesTheAnswerByTheRateOfItsSliceAlsoAcrossABound(
      @ForAll("cuts") Cuts cuts, @ForAll Random random) {
    TableLookup lookup = sound(cuts.table(random, Table.Outside.CLAMP));
    for (int i = 1; i < cuts.size(); i++) {
      BigDecimal bound = cuts.bounds().get(i);
      Fraction at = paid(lookup, bound);
      assertThat(at.minus(paid(lookup, bound.subtract(FEN))))
          .isEqualTo(of(cuts.rates().get(i - 1).multiply(FEN)));
      assertThat(paid(lookup, bound.add(FEN)).minus(at))
          .isEqualTo(of(cuts.rates().get(i).multiply(FEN)));
    }
  }

  @Property
  void withRatesThatPayMoreIsNeverLess(
      @ForAll("cutsThatPay") Cuts cuts,
      @ForAll @LongRange(min = 0, max = 100_000_000L) long far,
      @ForAll Random random) {
    TableLookup lookup = sound(cuts.table(random, Table.Outside.CLAMP));
    List<BigDecimal> rising = new ArrayList<>(cuts.probes(BigDecimal.valueOf(far, 2)));
    Collections.sort(rising);
    for (int i = 1; i < rising.size(); i++) {
      assertThat(paid(lookup, rising.get(i)))
          .isGreaterThanOrEqualTo(paid(lookup, rising.get(i - 1)));
    }
  }

  @Property
  void withinTheBoundsSlicesAnswerAsALineBetweenTheirSums(
      @ForAll("cuts") Cuts cuts, @ForAll Random random) {
    TableLookup lookup = sound(cuts.table(random, Table.Outside.CLAMP));
    Table.Builder points =
        Table.builder()
            .addInputs(new Column("cost", Type.MONEY, Match.POINTS_LINEAR))
            .addOutputs(Column.exact("paid", Type.MONEY));
    cuts.bounds().forEach(bound -> points.row(bound, cuts.paid(bound)));
    TableLookup line = sound(points.build());
    BigDecimal first = cuts.bounds().get(0);
    BigDecimal last = cuts.bounds().get(cuts.bounds().size() - 1);
    for (int i = 0; i <= 64; i++) {
      BigDecimal value =
          first.add(
              last.subtract(first)
                  .multiply(BigDecimal.valueOf(i))
                  .multiply(new BigDecimal("0.015625")));
      assertThat(paid(lookup, value)).isEqualTo(answers(line, of(value)).get(0));
    }
  }
}
