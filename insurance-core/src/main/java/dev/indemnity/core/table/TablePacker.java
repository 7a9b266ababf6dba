package dev.indemnity.core.table;

import dev.indemnity.core.language.Cause;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.language.ValuePacker;
import dev.indemnity.core.packing.PackOutput;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Packs tables that were checked, with their searches. */
@SuppressWarnings("exports") // packing is done within this library
public final class TablePacker {
  private TablePacker() {}

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
          ValuePacker.write(out, column.type());
          out.constant(column.match());
          out.flag(column.all().listed());
          out.optional(column.all().wholes(), span -> ValuePacker.write(out, span));
          out.optional(column.range(), span -> ValuePacker.write(out, span));
        });
    out.each(table.outputs(), type -> ValuePacker.write(out, type));
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
    out.optional(entry.note, note -> ValuePacker.write(out, note));
    out.each(List.of(entry.key), cell -> writeCell(out, cell));
    out.each(List.of(entry.answers), answer -> ValuePacker.write(out, answer));
  }

  private static void writeCell(PackOutput out, Object cell) {
    out.flag(cell instanceof Band);
    if (cell instanceof Band band) {
      write(out, band);
    } else {
      ValuePacker.write(out, cell);
    }
  }

  private static void write(PackOutput out, Band band) {
    ValuePacker.write(out, band.low().value());
    out.flag(band.low().side() > 0);
    ValuePacker.write(out, band.high().value());
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
            ValuePacker.write(out, part.getKey());
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
        ValuePacker.write(out, (Object) by.points[i]);
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
}
