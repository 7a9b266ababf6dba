package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Row;
import dev.indemnity.core.table.Table;
import java.time.ZoneId;
import java.util.List;

/**
 * Finds amounts of supplied rows that are finer than the currency. A rate of slices is none: what
 * one of a thousand orders costs is paid by nobody alone.
 */
final class FinestUnit {
  private static final int MOST = 1000;

  private FinestUnit() {}

  static void check(
      SchemeEdition edition, Table table, List<Row> rows, Place place, Problems problems) {
    int amounts = (table.slices().isPresent() ? table.inputs() : table.columns()).size();
    int places = edition.currency().getDecimalPlaces();
    int before = problems.size();
    for (int i = 0; i < rows.size() && problems.size() - before < MOST; i++) {
      List<Object> cells = rows.get(i).cells();
      for (int j = 0; j < Math.min(cells.size(), amounts); j++) {
        Column column = table.columns().get(j);
        if (isAmount(column) && isFiner(column.type(), cells.get(j), edition.zone(), places)) {
          problems.add(
              place.child(String.valueOf(i)).child(String.valueOf(j)),
              String.valueOf(cells.get(j)),
              "an amount of at most " + places + " decimals, those of " + edition.currency());
        }
      }
    }
  }

  private static boolean isAmount(Column column) {
    return column.type().kind() == Type.Kind.MONEY && !column.holdsIntervals();
  }

  private static boolean isFiner(Type type, Object cell, ZoneId zone, int places) {
    try {
      return Values.of(type, cell, zone) instanceof Fraction amount
          && (!amount.isFiniteDecimal()
              || amount.toBigDecimalExact().stripTrailingZeros().scale() > places);
    } catch (IllegalArgumentException e) {
      // a cell that is no amount is told of as such
      return false;
    }
  }
}
