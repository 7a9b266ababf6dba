package dev.indemnity.core.roster;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What rows are counted by: all of one cell are of one group, and have the same of those amounts
 * that depend on codes alone, so that these need not be added up row by row.
 */
final class Cells {
  private static final int MOST = 1 << 10;

  final Grid grid;

  /** The group of each cell. */
  private final int[] groups;

  /** By amount, that of each cell; null: it is not the same for all of its rows. */
  private final List<long @Nullable []> amounts = new ArrayList<>();

  Cells(Term.LookedUp group, List<Term> terms) {
    Grid whole = group.grid;
    for (Term term : terms) {
      if (isOfCodes(term)) {
        Grid more = Grid.of(List.of(whole, ((Term.LookedUp) term).grid));
        whole = more.size() <= MOST ? more : whole;
      }
    }
    this.grid = whole;
    this.groups = new int[whole.size()];
    for (int cell = 0; cell < groups.length; cell++) {
      groups[cell] = (int) group.values[whole.placeIn(group.grid, cell)];
    }
    for (Term term : terms) {
      amounts.add(isOfCodes(term) ? values((Term.LookedUp) term) : null);
    }
  }

  private static boolean isOfCodes(Term term) {
    return term instanceof Term.LookedUp lookedUp
        && lookedUp.grid.isOfCodes()
        && term.high <= Tally.MOST_SUMMED;
  }

  private long @Nullable [] values(Term.LookedUp term) {
    if (Grid.of(List.of(grid, term.grid)).size() != grid.size()) {
      return null;
    }
    long[] values = new long[grid.size()];
    for (int cell = 0; cell < values.length; cell++) {
      values[cell] = term.values[grid.placeIn(term.grid, cell)];
    }
    return values;
  }

  /** Whether an amount is added up from the counts of cells. */
  boolean tells(int amount) {
    return amounts.get(amount) != null;
  }

  /** Takes what was counted by cells over to the groups. */
  void take(long[] counts, long[][] sums, Tally tally) {
    for (int cell = 0; cell < counts.length; cell++) {
      if (counts[cell] > 0) {
        int group = groups[cell];
        tally.priced[group] += counts[cell];
        for (int i = 0; i < sums.length; i++) {
          long[] each = amounts.get(i);
          tally.add(i, group, each == null ? sums[i][cell] : each[cell] * counts[cell]);
        }
      }
    }
  }
}
