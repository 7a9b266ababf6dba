package dev.indemnity.core.table;

import dev.indemnity.core.language.Cause;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.problem.Nearest;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Says why no row answers: which input has no match, and what the table has for it. */
final class Miss {
  private static final int MOST = 12;
  private static final int NEAREST = 3;

  private final String name;
  private final List<Column> inputs;
  private final Table.Outside outside;
  private final List<Entry> entries;

  Miss(String name, List<Column> inputs, Table.Outside outside, List<Entry> entries) {
    this.name = name;
    this.inputs = inputs;
    this.outside = outside;
    this.entries = entries;
  }

  /**
   * The first input for which no row agrees, of those that agree in the inputs before it. Between
   * points, and where the nearest row answers, rows agree without being told apart; if that leaves
   * rows to the end, the last such input is the one.
   */
  Cause.Outside cause(Object[] asked) {
    List<Entry> left = entries;
    int open = 0;
    for (int i = 0; i < asked.length; i++) {
      if (isOpen(i)) {
        open = i;
        if (outside != Table.Outside.CLAMP && !isWithin(i, asked[i], left)) {
          return outside(i, asked[i], left);
        }
      } else {
        List<Entry> agreeing = left.stream().filter(agrees(i, asked[i])).toList();
        if (agreeing.isEmpty()) {
          return outside(i, asked[i], left);
        }
        left = agreeing;
      }
    }
    return outside(open, asked[open], left);
  }

  private boolean isOpen(int input) {
    return switch (inputs.get(input).match()) {
      case EXACT -> false;
      case BAND, POINTS_REFUSE, SLICES -> outside == Table.Outside.CLAMP;
      case POINTS_LINEAR, POINTS_STEP -> true;
    };
  }

  private static boolean isWithin(int input, Object value, List<Entry> rows) {
    Fraction asked = (Fraction) value;
    return rows.stream().anyMatch(row -> asked.compareTo((Fraction) row.key[input]) >= 0)
        && rows.stream().anyMatch(row -> asked.compareTo((Fraction) row.key[input]) <= 0);
  }

  private static Predicate<Entry> agrees(int input, Object value) {
    return row ->
        row.key[input] instanceof Band band ? band.contains(value) : row.key[input].equals(value);
  }

  private Cause.Outside outside(int input, Object value, List<Entry> rows) {
    Column column = inputs.get(input);
    String asked = column.name() + " " + Entry.show(column, value);
    return new Cause.Outside(
        name, outside == Table.Outside.REFER, asked, known(column, input, value, rows));
  }

  private static String known(Column column, int input, Object value, List<Entry> rows) {
    TreeSet<Object> known = new TreeSet<>(Order::values);
    rows.forEach(row -> known.add(row.key[input]));
    if (known.size() <= MOST) {
      return String.join(", ", known.stream().map(each -> Entry.show(column, each)).toList());
    }
    if (value instanceof String text) {
      List<String> texts = known.stream().map(Objects::toString).toList();
      List<String> near = Nearest.to(text, texts, NEAREST);
      return near.isEmpty()
          ? String.join(", ", texts.subList(0, NEAREST)) + ", …"
          : String.join(", ", near);
    }
    return Entry.show(column, known.first()) + ", …, " + Entry.show(column, known.last());
  }
}
