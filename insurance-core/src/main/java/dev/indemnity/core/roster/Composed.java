package dev.indemnity.core.roster;

import java.util.BitSet;
import java.util.List;

/** A number or a test of each row, and what it is made of. */
abstract class Composed {
  /** What it is made of; none: it is taken from a column, or is the same in every row. */
  List<Composed> parts() {
    return List.of();
  }

  /** Adds the columns of days and numbers that are read. */
  void reads(BitSet columns) {
    parts().forEach(part -> part.reads(columns));
  }

  /** Whether days are taken apart for it. */
  boolean readsCalendar() {
    return parts().stream().anyMatch(Composed::readsCalendar);
  }
}
