package dev.indemnity.core.table;

import static dev.indemnity.core.table.Tables.answers;
import static dev.indemnity.core.table.Tables.number;
import static dev.indemnity.core.table.Tables.outside;
import static dev.indemnity.core.table.Tables.sound;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.indemnity.core.language.Cause;
import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.table.Column.Match;
import dev.indemnity.core.text.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class TableLookupTest {
  private static final Column LIMIT = Column.exact("limit", Type.MONEY);
  private static final Column AGE = Column.band("age", Type.NUMBER);
  private static final Column RATE = Column.exact("rate", Type.NUMBER);

  private static Table.Builder premium() {
    return Table.builder()
        .addInputs(Column.exact("class", Type.category("classes")), LIMIT)
        .addOutputs(Column.exact("premium", Type.MONEY))
        .row("1-2", "100000.00", "10.50")
        .row("1-2", 500_000, new BigDecimal("20.5"))
        .row("3", Money.of(CurrencyUnit.of("CNY"), 100_000), 30L);
  }

  private static Table.Builder banded(Object... bandsAndRates) {
    Table.Builder table = Table.builder().addInputs(AGE).addOutputs(RATE);
    for (int i = 0; i < bandsAndRates.length; i += 2) {
      table.row(bandsAndRates[i], bandsAndRates[i + 1]);
    }
    return table;
  }

  private static Table.Builder pointed(Match match) {
    return Table.builder()
        .addInputs(new Column("years", Type.NUMBER, match))
        .addOutputs(RATE)
        .row(1, 10)
        .row(4, 40)
        .row(2, 11);
  }

  @Test
  void theRowOfTheKeyAnswers() {
    TableLookup lookup = sound(premium().build());
    assertThat(answers(lookup, "1-2", number("500000"))).containsExactly(number("20.50"));
    assertThat(answers(lookup, "3", number("100000.00"))).containsExactly(number("30"));
  }

  @Test
  void aTableTellsItsTypes() {
    TableLookup lookup = sound(premium().build());
    assertThat(lookup.inputs()).containsExactly(Type.category("classes"), Type.MONEY);
    assertThat(lookup.outputs()).containsOnly(Map.entry("premium", Type.MONEY));
  }

  @Test
  void theFirstInputWithoutAMatchIsNamedWithWhatThereIs() {
    TableLookup lookup = sound(premium().build());
    assertThat(outside(lookup, "1-2", number("300000")))
        .isEqualTo(new Cause.Outside("rates", false, "limit 300,000.00", "100,000.00, 500,000.00"));
    assertThat(outside(lookup, "3", number("500000")))
        .isEqualTo(new Cause.Outside("rates", false, "limit 500,000.00", "100,000.00"));
    assertThat(outside(lookup, "4", number("300000")))
        .isEqualTo(new Cause.Outside("rates", false, "class 4", "1-2, 3"));
  }

  @Test
  void aRowOutsideTheTableIsReferredWhereTheTableSaysSo() {
    TableLookup lookup = sound(premium().outside(Table.Outside.REFER).build());
    assertThat(outside(lookup, "4", number("300000")).refer()).isTrue();
  }

  @Test
  void ofManyTextsTheNearestAreNamed() {
    Table.Builder table = Table.builder().addInputs(Column.exact("job", Type.STRING));
    table.addOutputs(RATE).row("welder", 1).row("weaver", 2);
    for (int i = 10; i < 30; i++) {
      table.row("job " + i, i);
    }
    TableLookup lookup = sound(table.build());
    assertThat(outside(lookup, "wealder"))
        .isEqualTo(new Cause.Outside("rates", false, "job wealder", "welder, weaver"));
    assertThat(outside(lookup, "?").known()).isEqualTo("job 10, job 11, job 12, …");
  }

  @Test
  void ofManyQuantitiesTheEndsAreNamed() {
    Table.Builder table = Table.builder().addInputs(LIMIT).addOutputs(RATE);
    for (int i = 13; i > 0; i--) {
      table.row(1000 * i, i);
    }
    assertThat(outside(sound(table.build()), number("1500.01")))
        .isEqualTo(new Cause.Outside("rates", false, "limit 1,500.01", "1,000.00, …, 13,000.00"));
  }

  @Test
  void aTableWithoutRowsIsEmptyWhateverItIsAsked() {
    TableLookup lookup = sound(banded().build());
    assertThat(lookup.find(new Object[] {Fraction.ONE}))
        .isEqualTo(Undetermined.of(new Cause.Empty("rates", "")));
    assertThat(lookup.clause(new Object[] {Fraction.ONE})).isEmpty();
    assertThat(lookup.canonicalRows()).isEmpty();
  }

  @Test
  void theBandThatHoldsTheValueAnswers() {
    TableLookup lookup =
        sound(banded("[20..30)", 2, new Interval<>(30, true, 40, true), 3, "(..20)", 1).build());
    assertThat(answers(lookup, number("-5"))).containsExactly(number("1"));
    assertThat(answers(lookup, number("19.99"))).containsExactly(number("1"));
    assertThat(answers(lookup, number("20"))).containsExactly(number("2"));
    assertThat(answers(lookup, number("30"))).containsExactly(number("3"));
    assertThat(answers(lookup, number("40"))).containsExactly(number("3"));
    assertThat(outside(lookup, number("40.01")))
        .isEqualTo(new Cause.Outside("rates", false, "age 40.01", "[..20), [20..30), [30..40]"));
  }

  @Test
  void bandsOfDaysNeedNotShareABoundToMeet() {
    TableLookup lookup =
        sound(
            Table.builder()
                .addInputs(Column.band("day", Type.DATE))
                .addOutputs(RATE)
                .row("[2024-01-01..2024-12-31]", 1)
                .row("(2024-12-31..2025-12-31]", 2)
                .row("[2026-01-01..]", 3)
                .build());
    assertThat(answers(lookup, LocalDate.of(2024, 12, 31))).containsExactly(number("1"));
    assertThat(answers(lookup, LocalDate.of(2025, 1, 1))).containsExactly(number("2"));
    assertThat(answers(lookup, LocalDate.MAX)).containsExactly(number("3"));
    assertThat(outside(lookup, LocalDate.of(2023, 12, 31)).known())
        .isEqualTo("[2024-01-01..2025-01-01), [2025-01-01..2026-01-01), [2026-01-01..]");
  }

  @Test
  void aClampedTableAnswersBeyondItsEndsAndNowhereElse() {
    TableLookup lookup =
        sound(
            Table.builder()
                .addInputs(AGE, Column.exact("class", Type.STRING))
                .addOutputs(RATE)
                .row("(10..20)", "a", 1)
                .row("[20..30)", "a", 2)
                .row("[50..60)", "b", 3)
                .outside(Table.Outside.CLAMP)
                .build());
    assertThat(answers(lookup, number("10"), "a")).containsExactly(number("1"));
    assertThat(answers(lookup, number("30"), "a")).containsExactly(number("2"));
    assertThat(answers(lookup, number("30"), "b")).containsExactly(number("3"));
    assertThat(outside(lookup, number("99"), "c"))
        .isEqualTo(new Cause.Outside("rates", false, "class c", "a, b"));
  }

  @Test
  void betweenPointsTheColumnSaysWhatAnswers() {
    TableLookup linear = sound(pointed(Match.POINTS_LINEAR).build());
    TableLookup step = sound(pointed(Match.POINTS_STEP).build());
    TableLookup refuse = sound(pointed(Match.POINTS_REFUSE).build());
    assertThat(answers(linear, Fraction.of(7, 3))).containsExactly(Fraction.of(95, 6));
    assertThat(answers(step, number("3.99"))).containsExactly(number("11"));
    assertThat(outside(refuse, number("3.99")))
        .isEqualTo(new Cause.Outside("rates", false, "years 3.99", "1, 2, 4"));
    for (TableLookup each : List.of(linear, step, refuse)) {
      assertThat(answers(each, number("4"))).containsExactly(number("40"));
      assertThat(outside(each, number("0.99")).asked()).isEqualTo("years 0.99");
      assertThat(outside(each, number("4.01")).known()).isEqualTo("1, 2, 4");
    }
  }

  @Test
  void clampedPointsAnswerBeyondTheirEnds() {
    for (Match match : List.of(Match.POINTS_LINEAR, Match.POINTS_STEP, Match.POINTS_REFUSE)) {
      TableLookup lookup = sound(pointed(match).outside(Table.Outside.CLAMP).build());
      assertThat(answers(lookup, number("-1"))).containsExactly(number("10"));
      assertThat(answers(lookup, number("1000"))).containsExactly(number("40"));
    }
    TableLookup refuse = sound(pointed(Match.POINTS_REFUSE).outside(Table.Outside.CLAMP).build());
    assertThat(outside(refuse, number("3")).known()).isEqualTo("1, 2, 4");
  }

  @Test
  void twoInputsOfPointsSpanASurface() {
    TableLookup lookup =
        sound(
            Table.builder()
                .addInputs(new Column("x", Type.NUMBER, Match.POINTS_LINEAR))
                .addInputs(new Column("y", Type.NUMBER, Match.POINTS_LINEAR))
                .addOutputs(RATE, Column.exact("payee", Type.STRING))
                .row(0, 0, 0, "us")
                .row(0, 1, 10, "us")
                .row(3, 0, 30, "us")
                .row(3, 1, 70, "us")
                .row(5, 1, 90, "us")
                .build());
    // 1/3 of the way from (0, y) to (3, y), y half way: 5 and 50 at the ends.
    assertThat(answers(lookup, number("1"), number("0.5"))).containsExactly(number("20"), "us");
    assertThat(outside(lookup, number("4"), number("0.5")).asked()).isEqualTo("y 0.5");
  }

  @Test
  void linesComeAfterStepsWhateverTheOrderOfTheInputs() {
    TableLookup lookup =
        sound(
            Table.builder()
                .addInputs(new Column("x", Type.NUMBER, Match.POINTS_LINEAR))
                .addInputs(new Column("y", Type.NUMBER, Match.POINTS_STEP))
                .addOutputs(RATE, Column.exact("payee", Type.STRING))
                .row(0, 0, 0, "us")
                .row(2, 0, 4, "us")
                .row(0, 9, 100, "them")
                .row(2, 9, 300, "them")
                .build());
    assertThat(answers(lookup, number("1"), number("8"))).containsExactly(number("2"), "us");
    assertThat(answers(lookup, number("1"), number("9"))).containsExactly(number("200"), "them");
  }

  @Test
  void aRowTellsItsOwnClauseAndNote() {
    Optional<Text> note = Optional.of(Text.of("rounded by the insurer"));
    TableLookup lookup =
        sound(
            pointed(Match.POINTS_LINEAR)
                .addRows(new Row(List.of("8", 80), "A-8", note))
                .addRows(new Row(List.of("9", 90), "A-9", Optional.empty()))
                .build());
    assertThat(lookup.clause(new Object[] {number("8.5")})).isEqualTo("A-8");
    assertThat(lookup.note(new Object[] {number("8.5")})).isEqualTo(note);
    assertThat(lookup.clause(new Object[] {number("9")})).isEqualTo("A-9");
    assertThat(lookup.note(new Object[] {number("9")})).isEmpty();
    assertThat(lookup.clause(new Object[] {number("7")})).isEmpty();
    assertThat(lookup.clause(new Object[] {number("10")})).isEmpty();
    assertThat(lookup.note(new Object[] {number("10")})).isEmpty();
  }

  @Test
  void whatACallerDoesToAnAnswerStaysWithTheCaller() {
    TableLookup lookup = sound(banded("[1..2]", 7).build());
    Object[] answer = (Object[]) lookup.find(new Object[] {Fraction.ONE});
    answer[0] = "changed";
    assertThat(answers(lookup, Fraction.ONE)).containsExactly(number("7"));
  }

  @Test
  void equalLengthsInMonthsAreOneKey() {
    TableLookup lookup =
        sound(
            Table.builder()
                .addInputs(Column.exact("term", Type.MONTHS))
                .addOutputs(RATE)
                .row("P12M", 1)
                .build());
    assertThat(answers(lookup, Period.ofYears(1))).containsExactly(number("1"));
    assertThat(answers(lookup, Period.ofMonths(12))).containsExactly(number("1"));
  }

  @Test
  void canonicalRowsForgetOrderAndSpelling() {
    List<Row> rows =
        sound(banded("[10..20)", "1.50", "[20..)", 2, "(..10)", "3").build()).canonicalRows();
    List<Row> others =
        sound(banded("[20.00..]", "2.0", "[..10.0)", 3, "[10..20)", Fraction.of(3, 2)).build())
            .canonicalRows();
    assertThat(rows).isEqualTo(others);
    assertThat(rows.get(0).cells())
        .containsExactly(new Interval<>(null, true, number("10"), false), number("3"));
  }

  @Test
  void canonicalRowsTellAFenApart() {
    List<Row> rows = sound(premium().build()).canonicalRows();
    List<Row> changed = new ArrayList<>(premium().build().rows());
    changed.set(0, Row.of("1-2", "100000.00", "10.51"));
    assertThat(sound(premium().build().withRows(changed)).canonicalRows()).isNotEqualTo(rows);
  }

  @Test
  void askingWithTheWrongValuesIsTheCallersMistake() {
    TableLookup lookup = sound(premium().build());
    assertThatThrownBy(() -> lookup.find(new Object[] {"3"}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("asked (1 values) must be one for each input of rates");
    assertThatThrownBy(() -> lookup.find(new Object[] {"3", null}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("limit (null) must be a money");
    assertThatThrownBy(() -> lookup.find(new Object[] {"3", 100_000}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("limit (Integer) must be a Fraction");
  }
}
