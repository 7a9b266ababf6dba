package dev.indemnity.core.table;

import dev.indemnity.core.language.Cause;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.language.ValuePacking;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.packing.PackInput;
import dev.indemnity.core.packing.PackOutput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Packs tables that were checked, with their searches. */
@SuppressWarnings("exports") // packing is done within this library
public final class TablePacking {
  /** How a packed part of a search chooses. */
  private enum Choice {
    ENTRY,
    BY_VALUE,
    BY_BAND,
    BY_POINT,
    BY_SLICE
  }

  private TablePacking() {}

  /**
   * Packs a table.
   *
   * @param out takes it
   * @param table the table
   */
  public static void write(PackOutput out, TableLookup table) {
    out.word(table.name);
    out.each(
        table.columns,
        column -> {
          out.word(column.name());
          ValuePacking.write(out, column.type());
          out.constant(column.match());
          out.flag(column.all().listed());
          out.optional(column.all().wholes(), span -> ValuePacking.write(out, span));
          out.optional(column.range(), span -> ValuePacking.write(out, span));
        });
    out.number(table.outputs().size());
    table
        .outputs()
        .forEach(
            (output, type) -> {
              out.word(output);
              ValuePacking.write(out, type);
            });
    out.constant(table.outside);
    out.optional(Optional.ofNullable(table.empty), empty -> out.word(annexOf(empty)));
    Map<Entry, Integer> numbers = new HashMap<>();
    out.each(
        table.entries,
        entry -> {
          numbers.put(entry, numbers.size());
          write(out, entry);
        });
    out.optional(Optional.ofNullable(table.index), index -> write(out, index, numbers));
    out.word(table.zone.get().getId());
  }

  private static String annexOf(Undetermined empty) {
    return ((Cause.Empty) empty.causes().iterator().next()).annex();
  }

  private static void write(PackOutput out, Entry entry) {
    out.number(entry.number);
    out.word(entry.clause);
    out.optional(entry.note, note -> ValuePacking.write(out, note));
    out.each(List.of(entry.key), cell -> writeCell(out, cell));
    out.each(List.of(entry.answers), answer -> ValuePacking.write(out, answer));
  }

  private static void writeCell(PackOutput out, Object cell) {
    out.flag(cell instanceof Band);
    if (cell instanceof Band band) {
      write(out, band);
    } else {
      ValuePacking.write(out, cell);
    }
  }

  private static void write(PackOutput out, Band band) {
    ValuePacking.write(out, band.low().value());
    out.flag(band.low().side() > 0);
    ValuePacking.write(out, band.high().value());
    out.flag(band.high().side() > 0);
  }

  private static void write(PackOutput out, Index index, Map<Entry, Integer> numbers) {
    if (index instanceof Entry entry) {
      out.constant(Choice.ENTRY);
      out.number(Objects.requireNonNull(numbers.get(entry)));
    } else if (index instanceof ByValue by) {
      out.constant(Choice.BY_VALUE);
      out.number(by.input);
      out.each(
          by.parts.entrySet(),
          part -> {
            ValuePacking.write(out, part.getKey());
            write(out, part.getValue(), numbers);
          });
    } else if (index instanceof ByBand by) {
      out.constant(Choice.BY_BAND);
      out.number(by.input);
      out.flag(by.kind == LocalDate.class);
      write(out, by.bands);
      out.each(List.of(by.parts), part -> write(out, part, numbers));
    } else if (index instanceof ByPoint by) {
      out.constant(Choice.BY_POINT);
      out.number(by.input);
      out.constant(by.match);
      out.flag(by.clamp);
      out.number(by.points.length);
      for (int i = 0; i < by.points.length; i++) {
        ValuePacking.write(out, (Object) by.points[i]);
        write(out, by.parts[i], numbers);
      }
    } else if (index instanceof BySlice by) {
      out.constant(Choice.BY_SLICE);
      out.number(by.input);
      write(out, by.search);
      out.each(List.of(by.rows), row -> write(out, row, numbers));
    }
  }

