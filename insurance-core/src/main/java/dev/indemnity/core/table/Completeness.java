package dev.indemnity.core.table;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the values that should have a row each and have none, by the other inputs there are. */
final class Completeness {
  /** More values than any list made by people has. */
  static final int MOST = 1000;

  private final Table table;
  private final Findings findings;
  private final Map<String, ? extends Collection<String>> categories;

  Completeness(
      Table table, Findings findings, Map<String, ? extends Collection<String>> categories) {
    this.table = table;
    this.findings = findings;
    this.categories = categories;
  }

  void check(List<Entry> entries) {
    for (int i = 0; i < table.inputs().size(); i++) {
      Collection<?> values = values(table.inputs().get(i));
      if (!values.isEmpty()) {
        check(entries, i, values);
        within(entries, i, values);
      }
    }
  }

  /** Tells of a table without a row what should have one. */
  static void checkNone(Table table, String name, Place rows, Problems problems) {
    for (Column column : table.inputs()) {
      if (!column.all().isNothing()) {
        problems.add(
            rows,
            "no row for any " + column.name() + " in " + name,
            "a row for each "
                + column.name()
                + column.all().wholes().map(span -> " of " + span).orElse(""));
      }
    }
  }

  private Collection<?> values(Column column) {
    if (column.all().listed()) {
      Collection<String> names = categories.get(column.type().label());
      return names == null ? List.of() : names;
    }
    Interval<Fraction> span = column.all().wholes().orElse(null);
    return span == null ? List.of() : wholes(span);
  }

  private static List<Fraction> wholes(Interval<Fraction> span) {
    List<Fraction> wholes = new ArrayList<>();
    Fraction low = span.low();
    Fraction high = span.high();
    if (low != null && high != null) {
      Fraction at = low.ceiling();
      while (at.compareTo(high) <= 0 && wholes.size() < MOST) {
        if (span.contains(at)) {
          wholes.add(at);
        }
        at = at.plus(Fraction.ONE);
      }
    }
    return wholes;
  }

  private void check(List<Entry> entries, int input, Collection<?> values) {
    Map<List<Object>, List<Entry>> byOthers = new LinkedHashMap<>();
    for (Entry entry : entries) {
      byOthers.computeIfAbsent(others(entry, input), key -> new ArrayList<>()).add(entry);
    }
    byOthers
        .values()
        .forEach(
            rows -> {
              for (Object value : values) {
                boolean there = rows.stream().anyMatch(row -> answers(row.key[input], value));
                if (!there && !findings.areEnough()) {
                  findings.missing(rows.get(0), input, value);
                }
              }
            });
  }

  /** A cell that is none of the values, such as a grade 11. */
  private void within(List<Entry> entries, int input, Collection<?> values) {
    for (Entry entry : entries) {
      if (!(entry.key[input] instanceof Band)
          && !values.contains(entry.key[input])
          && !findings.areEnough()) {
        findings.noSuch(entry, input);
      }
    }
  }

  private static List<Object> others(Entry entry, int input) {
    List<Object> others = new ArrayList<>(List.of(entry.key));
    others.remove(input);
    return others;
  }

  private static boolean answers(Object cell, Object value) {
    return cell instanceof Band band ? band.contains(value) : cell.equals(value);
  }

  /** What is wrong with what a column says of its values; empty: nothing. */
  static String wrong(Column column) {
    Column.All all = column.all();
    if (all.listed() && column.type().kind() != Type.Kind.CATEGORY) {
      return "a row for every name of a " + column.type();
    }
    if (all.wholes().isEmpty()) {
      return "";
    }
    Interval<Fraction> span = all.wholes().get();
    boolean sound =
        column.type().kind() == Type.Kind.NUMBER
            && span.low() != null
            && span.high() != null
            && span.high().minus(span.low()).compareTo(Fraction.of(MOST)) < 0;
    return sound ? "" : "a row for every whole number of " + span + " of a " + column.type();
  }
}
