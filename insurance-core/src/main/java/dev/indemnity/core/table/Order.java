package dev.indemnity.core.table;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.Period;
import java.util.Comparator;

/** Orders what cells hold, so that neither order nor spelling of rows matters. */
final class Order {
  /** Rows of one table by their keys, input by input. */
  static final Comparator<Entry> OF_KEYS = new OfKeys();

  private Order() {}

  private static final class OfKeys implements Comparator<Entry> {
    @Override
    public int compare(Entry first, Entry second) {
      int order = 0;
      for (int i = 0; i < first.key.length && order == 0; i++) {
        order = values(first.key[i], second.key[i]);
      }
      return order;
    }
  }

  /** Two values, or two bands, of one type. */
  @SuppressWarnings({"unchecked", "rawtypes"}) // one column holds values of one type
  static int values(Object first, Object second) {
    if (first instanceof Period a && second instanceof Period b) {
      int months = Long.compare(a.toTotalMonths(), b.toTotalMonths());
      return months != 0 ? months : Long.compare(a.get(DAYS), b.get(DAYS));
    }
    return ((Comparable) first).compareTo(second);
  }
}