  private static void write(PackOutput out, Bands bands) {
    out.flag(bands.clamp);
    out.each(bands.rising(), band -> write(out, band));
  }

  /**
   * Reads a table.
   *
   * @param in where it was packed
   * @return the table
   */
  public static TableLookup read(PackInput in) {
    String name = in.word();
    List<Column> columns = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      columns.add(
          new Column(
              in.word(),
              ValuePacking.type(in),
              in.constant(Column.Match.values()),
              new Column.All(in.flag(), ValuePacking.span(in)),
              ValuePacking.span(in)));
    }
    Map<String, Type> outputs = new LinkedHashMap<>();
    for (int left = in.count(); left > 0; left--) {
      outputs.put(in.word(), ValuePacking.type(in));
    }
    Table.Outside outside = in.constant(Table.Outside.values());
    Undetermined empty = in.flag() ? Undetermined.of(new Cause.Empty(name, in.word())) : null;
    Entry[] entries = new Entry[in.count()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] =
          new Entry(in.count(), in.word(), ValuePacking.textIfAny(in), cells(in), answers(in));
    }
    @Nullable Index index = in.flag() ? index(in, entries) : null;
    return new TableLookup(
        name, columns, outputs, outside, empty, List.of(entries), index, ValuePacking.zone(in));
  }

  private static Object[] cells(PackInput in) {
    Object[] cells = new Object[in.count()];
    for (int i = 0; i < cells.length; i++) {
      cells[i] = in.flag() ? band(in) : value(in);
    }
    return cells;
  }

  private static Object[] answers(PackInput in) {
    Object[] answers = new Object[in.count()];
    for (int i = 0; i < answers.length; i++) {
      answers[i] = value(in);
    }
    return answers;
  }

  /** No cell is absent. */
  private static Object value(PackInput in) {
    return Objects.requireNonNull(ValuePacking.read(in));
  }

  private static Band band(PackInput in) {
    return new Band(cut(in), cut(in));
  }

  private static Cut cut(PackInput in) {
    @Nullable Object value = ValuePacking.read(in);
    return new Cut(value, in.flag() ? 1 : -1);
  }

  private static Index index(PackInput in, Entry[] entries) {
    return switch (in.constant(Choice.values())) {
      case ENTRY -> entries[in.count()];
      case BY_VALUE -> byValue(in, entries);
      case BY_BAND ->
          new ByBand(
              in.count(),
              in.flag() ? LocalDate.class : Fraction.class,
              bands(in),
              parts(in, entries));
      case BY_POINT -> byPoint(in, entries);
      case BY_SLICE -> bySlice(in, entries);
    };
  }

  private static Index byValue(PackInput in, Entry[] entries) {
    int input = in.count();
    Map<Object, Index> parts = new LinkedHashMap<>();
    for (int left = in.count(); left > 0; left--) {
      parts.put(value(in), index(in, entries));
    }
    return new ByValue(input, parts);
  }

  private static Index byPoint(PackInput in, Entry[] entries) {
    int input = in.count();
    Column.Match match = in.constant(Column.Match.values());
    boolean clamp = in.flag();
    SortedMap<Fraction, Index> parts = new TreeMap<>();
    for (int left = in.count(); left > 0; left--) {
      parts.put((Fraction) value(in), index(in, entries));
    }
    return new ByPoint(input, match, clamp, parts);
  }

  private static Index bySlice(PackInput in, Entry[] entries) {
    int input = in.count();
    Bands search = bands(in);
    List<Entry> rows = new ArrayList<>();
    for (Index row : parts(in, entries)) {
      rows.add((Entry) row);
    }
    return new BySlice(input, search, rows);
  }

  private static List<Index> parts(PackInput in, Entry[] entries) {
    List<Index> parts = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      parts.add(index(in, entries));
    }
    return parts;
  }

  private static Bands bands(PackInput in) {
    boolean clamp = in.flag();
    List<Band> rising = new ArrayList<>();
    for (int left = in.count(); left > 0; left--) {
      rising.add(band(in));
    }
    return new Bands(rising, clamp);
  }
}
