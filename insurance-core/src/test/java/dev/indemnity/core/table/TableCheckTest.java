package dev.indemnity.core.table;

import static dev.indemnity.core.table.Tables.problem;
import static dev.indemnity.core.table.Tables.problems;
import static dev.indemnity.core.table.Tables.sound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.table.Column.Match;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableCheckTest {
  private static final Column CLASS = Column.exact("class", Type.category("classes"));
  private static final Column AGE = Column.band("age", Type.NUMBER);
  private static final Column DAY = Column.band("day", Type.DATE);
  private static final Column RATE = Column.exact("rate", Type.NUMBER);

  private static Table.Builder ages() {
    return Table.builder().addInputs(CLASS, AGE).addOutputs(RATE);
  }

  @Test
  void everyCellThatDoesNotFitIsReported() {
    Table table =
        ages()
            .row("1-2", "[0..18)", "one")
            .row("1_2", "18-65", 1)
            .row("3", "[9..1]", 1)
            .row("3", "[1..9]")
            .row(3, 3, true)
            .build();
    String band = "an interval of number that holds a value, as [16..65], [0..5) or [100..]";
    String classes = "a value of category classes";
    String digits = "a number, digits such as 100.00";
    assertThat(problems(table))
        .containsExactly(
            problem("/rows/0/2", "\"one\"", digits, ""),
            problem("/rows/1/0", "\"1_2\"", classes, "1-2"),
            problem("/rows/1/1", "\"18-65\"", band, ""),
            problem("/rows/2/1", "\"[9..1]\"", band, ""),
            problem("/rows/3", "2 cells", "3 cells: class, age, rate", ""),
            problem("/rows/4/0", "3", "a category classes", ""),
            problem("/rows/4/1", "3", band, ""),
            problem("/rows/4/2", "true", digits, ""));
  }

  @Test
  void anIntervalOfDaysHasADayInIt() {
    Table table =
        Table.builder()
            .addInputs(DAY)
            .addOutputs(RATE)
            .row("(2025-01-01..2025-01-02)", 1)
            .row("[2025-01-01..2025-02-30]", 1)
            .build();
    assertThat(problems(table))
        .containsExactly(
            problem(
                "/rows/0/0",
                "\"(2025-01-01..2025-01-02)\"",
                "an interval that holds at least one day",
                ""),
            problem(
                "/rows/1/0",
                "\"[2025-01-01..2025-02-30]\"",
                "an interval of date that holds a value, as [2025-01-01..2026-01-01) or"
                    + " [2025-01-01..]",
                ""));
  }

  @Test
  void aFigureOutOfTheRangeOfItsColumnIsReported() {
    Interval<Fraction> from0 = new Interval<>(Fraction.ZERO, true, null, true);
    Table table =
        Table.builder()
            .addInputs(Column.band("cost", Type.MONEY).withRange(from0))
            .addInputs(Column.exact("grade", Type.NUMBER).withRange(from0))
            .addOutputs(
                Column.exact("share", Type.NUMBER)
                    .withRange(new Interval<>(Fraction.ZERO, true, Fraction.ONE, true)))
            .row("[0..100)", 1, "1.5")
            .row("[100..]", 1, 1)
            .row("(-5..200]", 2, 0)
            .row("[0..]", -3, "-0.01")
            .build();

    assertThat(problems(table))
        .containsExactly(
            problem("/rows/0/2", "1.5", "a value in [0..1]", ""),
            problem("/rows/2/0", "\"(-5..200]\"", "an interval with bounds in [0..]", ""),
            problem("/rows/3/1", "-3", "a value in [0..]", ""),
            problem("/rows/3/2", "-0.01", "a value in [0..1]", ""));
  }

  @Test
  void onlyFiguresHaveARange() {
    Table table =
        Table.builder()
            .addInputs(Column.exact("grade", Type.NUMBER))
            .addOutputs(
                Column.exact("word", Type.STRING)
                    .withRange(new Interval<>(Fraction.ZERO, true, null, true)))
            .build();

    assertThat(problems(table))
        .containsExactly(
            problem("/outputs/word", "a range of a string", "a range of a number or amount", ""));
  }

  @Test
  void aColumnWithoutARangeIsToldAsColumnsWereBeforeThereWereRanges() {
    Column column = Column.exact("share", Type.NUMBER);
    assertThat(column)
        .hasToString(
            "Column[name=share, type=number, match=EXACT, all=All[listed=false,"
                + " wholes=Optional.empty]]");
    assertThat(column.withRange(new Interval<>(Fraction.ZERO, true, null, true)).toString())
        .endsWith(", range=[0..]]");
  }

  @Test
  void everyColumnThatCannotBeIsReported() {
    Table table =
        Table.builder()
            .addInputs(Column.band("name", Type.STRING))
            .addInputs(new Column("day", Type.DATE, Match.POINTS_STEP))
            .addInputs(Column.exact("sex", Type.category("clases")))
            .addInputs(Column.exact("sick", Type.BOOLEAN.orAbsent()))
            .addInputs(Column.exact("jobs", Type.listOf(Type.STRING)))
            .addOutputs(Column.band("rate", Type.NUMBER))
            .addOutputs(Column.exact("day", Type.DATE))
            .row("[a..b]", "today", "m", 1, 2, 3, "2025-02-30")
            .outside(Table.Outside.CLAMP)
            .build();
    assertThat(problems(table))
        .containsExactly(
            problem("/inputs/day", "points of date", "points of number or money, or exact", ""),
            problem("/inputs/jobs", "list of string", "a single value to ask with", ""),
            problem(
                "/inputs/name", "band of string", "band of number, money or date, or exact", ""),
            problem("/inputs/sex", "\"clases\"", "a declared category", "classes"),
            problem("/inputs/sick", "boolean?", "boolean, as no row answers to what is absent", ""),
            problem("/outputs/day", "a second column \"day\"", "a name no other column has", ""),
            problem("/outputs/rate", "band in an output", "exact", ""),
            problem(
                "/outside",
                "clamp, where 2 inputs have bands, points or slices",
                "refuse or refer, unless exactly one input has bands, points or slices",
                ""),
            problem("/rows/0/6", "\"2025-02-30\"", "a date such as 2025-01-31", ""));
  }

  @Test
  void aTableAsksAndAnswersSomething() {
    assertThat(problems(Table.builder().build()))
        .containsExactly(
            problem("/inputs", "no inputs", "at least one input", ""),
            problem("/outputs", "no outputs", "at least one output", ""));
  }

  @Test
  void aTableHasNoMoreInputsThanASearchIsDeep() {
    Table.Builder table = Table.builder().addOutputs(RATE);
    for (int i = 0; i < 51; i++) {
      table.addInputs(Column.exact("i" + i, Type.NUMBER));
    }
    assertThat(problems(table.build()))
        .containsExactly(problem("/inputs", "51 inputs", "at most 50 inputs", ""));
  }

  @Test
  void ofAListInACellEveryNameIsListed() {
    Table table =
        Table.builder()
            .addInputs(RATE)
            .addOutputs(Column.exact("classes", Type.listOf(Type.category("classes"))))
            .row(1, List.of("3", "33", "4"))
            .build();
    assertThat(problems(table))
        .containsExactly(problem("/rows/0/1", "\"33\"", "a value of category classes", "3"));
  }

  @Test
  void twoRowsOfOneKeyAreReportedHoweverTheyAreSpelt() {
    Table table =
        Table.builder()
            .addInputs(CLASS, Column.exact("limit", Type.MONEY))
            .addOutputs(RATE)
            .row("3", "1000", 1)
            .row("4", "1000", 1)
            .row("3", "1000.00", 1)
            .build();
    assertThat(problems(table))
        .containsExactly(
            problem(
                "/rows/2",
                "a second answer to class 3, limit 1,000.00",
                "one row for it; row 0 answers it as well",
                ""));
  }

  @Test
  void bandsThatShareAValueAreReportedWithIt() {
    Table table = ages().row("3", "[5..9]", 1).row("3", "[0..5]", 2).row("4", "(8..9]", 3).build();
    assertThat(problems(table))
        .containsExactly(
            problem(
                "/rows/1",
                "a second answer to class 3, age 5",
                "one row for it; row 0 answers it as well",
                ""));
  }

  @Test
  void aGapBetweenBandsIsReportedWithAValueInIt() {
    Table table =
        ages()
            .row("3", "[6..10)", 1)
            .row("3", "[0..5)", 1)
            .row("4", "[0..5]", 1)
            .row("4", "[6..9)", 1)
            .row("4", "(9..]", 1)
            .build();
    assertThat(problems(table))
        .containsExactly(
            gap("/rows/0/1", "[6..10)", "class 3, age 5"),
            gap("/rows/3/1", "[6..9)", "class 4, age 5.5"),
            gap("/rows/4/1", "(9..]", "class 4, age 9"));
  }

  private static Problem gap(String pointer, String band, String key) {
    return problem(
        pointer, "a gap below " + band + ": nothing answers " + key, "bands that meet", "");
  }

  @Test
  void aGapInOneBandIsFoundUnderEachBandOfAnother() {
    Table table =
        Table.builder()
            .addInputs(AGE, DAY)
            .addOutputs(RATE)
            .row("[0..10)", "[..2025-01-01)", 1)
            .row("[0..20)", "[2025-01-03..]", 2)
            .row("[10..20)", "[..2025-01-02]", 3)
            .build();
    assertThat(problems(table))
        .containsExactly(gap("/rows/1/1", "[2025-01-03..]", "age 0, day 2025-01-01"));
  }

  @Test
  void bandsApartInOneInputMayShareValuesOfAnother() {
    sound(
        Table.builder()
            .addInputs(AGE, DAY)
            .addOutputs(RATE)
            .row("[0..10)", "[2025-01-01..2026-01-01)", 1)
            .row("[10..20)", "[2025-06-01..2027-01-01)", 2)
            .build());
  }

  @Test
  void whereARowCannotBeReadNoGapIsMadeOfIt() {
    Table table = ages().row("3", "[0..5)", 1).row("3", "5..6", 1).row("3", "[6..9)", 1).build();
    assertThat(problems(table))
        .extracting(p -> p.place().pointer())
        .containsExactly("/tables/rates/rows/1/1");
  }

  @Test
  void onALineBetweenPointsOnlyQuantitiesMayDiffer() {
    Table table =
        Table.builder()
            .addInputs(new Column("years", Type.NUMBER, Match.POINTS_LINEAR), CLASS)
            .addOutputs(RATE, Column.exact("payee", Type.STRING))
            .row(1, "3", 1, "us")
            .row(3, "3", 3, "us")
            .row(2, "3", 2, "them")
            .row(5, "4", 2, "others")
            .build();
    assertThat(problems(table))
        .containsExactly(
            problem(
                "/rows/1/3",
                "payee us",
                "them as in row 2, since only quantities can lie on a line between two points",
                ""),
            problem(
                "/rows/2/3",
                "payee them",
                "us as in row 0, since only quantities can lie on a line between two points",
                ""));
  }

  @Test
  void tooManyFindingsEndTheSearch() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 3000; i++) {
      rows.add(Row.of("3", "[0.." + (i + 1) + "]", 1));
    }
    assertThat(problems(ages().rows(rows).build())).hasSize(1000);
  }

  @Test
  void bandsThatCutOneAnotherWithoutEndAreRefused() {
    Table.Builder table = Table.builder().addInputs(AGE, DAY).addOutputs(RATE);
    for (int i = 0; i < 1000; i++) {
      String day = LocalDate.EPOCH.plusDays(i).toString();
      table.row("[0.." + (i + 1) + "]", "[" + day + ".." + day + "]", i);
    }
    assertThat(problems(table.build()))
        .containsExactly(
            problem(
                "/rows",
                "bands that cut one another into more than 216000 pieces",
                "bands that are the same in many rows",
                ""));
  }
}
