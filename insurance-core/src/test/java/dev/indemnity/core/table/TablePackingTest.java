package dev.indemnity.core.table;

import static dev.indemnity.core.table.Tables.number;
import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.packing.PackInput;
import dev.indemnity.core.packing.PackOutput;
import dev.indemnity.core.text.Text;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TablePackingTest {
  private static final byte FORMAT = 7;

  private static byte[] packed(TableLookup table) {
    PackOutput out = new PackOutput();
    TablePacker.write(out, table);
    return out.sealed(FORMAT);
  }

  /** Asks a table, and what was packed of it, with every combination of values. */
  private static void assertReadAsItWas(Table table, List<List<?>> values) {
    TableLookup checked = Tables.sound(table);
    TableLookup read = TableUnpacker.read(PackInput.of(packed(checked)));
    assertThat(packed(read)).isEqualTo(packed(checked));
    assertThat(read.columns).isEqualTo(checked.columns);
    assertThat(read.inputs()).isEqualTo(checked.inputs());
    assertThat(read.outputs()).isEqualTo(checked.outputs());
    assertThat(read.canonicalRows()).isEqualTo(checked.canonicalRows());
    for (int i = 0; i < checked.inputs().size(); i++) {
      assertThat(read.turns(i)).isEqualTo(checked.turns(i));
    }
    int answered = 0;
    for (Object[] key : keys(values)) {
      Object found = checked.find(key);
      answered += found instanceof Object[] ? 1 : 0;
      assertThat(read.find(key)).as(List.of(key).toString()).isEqualTo(found);
      assertThat(read.clause(key)).isEqualTo(checked.clause(key));
      assertThat(read.note(key)).isEqualTo(checked.note(key));
    }
    assertThat(answered > 0).isEqualTo(!table.rows().isEmpty());
  }

  private static List<Object[]> keys(List<List<?>> values) {
    List<Object[]> keys = new ArrayList<>();
    keys.add(new Object[0]);
    for (List<?> each : values) {
      List<Object[]> longer = new ArrayList<>();
      for (Object[] key : keys) {
        for (Object value : each) {
          Object[] more = Arrays.copyOf(key, key.length + 1);
          more[key.length] = value;
          longer.add(more);
        }
      }
      keys = longer;
    }
    return keys;
  }

  private static List<Fraction> numbers() {
    List<Fraction> numbers = new ArrayList<>();
    for (int half = -3; half <= 70; half++) {
      numbers.add(Fraction.of(half, 2));
    }
    return numbers;
  }

  private static Interval<Fraction> band(String text) {
    return Interval.parse(text, Fraction::parse);
  }

  /** They are packed by their places: whoever moves one gives packed quotes another form. */
  @Test
  void thePlacesOfConstantsAreThoseOfTheFirstForm() {
    assertThat(Choice.values())
        .extracting(Enum::name)
        .containsExactly("ENTRY", "BY_VALUE", "BY_BAND", "BY_POINT", "BY_SLICE");
    assertThat(Column.Match.values())
        .extracting(Enum::name)
        .containsExactly(
            "EXACT", "BAND", "POINTS_REFUSE", "POINTS_LINEAR", "POINTS_STEP", "SLICES");
    assertThat(Table.Outside.values())
        .extracting(Enum::name)
        .containsExactly("REFUSE", "REFER", "CLAMP");
  }

  @Test
  void exactInputsAndBandsWithClausesAndNotes() {
    assertReadAsItWas(
        Table.builder()
            .addInputs(
                Column.exact("class", Type.category("classes")),
                Column.band("age", Type.NUMBER),
                Column.exact("term", Type.MONTHS))
            .addOutputs(Column.exact("rate", Type.NUMBER), Column.exact("words", Type.STRING))
            .addRows(
                new Row(
                    List.of("3", band("[16..30)"), Period.ofMonths(12), number("0.35"), "young"),
                    "a.1",
                    Optional.of(Text.of("of the first"))),
                Row.of("3", band("[30..)"), Period.ofYears(1), number("0.5"), "old"),
                Row.of("4", band("(..16]"), Period.ofMonths(6), number("7"), "child"))
            .outside(Table.Outside.REFER)
            .clause("a.2")
            .build(),
        List.of(
            List.of("1-2", "3", "4"),
            numbers(),
            List.of(Period.ofMonths(12), Period.ofYears(1), Period.ofMonths(6))));
  }

  @Test
  void bandsOfDays() {
    LocalDate first = LocalDate.of(2024, 2, 29);
    List<LocalDate> days = new ArrayList<>();
    for (int i = -2; i < 400; i++) {
      days.add(first.plusDays(i));
    }
    assertReadAsItWas(
        Table.builder()
            .addInputs(Column.band("day", Type.DATE))
            .addOutputs(Column.exact("wage", Type.MONEY))
            .addRows(
                Row.of(new Interval<>(first, true, first.plusYears(1), false), number("100.01")),
                Row.of(new Interval<>(first.plusYears(1), true, null, false), number("200")))
            .outside(Table.Outside.REFUSE)
            .build(),
        List.of(days));
  }

  @ParameterizedTest
  @EnumSource(
      value = Column.Match.class,
      names = {"POINTS_REFUSE", "POINTS_STEP", "POINTS_LINEAR"})
  void points(Column.Match match) {
    for (Table.Outside outside : List.of(Table.Outside.CLAMP, Table.Outside.REFUSE)) {
      assertReadAsItWas(
          Table.builder()
              .addInputs(new Column("at", Type.NUMBER, match).withRange(band("(0..100]")))
              .addOutputs(Column.exact("factor", Type.NUMBER))
              .addRows(
                  Row.of(number("1"), number("3")),
                  Row.of(number("10"), number("4")),
                  Row.of(number("30"), number("0.1")))
              .outside(outside)
              .build(),
          List.of(numbers()));
    }
  }

  @Test
  void slices() {
    assertReadAsItWas(
        Table.builder()
            .addInputs(Column.slices("cost", Type.MONEY).withRange(band("[0..]")))
            .addOutputs(Column.exact("rate", Type.NUMBER))
            .addRows(
                Row.of(band("[0..10)"), number("0.8")),
                Row.of(band("[10..20]"), number("0.9")),
                Row.of(band("(20..]"), number("1")))
            .outside(Table.Outside.REFUSE)
            .build(),
        List.of(numbers()));
  }

  @Test
  void aTableWhoseRowsAreToBeSupplied() {
    assertReadAsItWas(
        Table.builder()
            .addInputs(Column.exact("class", Type.category("classes")))
            .addOutputs(Column.exact("rate", Type.NUMBER))
            .outside(Table.Outside.REFUSE)
            .annex("annex 1")
            .build(),
        List.of(List.of("3")));
  }
}
