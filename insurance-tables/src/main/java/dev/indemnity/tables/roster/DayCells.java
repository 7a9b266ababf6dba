package dev.indemnity.tables.roster;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.roster.RosterColumns;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.SchemeEdition;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A day of each row, as counting shares within days needs it. */
final class DayCells {
  /** Days are numbers of columns; nobody is insured so long before or after. */
  private static final long FARTHEST = 2_000_000_000;

  private final SchemeEdition edition;
  private final FactDeclaration fact;

  /** Which column of the file it is; less than 0: none. */
  private final int column;

  /** The day of rows that do not tell one. */
  private final int shared;

  private int day;

  /** The cells of a fact, which all rows share if the application has it. */
  DayCells(SchemeEdition edition, String fact, Facts shared, Columns columns) {
    this.edition = edition;
    this.fact = Objects.requireNonNull(edition.facts().get(fact));
    this.column = columns.names().indexOf(fact);
    this.shared = shared.has(fact) ? day(shared.get(fact)) : RosterColumns.NO_DAY;
  }

  /** Begins a row. */
  void begin() {
    day = shared;
  }

  /** Takes a cell, if it is one of these. */
  void take(int at, char[] text, int from, int length) {
    if (at != column) {
      return;
    }
    long usual = Cells.day(text, from, length);
    if (usual != Cells.UNUSUAL) {
      day = (int) usual;
      return;
    }
    String cell = new String(text, from, length).strip();
    if (!cell.isEmpty()) {
      day = day(cell.equals("null") && fact.type().optional() ? null : cell);
    }
  }

  /** The day of the row. */
  int day() {
    return day;
  }

  private int day(@Nullable Object given) {
    try {
      return Values.of(fact.type(), given, edition.zone()) instanceof LocalDate day
          ? (int) Math.max(-FARTHEST, Math.min(FARTHEST, day.toEpochDay()))
          : RosterColumns.ABSENT_DAY;
    } catch (IllegalArgumentException e) {
      return RosterColumns.NO_DAY; // the row itself is told so where it is priced
    }
  }
}
