package dev.indemnity.core.table;

import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reports keys to which not exactly one row answers, each with a witness. */
final class Findings {
  /** More than anybody reads of one table. */
  static final int MOST = 1000;

  private final Table table;
  private final Place rows;
  private final Problems problems;
  private final Set<List<Object>> told = new HashSet<>();

  Findings(Table table, Place rows, Problems problems) {
    this.table = table;
    this.rows = rows;
    this.problems = problems;
  }

  /** Whether there are so many that more would help nobody. */
  boolean areEnough() {
    return told.size() >= MOST;
  }

  /** Two rows answer one key. */
  void twice(Object[] key, Entry first, Entry second) {
    if (told.add(List.of("twice", first.number, second.number))) {
      problems.add(
          rows.child(String.valueOf(second.number)),
          "a second answer to " + key(key),
          "one row for it; row " + first.number + " answers it as well");
    }
  }

  /** Nothing answers between the bands of some rows and those of this one. */
  void gap(Object[] key, int input, Entry above) {
    if (told.add(List.of("gap", above.number, input))) {
      Column column = table.inputs().get(input);
      problems.add(
          rows.child(String.valueOf(above.number)).child(String.valueOf(input)),
          "a gap below " + Entry.show(column, above.key[input]) + ": nothing answers " + key(key),
          (column.match() == Column.Match.SLICES ? "slices" : "bands") + " that meet");
    }
  }

  /** Between two points lies a line, but not for this output. */
  void uneven(Entry low, Entry high, int output) {
    if (told.add(List.of("uneven", high.number, output))) {
      Column column = table.outputs().get(output);
      problems.add(
          rows.child(String.valueOf(high.number))
              .child(String.valueOf(table.inputs().size() + output)),
          column.name() + " " + Entry.show(column, high.answers[output]),
          Entry.show(column, low.answers[output])
              + " as in row "
              + low.number
              + ", since only quantities can lie on a line between two points");
    }
  }

  /** A value that should have a row has none beside the other keys of this one. */
  void missing(Entry beside, int input, Object value) {
    if (told.add(List.of("missing", beside.number, input, value))) {
      Object[] key = new Object[table.inputs().size()];
      for (int i = 0; i < key.length; i++) {
        key[i] = i == input ? value : beside.witness(table.inputs().get(i), i);
      }
      problems.add(
          rows,
          "no row for " + key(key),
          "a row for each "
              + table.inputs().get(input).name()
              + table.inputs().get(input).all().wholes().map(span -> " of " + span).orElse(""));
    }
  }

  /** A cell is none of the values its column can have. */
  void noSuch(Entry entry, int input) {
    Column column = table.inputs().get(input);
    problems.add(
        rows.child(String.valueOf(entry.number)).child(String.valueOf(input)),
        Entry.show(column, entry.key[input]),
        "a whole number" + column.all().wholes().map(span -> " of " + span).orElse(""));
  }

  void tooMany(long pieces) {
    problems.add(
        rows,
        "bands that cut one another into more than " + pieces + " pieces",
        "bands that are the same in many rows");
  }

  private String key(Object[] key) {
    List<String> parts = new ArrayList<>(key.length);
    for (int i = 0; i < key.length; i++) {
      Column column = table.inputs().get(i);
      parts.add(column.name() + " " + Entry.show(column, key[i]));
    }
    return String.join(", ", parts);
  }
}
