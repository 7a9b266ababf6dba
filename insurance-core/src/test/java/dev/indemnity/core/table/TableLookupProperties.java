package dev.indemnity.core.table;

import static dev.indemnity.core.table.Tables.answers;
import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.problem.Problems;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Tables of a band, an exact number and another band against a scan of all their rows. */
class TableLookupProperties {
  private static final int TOP = 4;
  private static final Pattern KEY = Pattern.compile("a (\\S+), b (\\S+), c (\\S+)$");
  private static final Pattern OTHER = Pattern.compile("row (\\d+) answers it as well");

  /** Bounds are whole: a value at each, and one between two, stand for all values there are. */
  private static final List<Fraction> VALUES =
      IntStream.rangeClosed(-1, 2 * TOP + 1).mapToObj(half -> Fraction.of(half, 2)).toList();

  private static final List<Object[]> KEYS = keys();

  private static List<Object[]> keys() {
    List<Object[]> keys = new ArrayList<>();
    for (Fraction a : VALUES) {
      for (int b = 0; b <= 2; b++) {
        for (Fraction c : VALUES) {
          keys.add(new Object[] {a, Fraction.of(b), c});
        }
      }
    }
    return keys;
  }

  @Provide
  Arbitrary<Table> tables() {
    Arbitrary<Fraction> exact = Arbitraries.integers().between(1, 2).map(Fraction::of);
    return Combinators.combine(bands(), exact, bands())
        .as((a, b, c) -> List.<Object>of(a, b, c))
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(TableLookupProperties::table);
  }

  private static Arbitrary<Interval<Fraction>> bands() {
    Arbitrary<Integer> bound = Arbitraries.integers().between(0, TOP);
    Arbitrary<Boolean> inclusive = Arbitraries.of(true, false);
    return Combinators.combine(bound, bound, inclusive, inclusive)
        .as(
            (first, second, low, high) ->
                new Interval<>(
                    Fraction.of(Math.min(first, second)),
                    low || first.equals(second),
                    Fraction.of(Math.max(first, second)),
                    high || first.equals(second)));
  }

  private static Table table(List<List<Object>> keys) {
    Table.Builder table =
        Table.builder()
            .addInputs(Column.band("a", Type.NUMBER))
            .addInputs(Column.exact("b", Type.NUMBER))
            .addInputs(Column.band("c", Type.NUMBER))
            .addOutputs(Column.exact("row", Type.NUMBER));
    for (int i = 0; i < keys.size(); i++) {
      table.row(keys.get(i).get(0), keys.get(i).get(1), keys.get(i).get(2), i);
    }
    return table.build();
  }

  private static boolean hasGap(Table table) {
    for (Fraction b : List.of(Fraction.ONE, Fraction.of(2))) {
      List<Boolean> along = new ArrayList<>();
      for (Fraction a : VALUES) {
        List<Boolean> across =
            VALUES.stream().map(c -> !Scan.rows(table, a, b, c).isEmpty()).toList();
        along.add(across.contains(true));
        if (isBroken(across)) {
          return true;
        }
      }
      if (isBroken(along)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBroken(List<Boolean> covered) {
    int first = covered.indexOf(true);
    return first >= 0 && covered.subList(first, covered.lastIndexOf(true)).contains(false);
  }

  @Property(tries = 500)
  void aTableIsSoundIfNoKeyHasTwoRowsAndBandsHaveNoGap(@ForAll("tables") Table table) {
    Problems problems = new Problems();
    TableLookup lookup = Tables.lookup(table, problems);
    boolean twice = KEYS.stream().anyMatch(key -> Scan.rows(table, key).size() > 1);
    boolean gap = hasGap(table);
    assertThat(problems.all().stream().anyMatch(p -> p.found().contains("a second answer")))
        .isEqualTo(twice);
    assertThat(problems.all().stream().anyMatch(p -> p.found().contains("a gap"))).isEqualTo(gap);
    assertThat(lookup == null).isEqualTo(twice || gap);
  }

  @Property(tries = 500)
  void aSoundTableAnswersAsAScanDoes(@ForAll("tables") Table table) {
    TableLookup lookup = Tables.lookup(table, new Problems());
    Statistics.collect(lookup != null);
    Statistics.coverage(sound -> sound.check(true).percentage(share -> share > 10));
    if (lookup == null) {
      return;
    }
    for (Object[] key : KEYS) {
      List<Integer> rows = Scan.rows(table, key);
      if (rows.isEmpty()) {
        assertThat(lookup.find(key)).isInstanceOf(Undetermined.class);
      } else {
        assertThat(answers(lookup, key)).containsExactly(Fraction.of(rows.get(0)));
      }
    }
  }

  @Property(tries = 500)
  void whatIsNamedAsTwiceOrNotAnsweredIsSo(@ForAll("tables") Table table) {
    Problems problems = new Problems();
    Tables.lookup(table, problems);
    for (Problem problem : problems.all()) {
      Matcher key = KEY.matcher(problem.found());
      assertThat(key.find()).as(problem.found()).isTrue();
      List<Integer> rows =
          Scan.rows(
              table,
              Fraction.parse(key.group(1)),
              Fraction.parse(key.group(2)),
              Fraction.parse(key.group(3)));
      Matcher other = OTHER.matcher(problem.expected());
      if (other.find()) {
        assertThat(rows).contains(Integer.valueOf(other.group(1)), numberOf(problem));
      } else {
        assertThat(rows).isEmpty();
      }
    }
  }

  private static int numberOf(Problem problem) {
    return Integer.parseInt(problem.place().pointer().split("/", -1)[4]);
  }

  @Property(tries = 500)
  void theOrderOfRowsMakesNoDifference(@ForAll("tables") Table table, @ForAll Random random) {
    List<Row> shuffled = new ArrayList<>(table.rows());
    Collections.shuffle(shuffled, random);
    TableLookup lookup = Tables.lookup(table, new Problems());
    TableLookup other = Tables.lookup(table.withRows(shuffled), new Problems());
    assertThat(other == null).isEqualTo(lookup == null);
    if (lookup == null || other == null) {
      return;
    }
    assertThat(other.canonicalRows()).isEqualTo(lookup.canonicalRows());
    for (Object[] key : KEYS) {
      assertThat(other.find(key)).isEqualTo(lookup.find(key));
    }
  }
}
