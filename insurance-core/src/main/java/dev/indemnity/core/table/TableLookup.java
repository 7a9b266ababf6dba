package dev.indemnity.core.table;

import dev.indemnity.core.language.Cause;
import dev.indemnity.core.language.Lookup;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import dev.indemnity.core.text.Text;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A table that was checked, to each key of which at most one row answers.
 *
 * <p>The order of rows makes no difference. Of inputs, exact ones are matched first, then bands,
 * then points or slices. A point answers by itself; between two points a column that is linear
 * answers {@code a + (b − a) × (x − p) / (q − p)}, exactly, for every quantity. Of slices, a value
 * is answered the exact sum, over all of them, of the rate times the part of the value within the
 * slice. Which of two slices that meet holds their bound makes no difference to that; but, as with
 * bands, a value that none holds is outside, a first bound that is not inclusive for one.
 *
 * <p>Immutable.
 */
public final class TableLookup implements Lookup {
  final String name;
  final List<Column> columns;
  final Table.Outside outside;
  final Supplier<ZoneId> zone;
  private final List<Type> inputs;
  private final Map<String, Type> outputs;
  final List<Entry> entries;
  final @Nullable Index index;

  /** What a table without rows answers; null: as one that has none for what is asked. */
  final @Nullable Undetermined empty;

  /** The entries are in the order of their keys. */
  TableLookup(
      String name,
      List<Column> columns,
      Map<String, Type> outputs,
      Table.Outside outside,
      @Nullable Undetermined empty,
      List<Entry> entries,
      @Nullable Index index,
      Supplier<ZoneId> zone) {
    this.name = name;
    this.columns = columns;
    this.outputs = Collections.unmodifiableMap(outputs);
    this.outside = outside;
    this.empty = empty;
    this.entries = Collections.unmodifiableList(entries);
    this.index = index;
    this.zone = zone;
    List<Type> asked = new ArrayList<>();
    for (Column column : columns) {
      asked.add(column.type());
    }
    this.inputs = Collections.unmodifiableList(asked);
  }

