package dev.indemnity.core.table;

import static dev.indemnity.core.table.Tables.answers;
import static dev.indemnity.core.table.Tables.sound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.table.Column.Match;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Bands and points at and beside their bounds. */
class BandAndPointProperties {
  private static final Fraction FEN = Fraction.of(1, 100);

  /** Bounds in fen, each belonging to the band below it or to the one above. */
  @Provide
  Arbitrary<NavigableMap<Long, Boolean>> bounds() {
    return Arbitraries.maps(Arbitraries.longs().between(-2_000, 2_000), Arbitraries.of(true, false))
        .ofMinSize(2)
        .ofMaxSize(8)
        .map(TreeMap::new);
  }

  @Property
  void aFenOnEitherSideOfABoundTheRightBandAnswers(
      @ForAll("bounds") NavigableMap<Long, Boolean> bounds, @ForAll Random random) {
    List<Row> rows = new ArrayList<>();
    bounds
        .headMap(bounds.lastKey())
        .forEach(
            (low, ofBandBelow) -> {
              long high = bounds.higherKey(low);
              rows.add(
                  Row.of(
                      new Interval<>(
                          Fraction.of(low, 100),
                          !ofBandBelow,
                          Fraction.of(high, 100),
                          bounds.getOrDefault(high, false)),
                      low));
            });
    Collections.shuffle(rows, random);
    Table table =
        Table.builder()
            .addInputs(Column.band("wage", Type.MONEY))
            .addOutputs(Column.exact("low", Type.NUMBER))
            .rows(rows)
            .build();
    TableLookup lookup = sound(table);
    TableLookup clamped = sound(Table.builder().from(table).outside(Table.Outside.CLAMP).build());
    for (long bound : bounds.keySet()) {
      for (long fen = bound - 1; fen <= bound + 1; fen++) {
        Fraction wage = Fraction.of(fen, 100);
        List<Integer> found = Scan.rows(table, wage);
        Object end =
            Fraction.of(
                fen <= bounds.firstKey() ? bounds.firstKey() : bounds.lowerKey(bounds.lastKey()));
        if (found.isEmpty()) {
          assertThat(lookup.find(new Object[] {wage})).isInstanceOf(Undetermined.class);
          assertThat(answers(clamped, wage)).containsExactly(end);
        } else {
          Object low = Fraction.of((Long) rows.get(found.get(0)).cells().get(1));
          assertThat(answers(lookup, wage)).containsExactly(low);
          assertThat(answers(clamped, wage)).containsExactly(low);
        }
      }
    }
  }

  @Property
  void bandsOfDaysAnswerAsTheIntervalsTheyAreSpeltAs(
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 4) Integer> lengths,
      @ForAll Random random) {
    List<Interval<LocalDate>> bands = new ArrayList<>();
    Table.Builder table =
        Table.builder()
            .addInputs(Column.band("day", Type.DATE))
            .addOutputs(Column.exact("band", Type.NUMBER));
    LocalDate start = LocalDate.of(2024, 2, 27);
    LocalDate low = start;
    for (int length : lengths) {
      LocalDate high = low.plusDays(length);
      boolean lowIn = random.nextBoolean();
      boolean highIn = random.nextBoolean();
      Interval<LocalDate> band =
          new Interval<>(
              lowIn ? low : low.minusDays(1), lowIn, highIn ? high.minusDays(1) : high, highIn);
      table.row(band, bands.size());
      bands.add(band);
      low = high;
    }
    TableLookup lookup = sound(table.build());
    for (LocalDate day = start; day.isBefore(low); day = day.plusDays(1)) {
      Fraction band = (Fraction) answers(lookup, day).get(0);
      assertThat(bands.get((int) band.toLongExact()).contains(day)).isTrue();
    }
    assertThat(lookup.find(new Object[] {start.minusDays(1)})).isInstanceOf(Undetermined.class);
    assertThat(lookup.find(new Object[] {low})).isInstanceOf(Undetermined.class);
  }

  @Provide
  Arbitrary<SortedMap<Long, Long>> points() {
    return Arbitraries.maps(
            Arbitraries.longs().between(-1_000, 1_000), Arbitraries.longs().between(-9_999, 9_999))
        .ofMinSize(2)
        .ofMaxSize(8)
        .map(TreeMap::new);
  }

  @Property
  void betweenPointsALineIsTheMeanOfBothByDistance(
      @ForAll("points") SortedMap<Long, Long> points,
      @ForAll @IntRange(min = 0, max = 12) int twelfths) {
    TableLookup linear = sound(table(points, Match.POINTS_LINEAR));
    TableLookup step = sound(table(points, Match.POINTS_STEP));
    TableLookup refuse = sound(table(points, Match.POINTS_REFUSE));
    List<Long> at = new ArrayList<>(points.keySet());
    for (int i = 1; i < at.size(); i++) {
      long low = at.get(i - 1);
      long high = at.get(i);
      long a = points.getOrDefault(low, 0L);
      long b = points.getOrDefault(high, 0L);
      Object[] asked = {Fraction.of(low * (12 - twelfths) + high * twelfths, 12)};
      assertThat(answers(linear, asked))
          .containsExactly(Fraction.of(a * (12 - twelfths) + b * twelfths, 12));
      assertThat(answers(step, asked)).containsExactly(Fraction.of(twelfths == 12 ? b : a));
      assertThat(refuse.find(asked) instanceof Undetermined).isEqualTo(twelfths % 12 != 0);
    }
    for (TableLookup each : List.of(linear, step, refuse)) {
      assertThat(each.find(new Object[] {Fraction.of(at.get(0)).minus(FEN)}))
          .isInstanceOf(Undetermined.class);
      assertThat(each.find(new Object[] {Fraction.of(at.get(at.size() - 1)).plus(FEN)}))
          .isInstanceOf(Undetermined.class);
    }
  }

  private static Table table(SortedMap<Long, Long> points, Match match) {
    Table.Builder table =
        Table.builder()
            .addInputs(new Column("at", Type.NUMBER, match))
            .addOutputs(Column.exact("answer", Type.NUMBER));
    points.forEach(table::row);
    return table.build();
  }
}
