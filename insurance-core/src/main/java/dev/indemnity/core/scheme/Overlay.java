package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.problem.Nearest;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Row;
import dev.indemnity.core.table.Table;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What-ifs: an edition with one thing changed, marked as an overlay. */
final class Overlay {
  private Overlay() {}

  static SchemeEdition with(SchemeEdition edition, String name, Object value) {
    Parameter parameter = edition.parameters().get(name);
    return parameter != null
        ? parameter(edition, name, parameter, value)
        : convention(
            edition,
            conventionName(edition, name, edition.parameters().keySet(), "parameter or convention"),
            value);
  }

  private static SchemeEdition parameter(
      SchemeEdition edition, String name, Parameter parameter, Object value) {
    Object taken = value(edition, name, parameter.type(), value);
    parameter
        .range()
        .filter(range -> !range.contains((Fraction) taken))
        .ifPresent(
            range -> {
              throw new IllegalArgumentException(name + " (" + value + ") must be in " + range);
            });
    Map<String, Parameter> parameters = new LinkedHashMap<>(edition.parameters());
    parameters.put(name, Parameter.builder().from(parameter).value(taken).build());
    return SchemeEdition.builder()
        .from(edition)
        .parameters(parameters)
        .addOverlays(name + " = " + Values.show(parameter.type(), taken))
        .build();
  }

  /** The name formulas use for a convention that has the reading. */
  static String convention(SchemeEdition edition, String name, String reading) {
    String used = conventionName(edition, name, Set.of(), "convention");
    readingOf(Objects.requireNonNull(edition.conventions().get(used)), used, reading);
    return used;
  }

  /** Conventions go by the name formulas use and by their code. */
  private static String conventionName(
      SchemeEdition edition, String name, Set<String> others, String wanted) {
    if (edition.conventions().containsKey(name)) {
      return name;
    }
    for (Map.Entry<String, Convention> each : edition.conventions().entrySet()) {
      if (each.getValue().code().equals(name)) {
        return each.getKey();
      }
    }
    Set<String> known = new TreeSet<>(others);
    edition
        .conventions()
        .forEach((key, convention) -> known.addAll(List.of(key, convention.code())));
    throw new IllegalArgumentException(
        "name (" + name + ") must be a " + wanted + " of " + edition.id() + nearest(name, known));
  }

  private static String readingOf(Convention convention, String name, Object value) {
    if (!(value instanceof String reading) || !convention.readings().contains(reading)) {
      throw new IllegalArgumentException(
          name + " (" + value + ") must be one of " + convention.readings());
    }
    return reading;
  }

  private static SchemeEdition convention(SchemeEdition edition, String name, Object value) {
    Convention convention = Objects.requireNonNull(edition.conventions().get(name));
    String reading = readingOf(convention, name, value);
    Map<String, Convention> conventions = new LinkedHashMap<>(edition.conventions());
    conventions.put(name, Convention.builder().from(convention).value(reading).build());
    return SchemeEdition.builder()
        .from(edition)
        .conventions(conventions)
        .addOverlays(name + " = \"" + reading + "\"")
        .build();
  }

  static SchemeEdition withRow(SchemeEdition edition, String name, List<?> key, Object... answers) {
    Table table = edition.tables().get(name);
    if (table == null) {
      throw new IllegalArgumentException(
          "table ("
              + name
              + ") must be a table of "
              + edition.id()
              + nearest(name, edition.tables().keySet()));
    }
    if (key.size() != table.inputs().size() || answers.length != table.outputs().size()) {
      throw new IllegalArgumentException(
          "row ("
              + key
              + " -> "
              + Arrays.toString(answers)
              + ") must have "
              + table.inputs().size()
              + " inputs and "
              + table.outputs().size()
              + " outputs");
    }
    List<Object> cells = new ArrayList<>();
    for (int i = 0; i < key.size(); i++) {
      cells.add(cell(edition, table.inputs().get(i), key.get(i)));
    }
    List<Object> asked = List.copyOf(cells);
    for (int i = 0; i < answers.length; i++) {
      cells.add(cell(edition, table.outputs().get(i), answers[i]));
    }
    List<Row> rows = new ArrayList<>(table.rows());
    int at = indexOf(edition, table, asked);
    Row row = new Row(cells, at < 0 ? "" : rows.get(at).clause(), Optional.empty());
    if (at < 0) {
      rows.add(row);
    } else {
      rows.set(at, row);
    }
    Map<String, Table> tables = new LinkedHashMap<>(edition.tables());
    tables.put(name, table.withRows(rows));
    return SchemeEdition.builder()
        .from(edition)
        .tables(tables)
        .addOverlays(name + key + " = " + Arrays.toString(answers))
        .build();
  }

  /** The row that is asked with the same key, however its cells are written. */
  private static int indexOf(SchemeEdition edition, Table table, List<Object> key) {
    for (int i = 0; i < table.rows().size(); i++) {
      List<Object> cells = table.rows().get(i).cells();
      boolean same = cells.size() >= key.size();
      for (int column = 0; same && column < key.size(); column++) {
        same = cell(edition, table.inputs().get(column), cells.get(column)).equals(key.get(column));
      }
      if (same) {
        return i;
      }
    }
    return -1;
  }

  private static Object cell(SchemeEdition edition, Column column, @Nullable Object raw) {
    if (column.holdsIntervals()) {
      return band(column, raw);
    }
    Object value = value(edition, column.name(), column.type().present(), raw);
    column
        .range()
        .filter(range -> value instanceof Fraction number && !range.contains(number))
        .ifPresent(
            range -> {
              throw new IllegalArgumentException(
                  column.name() + " (" + raw + ") must be in " + range);
            });
    return value;
  }

  private static Interval<?> band(Column column, @Nullable Object raw) {
    if (raw instanceof Interval<?> interval) {
      return interval;
    }
    String text = String.valueOf(raw);
    try {
      return column.type().kind() == Type.Kind.DATE
          ? Interval.parse(text, LocalDate::parse)
          : Interval.parse(text, Fraction::parse);
    } catch (IllegalArgumentException e) {
      throw refused(column.name(), raw, e);
    }
  }

  private static Object value(SchemeEdition edition, String name, Type type, @Nullable Object raw) {
    try {
      FactCheck.requireCurrency(edition.currency(), raw);
      return Objects.requireNonNull(Values.of(type, raw, edition.zone()));
    } catch (IllegalArgumentException e) {
      throw refused(name, raw, e);
    }
  }

  /** Without a cause: its message is in this one, and a prompt would show both. */
  private static IllegalArgumentException refused(
      String name, @Nullable Object raw, IllegalArgumentException why) {
    return new IllegalArgumentException(name + " (" + raw + ") " + why.getMessage());
  }

  private static String nearest(String name, Set<String> known) {
    String near = Nearest.to(name, known);
    return near.isEmpty() ? "" : "; nearest: " + near;
  }
}
