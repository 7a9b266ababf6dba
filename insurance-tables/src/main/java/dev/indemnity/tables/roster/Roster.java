package dev.indemnity.tables.roster;

import dev.indemnity.core.application.Member;
import java.util.List;

/**
 * What a roster file holds.
 *
 * @param rows its rows, in their order
 * @param unused its columns that the edition has no use for, though other editions do
 */
public record Roster(List<RosterRow> rows, List<String> unused) {
  /**
   * Copies the lists.
   *
   * @param rows its rows, in their order
   * @param unused its columns that the edition has no use for, though other editions do
   */
  public Roster {
    rows = List.copyOf(rows);
    unused = List.copyOf(unused);
  }

  /** {@return the people on it, in the order of their rows, without rows that could not be read} */
  public List<Member> members() {
    return rows.stream().flatMap(row -> row.member().stream()).toList();
  }
}
