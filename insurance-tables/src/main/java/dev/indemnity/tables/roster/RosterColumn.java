package dev.indemnity.tables.roster;

import dev.indemnity.core.text.Text;
import java.util.List;
import java.util.Optional;

/**
 * One column a roster file may have.
 *
 * @param name what its header says: {@code person}, or the key of a fact
 * @param type what its cells hold, with the unit of a number; optional facts end in {@code ?} and
 *     may be {@code null}
 * @param range what a number or amount must lie in; empty: anything
 * @param listed the names it may hold, where the edition lists them
 * @param means what it means
 */
public record RosterColumn(
    String name, String type, String range, List<String> listed, Optional<Text> means) {
  /**
   * Copies the names.
   *
   * @param name what its header says
   * @param type what its cells hold
   * @param range what a number or amount must lie in; empty: anything
   * @param listed the names it may hold, where the edition lists them
   * @param means what it means
   */
  public RosterColumn {
    listed = List.copyOf(listed);
  }

  @Override
  public String toString() {
    return name
        + "  "
        + type
        + (range.isEmpty() ? "" : " in " + range)
        + means.map(each -> "  " + each).orElse("");
  }
}
