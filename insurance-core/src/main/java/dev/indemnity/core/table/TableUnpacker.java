package dev.indemnity.core.table;

import dev.indemnity.core.language.Cause;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.language.ValueUnpacker;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.packing.PackInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads tables as {@link TablePacker} packed them. */
@SuppressWarnings("exports") // packing is done within this library
public final class TableUnpacker {
  private TableUnpacker() {}

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
              ValueUnpacker.type(in),
              in.constant(Column.Match.values()),
              new Column.All(in.flag(), ValueUnpacker.span(in)),
              ValueUnpacker.span(in)));
    }
    Map<String, Type> outputs = new LinkedHashMap<>();
    for (int left = in.count(); left > 0; left--) {
      outputs.put(in.word(), ValueUnpacker.type(in));
    }
    Table.Outside outside = in.constant(Table.Outside.values());
    Undetermined empty = in.flag() ? Undetermined.of(new Cause.Empty(name, in.word())) : null;
    Entry[] entries = new Entry[in.count()];
    for (int i = 0; i < entries.length; i++) {
      entries[i] =
          new Entry(in.count(), in.word(), ValueUnpacker.textIfAny(in), cells(in), answers(in));
    }
    @Nullable Index index = in.flag() ? index(in, entries) : null;
    return new TableLookup(
        name, columns, outputs, outside, empty, List.of(entries), index, ValueUnpacker.zone(in));
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
    return Objects.requireNonNull(ValueUnpacker.read(in));
  }

  private static Band band(PackInput in) {
    return new Band(cut(in), cut(in));
  }

  private static Cut cut(PackInput in) {
    @Nullable Object value = ValueUnpacker.read(in);
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
