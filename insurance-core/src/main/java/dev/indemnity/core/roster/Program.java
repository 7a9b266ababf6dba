package dev.indemnity.core.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done with every row.
 *
 * @param steps what is asked, in this order
 * @param amounts the amounts of a row that passes; null: all such rows are left to the scalar
 *     reading
 * @param lines what is known of those of these amounts that are lines
 * @param present the columns of days and numbers that must not say a fact is absent
 * @param group which group a row belongs to
 * @param groups the names of the groups
 * @param cells what rows are counted by
 */
record Program(
    List<Step> steps,
    @Nullable List<Term> amounts,
    List<PricedLines.Exact> lines,
    List<Term.Given> present,
    Term.LookedUp group,
    List<String> groups,
    Cells cells) {

  /** Whether a fact is said to be absent that cannot be: that is graver than most reasons. */
  boolean isWrong(RosterColumns columns, int row) {
    for (Term.Given each : present) {
      if (each.at(columns, row) == each.absent()) {
        return true;
      }
    }
    return false;
  }

  /** How many amounts are written of a row. */
  int amountsOfRow() {
    return amounts == null ? 0 : amounts.size();
  }
}
