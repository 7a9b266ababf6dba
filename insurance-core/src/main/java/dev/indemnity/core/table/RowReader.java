package dev.indemnity.core.table;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes in the cells of rows, and reports those that do not fit their columns. */
final class RowReader {
  private static final int LONGEST = 60;

  private final Table table;
  private final Set<Column> broken;
  private final Place place;
  private final Problems problems;
  private final Supplier<ZoneId> zone;
  private final Map<String, ? extends Collection<String>> categories;

  /** What is read just now: a place is told of few cells, and made for those alone. */
  private int row;

  private int cell;

  RowReader(
      Table table,
      Set<Column> broken,
      Place place,
      Problems problems,
      Map<String, ? extends Collection<String>> categories,
      Supplier<ZoneId> zone) {
    this.table = table;
    this.broken = broken;
    this.place = place;
    this.problems = problems;
    this.zone = zone;
    this.categories = categories;
  }

  /** The rows whose inputs can be read; after very many mistakes none further is. */
  List<Entry> read() {
    List<Entry> entries = new ArrayList<>(table.rows().size());
    int before = problems.size();
    for (int i = 0; i < table.rows().size(); i++) {
      if (problems.size() - before >= Findings.MOST) {
        problems.add(
            place,
            "more problems",
            "none; the first " + (problems.size() - before) + " are listed");
        break;
      }
      row = i;
      Entry entry = entry(table.rows().get(i));
      if (entry != null) {
        entries.add(entry);
      }
    }
    return entries;
  }

  private @Nullable Entry entry(Row written) {
    List<Column> columns = table.columns();
    int size = columns.size();
    if (written.cells().size() != size) {
      problems.add(hereInRow(), written.cells().size() + " cells", wholeRow());
      return null;
    }
    List<Object> key = new ArrayList<>();
    List<Object> answers = new ArrayList<>();
    int inputs = table.inputs().size();
    for (int i = 0; i < size; i++) {
      cell = i;
      Object value = value(columns.get(i), written.cells().get(i));
      if (value != null) {
        (i < inputs ? key : answers).add(value);
      }
    }
    if (key.size() < inputs) {
      return null;
    }
    boolean whole = answers.size() == size - inputs;
    return new Entry(
        row,
        written.clause(),
        written.note(),
        key.toArray(),
        whole ? answers.toArray() : new Object[0]);
  }

  private String wholeRow() {
    List<String> names = table.columns().stream().map(Column::name).toList();
    return names.size() + " cells: " + String.join(", ", names);
  }

  private Place hereInRow() {
    return place.child(String.valueOf(row));
  }

  private Place here() {
    return hereInRow().child(String.valueOf(cell));
  }

  /** The cell as the language holds it, or a band; null: it does not fit. */
  private @Nullable Object value(Column column, Object raw) {
    if (broken.contains(column)) {
      return null;
    }
    if (column.holdsIntervals()) {
      return band(column, raw);
    }
    Object value;
    try {
      value = Objects.requireNonNull(Values.of(column.type(), raw, zone));
    } catch (IllegalArgumentException e) {
      String message = Objects.requireNonNullElse(e.getMessage(), "");
      problems.add(here(), shown(raw), message.replaceFirst("^must be ", ""));
      return null;
    }
    return isListed(column.type(), value) && isWithin(column, value) ? value : null;
  }

  private boolean isWithin(Column column, Object value) {
    Interval<Fraction> range = column.range().orElse(null);
    if (range == null || !(value instanceof Fraction number) || range.contains(number)) {
      return true;
    }
    problems.add(here(), Entry.show(column, value), "a value in " + range);
    return false;
  }

  /** The bounds of a band may be those of the range, whether or not it holds them itself. */
  private boolean isWithin(Column column, Interval<?> band, Object raw) {
    Interval<Fraction> range = column.range().orElse(null);
    if (range == null) {
      return true;
    }
    Interval<Fraction> closed = new Interval<>(range.low(), true, range.high(), true);
    boolean within =
        (!(band.low() instanceof Fraction low) || closed.contains(low))
            && (!(band.high() instanceof Fraction high) || closed.contains(high));
    if (!within) {
      problems.add(here(), shown(raw), "an interval with bounds in " + range);
    }
    return within;
  }

  private @Nullable Object band(Column column, Object raw) {
    Type type = column.type();
    try {
      Interval<?> interval =
          raw instanceof Interval<?> given ? read(type, given) : read(type, String.valueOf(raw));
      Band band = Band.of(interval);
      if (band == null) {
        problems.add(here(), shown(raw), "an interval that holds at least one day");
      }
      if (column.match() == Column.Match.SLICES && interval.low() == null) {
        problems.add(here(), shown(raw), "a slice with a lower bound, as [0..1000] or (1000..]");
        return null;
      }
      return isWithin(column, interval, raw) ? band : null;
    } catch (IllegalArgumentException e) {
      String example =
          type.kind() == Type.Kind.DATE
              ? "[2025-01-01..2026-01-01) or [2025-01-01..]"
              : "[16..65], [0..5) or [100..]";
      problems.add(
          here(), shown(raw), "an interval of " + type + " that holds a value, as " + example);
      return null;
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // both bounds are of the type, which has an order
  private Interval<?> read(Type type, Interval<?> given) {
    return new Interval(
        given.low() == null ? null : (Comparable) Values.of(type, given.low(), zone),
        given.lowInclusive(),
        given.high() == null ? null : (Comparable) Values.of(type, given.high(), zone),
        given.highInclusive());
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  private Interval<?> read(Type type, String text) {
    return Interval.parse(
        text, bound -> (Comparable) Objects.requireNonNull(Values.of(type, bound, zone)));
  }

  private boolean isListed(Type type, Object value) {
    if (type.element() != null && value instanceof List<?> values) {
      boolean listed = true;
      for (Object each : values) {
        listed &= each == null || isListed(type.element(), each);
      }
      return listed;
    }
    Collection<String> known =
        type.kind() == Type.Kind.CATEGORY ? categories.get(type.label()) : null;
    if (known == null || !(value instanceof String name) || known.contains(name)) {
      return true;
    }
    problems.addUnknown(here(), name, "a value of category " + type.label(), known);
    return false;
  }

  private static String shown(Object raw) {
    String text = String.valueOf(raw);
    String part = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    return raw instanceof CharSequence ? "\"" + part + "\"" : part;
  }
}
