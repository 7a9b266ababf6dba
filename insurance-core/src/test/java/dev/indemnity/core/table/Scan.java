package dev.indemnity.core.table;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.number.Fraction;
import java.util.ArrayList;
import java.util.List;

/** The plainest of searches: looks at every row. Bounds and exact cells are fractions. */
final class Scan {
  private Scan() {}

  /** The rows that answer, counted from 0. */
  static List<Integer> rows(Table table, Object... asked) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < table.rows().size(); i++) {
      boolean agrees = true;
      for (int j = 0; j < asked.length; j++) {
        agrees = agrees && agrees(table.rows().get(i).cells().get(j), (Fraction) asked[j]);
      }
      if (agrees) {
        found.add(i);
      }
    }
    return found;
  }

  @SuppressWarnings("unchecked") // tests build bands of fractions only
  private static boolean agrees(Object cell, Fraction value) {
    return cell instanceof Interval<?> band
        ? ((Interval<Fraction>) band).contains(value)
        : cell.equals(value);
  }
}