  private static TableLookup of(
      Table table,
      String name,
      Supplier<ZoneId> zone,
      List<Entry> entries,
      @Nullable Index index,
      boolean referring) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(Order.OF_KEYS);
    Map<String, Type> types = new LinkedHashMap<>();
    Column slices = table.slices().orElse(null);
    for (Column column : table.outputs()) {
      Type type = slices == null ? column.type() : Slices.answered(slices, column).orElseThrow();
      types.put(column.name(), type);
    }
    Undetermined empty =
        referring ? null : Undetermined.of(new Cause.Empty(name, table.annex().orElse("")));
    return new TableLookup(
        name, table.inputs(), types, table.outside(), empty, sorted, index, zone);
  }

  /**
   * Checks a table and makes it ready to be asked. Wrong are: columns and cells that do not fit, a
   * key two rows answer, a key between two bands that none answers.
   *
   * @param table the table; without rows it is sound and answers nothing
   * @param name its name
   * @param place where it stands; columns and cells are below it, rows counted from 0
   * @param problems takes all that is wrong
   * @param categories the values of each category, by name; asked for every cell
   * @param zone the zone of date and time values, asked where there are such
   * @return the table to ask; null where something is wrong
   */
  public static @Nullable TableLookup of(
      Table table,
      String name,
      Place place,
      Problems problems,
      Map<String, ? extends Collection<String>> categories,
      Supplier<ZoneId> zone) {
    return of(table, name, place, problems, categories, zone, false);
  }

  /**
   * The same for a table whose rows users supply.
   *
   * @param table the table
   * @param name its name
   * @param place where it stands
   * @param problems takes all that is wrong
   * @param categories the values of each category, by name; asked for every cell
   * @param zone the zone of date and time values, asked where there are such
   * @param supplied whether they did: a table without rows then is wrong if some value should have
   *     one, and answers nothing if a person has to judge what has no row; what has no row in other
   *     tables has not been supplied
   * @return the table to ask; null where something is wrong
   */
  public static @Nullable TableLookup of(
      Table table,
      String name,
      Place place,
      Problems problems,
      Map<String, ? extends Collection<String>> categories,
      Supplier<ZoneId> zone,
      boolean supplied) {
    int before = problems.size();
    Set<Column> broken = new ColumnCheck(table, place, problems, categories.keySet()).broken();
    boolean sound = problems.size() == before;
    Place rows = place.child("rows");
    List<Entry> entries = new RowReader(table, broken, rows, problems, categories, zone).read();
    boolean complete = entries.size() == table.rows().size();
    @Nullable Index index = null;
    boolean referring = supplied && table.outside() == Table.Outside.REFER;
    if (sound && supplied && !referring && table.rows().isEmpty()) {
      Completeness.checkNone(table, name, rows, problems);
    }
    if (sound && !entries.isEmpty()) {
      Findings findings = new Findings(table, rows, problems);
      index = new IndexBuilder(table, findings, complete).build(entries);
      if (complete) {
        new Completeness(table, findings, categories).check(entries);
      }
    }
    return problems.size() == before ? of(table, name, zone, entries, index, referring) : null;
  }

  @Override
  public List<Type> inputs() {
    return inputs;
  }

  @Override
  public Map<String, Type> outputs() {
    return outputs;
  }

  /**
   * Finds the answer.
   *
   * @param asked a value for each input, as the language holds it
   * @return an {@code Object[]} with a value for each output, the caller's own to change; or an
   *     {@link Undetermined}
   * @throws IllegalArgumentException where no row answers and a value is absent or not of the type
   *     of its input, and always where their number differs
   */
  @Override
  public Object find(@Nullable Object[] asked) {
    Entry row = row(asked);
    if (row != null) {
      return row.answers.clone();
    }
    return index == null && empty != null
        ? empty
        : Undetermined.of(new Miss(name, columns, outside, entries).cause(values(asked)));
  }

  /**
   * {@inheritDoc}
   *
   * @param input which input, from 0
   * @return the bounds of bands and the points of steps; empty: a line, slices, or no quantity or
   *     day
   */
  @Override
  public Optional<SortedSet<?>> turns(int input) {
    Column column = columns.get(input);
    boolean day = column.type().kind() == Type.Kind.DATE;
    boolean anywhere =
        column.match() == Column.Match.POINTS_LINEAR || column.match() == Column.Match.SLICES;
    if (anywhere || !(day || column.type().isQuantity())) {
      return Optional.empty();
    }
    SortedSet<Object> turns = new TreeSet<>();
    for (Entry entry : entries) {
      if (entry.key[input] instanceof Band band) {
        Stream.of(band.low(), band.high())
            .filter(cut -> cut.value() != null)
            .forEach(cut -> turns.add(cut.finite()));
      } else {
        turns.add(entry.key[input]);
      }
    }
    return Optional.of(turns);
  }

  /**
   * The clause the row that answers follows: between two points of a line, the row of the lower; of
   * slices, that of the one the value lies in.
   *
   * @param asked a value for each input
   * @return its id; empty: that of the table, or no row answers
   */
  @Override
  public String clause(@Nullable Object[] asked) {
    Entry row = row(asked);
    return row == null ? "" : row.clause;
  }

  /**
   * The note of the row that answers: between two points of a line, the row of the lower; of
   * slices, that of the one the value lies in.
   *
   * @param asked a value for each input
   * @return the note; empty: it has none, or no row answers
   */
  public Optional<Text> note(@Nullable Object[] asked) {
    Entry row = row(asked);
    return row == null ? Optional.empty() : row.note;
  }

  /**
   * The rows in their one order and spelling: cells as the language holds them, quantities as
   * fractions, days in bands from the first to the one after the last. Two tables with the same
   * columns answer alike, from the same clauses, if these are equal.
   *
   * @return the rows, by their keys
   */
  public List<Row> canonicalRows() {
    return entries.stream().map(Entry::canonical).toList();
  }

  private @Nullable Entry row(@Nullable Object[] asked) {
    if (asked.length != inputs.size()) {
      throw new IllegalArgumentException(
          "asked (" + asked.length + " values) must be one for each input of " + name);
    }
    return index == null ? null : index.find(asked);
  }

  /** What was asked, known to be of the types of the inputs. Values may be personal: not shown. */
  private Object[] values(@Nullable Object[] asked) {
    Object[] values = new Object[asked.length];
    for (int i = 0; i < asked.length; i++) {
      Column column = columns.get(i);
      Object value = asked[i];
      String found = value == null ? "null" : value.getClass().getSimpleName();
      try {
        values[i] = Objects.requireNonNull(Values.of(column.type(), value, zone));
      } catch (IllegalArgumentException e) {
        throw new IllegalArgumentException(column.name() + " (" + found + ") " + e.getMessage(), e);
      }
      if (value != null && !values[i].getClass().equals(value.getClass())) {
        throw new IllegalArgumentException(
            column.name() + " (" + found + ") must be a " + values[i].getClass().getSimpleName());
      }
    }
    return values;
  }
}
