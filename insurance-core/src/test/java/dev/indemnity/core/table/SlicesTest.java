package dev.indemnity.core.table;

import static dev.indemnity.core.table.Tables.answers;
import static dev.indemnity.core.table.Tables.number;
import static dev.indemnity.core.table.Tables.outside;
import static dev.indemnity.core.table.Tables.problem;
import static dev.indemnity.core.table.Tables.problems;
import static dev.indemnity.core.table.Tables.sound;
import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.language.Cause;
import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.table.Column.Match;
import dev.indemnity.core.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlicesTest {
  private static final Column COST = Column.slices("cost", Type.MONEY);
  private static final Column PAID = Column.exact("paid", Type.NUMBER);

  private static Table.Builder medical() {
    return Table.builder()
        .addInputs(COST)
        .addOutputs(PAID)
        .row("(1000.00..10000.00]", "0.8")
        .row("[0..1000.00]", "0.5")
        .row("(10000.00..]", "0.9");
  }

  private static Table.Builder ended() {
    return Table.builder()
        .addInputs(COST)
        .addOutputs(PAID)
        .row("[100..1000)", "0.5")
        .row("[1000..3000)", 1);
  }

  @Test
  void everySlicePaysItsRateOfThePartWithinIt() {
    TableLookup lookup = sound(medical().build());
    Map<String, String> paid =
        Map.of(
            "0", "0",
            "0.01", "0.005",
            "999.99", "499.995",
            "1000", "500",
            "1000.01", "500.008",
            "10000", "7700",
            "10000.01", "7700.009",
            "1000000000", "899998700");
    paid.forEach(
        (cost, part) ->
            assertThat(answers(lookup, number(cost))).as(cost).containsExactly(number(part)));
  }

  @Test
  void everyOutputHasRatesOfItsOwn() {
    TableLookup lookup =
        sound(
            Table.builder()
                .addInputs(Column.slices("orders", Type.number("order")))
                .addOutputs(
                    Column.exact("price", Type.MONEY),
                    Column.exact("points", Type.NUMBER),
                    Column.exact("hours", Type.number("hour")))
                .row("[0..100]", "0.15", 1, "0.25")
                .row("(100..]", "0.10", 2, 0)
                .build());
    assertThat(answers(lookup, number("130")))
        .containsExactly(number("18"), number("160"), number("25"));
    assertThat(lookup.outputs())
        .containsExactly(
            Map.entry("price", Type.MONEY),
            Map.entry("points", Type.number("order")),
            Map.entry("hours", Type.NUMBER));
  }

  @Test
  void aRateOfAnAmountAnswersAnAmount() {
    assertThat(sound(medical().build()).outputs()).containsExactly(Map.entry("paid", Type.MONEY));
    assertThat(sound(medical().rows(List.of()).build()).outputs())
        .containsExactly(Map.entry("paid", Type.MONEY));
  }

  @Test
  void aThirdOfAnAmountIsExact() {
    TableLookup lookup = sound(medical().rows(List.of(Row.of("[0..]", Fraction.of(1, 3)))).build());
    assertThat(answers(lookup, number("100.01"))).containsExactly(Fraction.of(10_001, 300));
  }

  @Test
  void exactInputsAndBandsChooseTheSlices() {
    TableLookup lookup =
        sound(
            Table.builder()
                .addInputs(Column.exact("class", Type.category("classes")))
                .addInputs(COST, Column.band("age", Type.NUMBER))
                .addOutputs(PAID)
                .row("3", "[0..100]", "[0..60)", 1)
                .row("3", "(100..]", "[0..60)", "0.5")
                .row("3", "[0..]", "[60..]", "0.25")
                .row("4", "[50..]", "[0..]", 1)
                .build());
    assertThat(answers(lookup, "3", number("200"), number("59"))).containsExactly(number("150"));
    assertThat(answers(lookup, "3", number("200"), number("60"))).containsExactly(number("50"));
    assertThat(answers(lookup, "4", number("200"), number("60"))).containsExactly(number("150"));
    assertThat(outside(lookup, "4", number("49.99"), number("60")))
        .isEqualTo(new Cause.Outside("rates", false, "cost 49.99", "[50.00..]"));
    assertThat(outside(lookup, "1-2", number("60"), number("60")).asked()).isEqualTo("class 1-2");
  }

  @Test
  void whatNoSliceHoldsIsOutside() {
    TableLookup lookup = sound(ended().outside(Table.Outside.REFER).build());
    String known = "[100.00..1,000.00), [1,000.00..3,000.00)";
    assertThat(outside(lookup, number("99.99")))
        .isEqualTo(new Cause.Outside("rates", true, "cost 99.99", known));
    assertThat(answers(lookup, number("100"))).containsExactly(number("0"));
    assertThat(answers(lookup, number("2999.99"))).containsExactly(number("2449.99"));
    assertThat(outside(lookup, number("3000")))
        .isEqualTo(new Cause.Outside("rates", true, "cost 3,000.00", known));
    TableLookup above0 = sound(medical().rows(List.of(Row.of("(0..1000]", "0.5"))).build());
    assertThat(outside(above0, number("0")).asked()).isEqualTo("cost 0.00");
  }

  @Test
  void whatIsClampedAddsNothingBeyondTheSlices() {
    TableLookup lookup = sound(ended().outside(Table.Outside.CLAMP).build());
    assertThat(answers(lookup, number("-5"))).containsExactly(number("0"));
    assertThat(answers(lookup, number("99.99"))).containsExactly(number("0"));
    assertThat(answers(lookup, number("3000"))).containsExactly(number("2450"));
    assertThat(answers(lookup, number("999999"))).containsExactly(number("2450"));
  }

  @Test
  void whichSliceHoldsABoundMakesNoDifferenceToTheAnswerButToItsClause() {
    Row lower = new Row(List.of("[0..1000]", "0.5"), "C-1", Optional.of(Text.of("half")));
    Row upper = new Row(List.of("(1000..]", "0.8"), "C-2", Optional.empty());
    Row open = new Row(List.of("[0..1000)", "0.5"), "C-1", Optional.of(Text.of("half")));
    Row closed = new Row(List.of("[1000..]", "0.8"), "C-2", Optional.empty());
    TableLookup ofLower = sound(medical().rows(List.of(lower, upper)).build());
    TableLookup ofUpper = sound(medical().rows(List.of(open, closed)).build());
    Object[] bound = {number("1000")};
    assertThat(answers(ofLower, bound)).isEqualTo(answers(ofUpper, bound));
    assertThat(ofLower.clause(bound)).isEqualTo("C-1");
    assertThat(ofLower.note(bound)).contains(Text.of("half"));
    assertThat(ofUpper.clause(bound)).isEqualTo("C-2");
    assertThat(ofUpper.note(bound)).isEmpty();
    assertThat(ofUpper.clause(new Object[] {number("-1")})).isEmpty();
  }

  @Test
  void anAnswerOfSlicesMayChangeAnywhere() {
    TableLookup lookup =
        sound(
            Table.builder()
                .addInputs(COST, Column.band("age", Type.NUMBER))
                .addOutputs(PAID)
                .row("[0..]", "[0..60)", 1)
                .row("[0..]", "[60..]", 2)
                .build());
    assertThat(lookup.turns(0)).isEmpty();
    assertThat(lookup.turns(1).orElseThrow()).hasSize(2);
  }

  @Test
  void anAnswerIsTheCallersOwnToChange() {
    TableLookup lookup = sound(medical().build());
    ((Object[]) lookup.find(new Object[] {number("1000")}))[0] = "changed";
    assertThat(answers(lookup, number("1000"))).containsExactly(number("500"));
  }

  @Test
  void slicesMeetAndDoNotOverlap() {
    Table gap =
        medical()
            .rows(List.of(Row.of("[0..1000)", "0.5"), Row.of("(1000..]", 1), Row.of("[5000..]", 1)))
            .build();
    assertThat(problems(gap))
        .containsExactly(
            problem(
                "/rows/1/0",
                "a gap below (1,000.00..]: nothing answers cost 1,000.00",
                "slices that meet",
                ""),
            problem(
                "/rows/2",
                "a second answer to cost 5,000.00",
                "one row for it; row 1 answers it as well",
                ""));
  }

  @Test
  void theFirstSliceBeginsSomewhere() {
    Table table = medical().rows(List.of(Row.of("[..1000]", "0.5"), Row.of("up", 1))).build();
    assertThat(problems(table))
        .containsExactly(
            problem(
                "/rows/0/0",
                "\"[..1000]\"",
                "a slice with a lower bound, as [0..1000] or (1000..]",
                ""),
            problem(
                "/rows/1/0",
                "\"up\"",
                "an interval of money that holds a value, as [16..65], [0..5) or [100..]",
                ""));
  }

  @Test
  void rangesHoldForBoundsAndRates() {
    Interval<Fraction> part = new Interval<>(Fraction.ZERO, true, Fraction.ONE, true);
    Table table =
        Table.builder()
            .addInputs(COST.withRange(new Interval<>(Fraction.ZERO, true, null, true)))
            .addOutputs(PAID.withRange(part))
            .row("[-1..10)", "0.5")
            .row("[10..]", "1.01")
            .build();
    assertThat(problems(table))
        .containsExactly(
            problem("/rows/0/0", "\"[-1..10)\"", "an interval with bounds in [0..]", ""),
            problem("/rows/1/1", "1.01", "a value in [0..1]", ""));
  }

  @Test
  void aRateThatIsBrokenIsReportedOnce() {
    Table table =
        medical().rows(List.of(Row.of("[0..1000)", "half"), Row.of("[1000..]", 1))).build();
    assertThat(problems(table))
        .containsExactly(problem("/rows/0/1", "\"half\"", "a number, digits such as 100.00", ""));
  }

  @Test
  void slicesAreOfQuantities() {
    Table table =
        Table.builder()
            .addInputs(Column.slices("day", Type.DATE))
            .addOutputs(Column.exact("word", Type.STRING))
            .build();
    assertThat(problems(table))
        .containsExactly(
            problem("/inputs/day", "slices of date", "slices of number or money, or exact", ""));
  }

  @Test
  void anOutputBesideSlicesIsARate() {
    Table ofMoney =
        Table.builder()
            .addInputs(COST)
            .addOutputs(
                Column.exact("amount", Type.MONEY),
                Column.exact("word", Type.STRING),
                Column.exact("perhaps", Type.NUMBER.orAbsent()),
                PAID)
            .build();
    assertThat(problems(ofMoney))
        .containsExactly(
            problem("/outputs/amount", "money as a rate of money", "number", ""),
            problem("/outputs/perhaps", "number? as a rate of money", "number", ""),
            problem("/outputs/word", "string as a rate of money", "number", ""));
    Table ofDays =
        Table.builder()
            .addInputs(Column.slices("days", Type.number("day")))
            .addOutputs(Column.exact("span", Type.DAYS))
            .build();
    assertThat(problems(ofDays))
        .containsExactly(
            problem(
                "/outputs/span",
                "days and time duration as a rate of number of day",
                "number or money",
                ""));
  }

  @Test
  void besideSlicesAreNoOthersAndNoPoints() {
    Table table =
        Table.builder()
            .addInputs(new Column("at", Type.NUMBER, Match.POINTS_LINEAR), COST)
            .addInputs(Column.slices("days", Type.NUMBER), Column.band("age", Type.NUMBER))
            .addOutputs(PAID)
            .outside(Table.Outside.CLAMP)
            .build();
    assertThat(problems(table))
        .containsExactly(
            problem("/inputs/at", "points beside the slices of cost", "exact or band", ""),
            problem("/inputs/days", "slices beside the slices of cost", "exact or band", ""),
            problem(
                "/outside",
                "clamp, where 4 inputs have bands, points or slices",
                "refuse or refer, unless exactly one input has bands, points or slices",
                ""));
  }

  @Test
  void slicesAreToldApartFromBands() {
    assertThat(COST.toString()).contains("match=SLICES");
    assertThat(Match.SLICES.spelling()).isEqualTo("slices");
    assertThat(COST.holdsIntervals()).isTrue();
    assertThat(PAID.holdsIntervals()).isFalse();
    assertThat(sound(medical().build()).canonicalRows().get(1).cells())
        .containsExactly(
            new Interval<>(number("1000"), false, number("10000"), true), number("0.8"));
  }
}
