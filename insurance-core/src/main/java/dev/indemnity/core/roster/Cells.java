package dev.indemnity.core.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What rows are told apart by: all of one cell are of one group, get the same answers of the steps
 * that ask codes alone, and have the same of all that is looked up by codes. So the codes of a row
 * are looked up once, and what they decide need not be added up row by row.
 */
final class Cells {
  private static final int MOST = 1 << 12;

  /** Up to so many places that pass it is quicker to count by these than to look up their cells. */
  private static final int MOST_APART = 1 << 6;

  /** What codes can be. */
  final Grid grid;

  /**
   * Of each column of codes the code below which all must be for a row to pass, where the cells
   * that pass are the places below these in their order; null: cells are looked up by places.
   */
  final int @Nullable [] bounds;

  /** The cell of each place: first those that pass. */
  final long[] numbers;

  /** How many cells pass every step that is told by cells. */
  final int passing;

  /** The group of each cell. */
  final long[] groups;

  /** A place of each cell. */
  private final int[] places;

  /** By amount, that of each cell; null: it is not the same for all rows of one. */
  private final List<long @Nullable []> told = new ArrayList<>();

  /** The amounts that are added up row by row, as cells do not tell them. */
  private final List<Integer> summed = new ArrayList<>();

  /** The tables by whose values cells are told apart. */
  private final Set<long[]> toldApart = Collections.newSetFromMap(new IdentityHashMap<>());

  Cells(Term.LookedUp group, List<Step> steps, List<Term> amounts) {
    List<Step.Tabled> tabled = new ArrayList<>();
    steps.forEach(step -> add(step, tabled));
    List<Term.LookedUp> lookedUp = new ArrayList<>();
    for (Step step : steps) {
      if (step instanceof Step.Asked asked) {
        add(asked.test(), lookedUp);
      }
    }
    amounts.forEach(term -> add(term, lookedUp));
    Grid whole = group.grid;
    for (Step.Tabled each : tabled) {
      whole = with(whole, each.grid);
    }
    for (Term.LookedUp each : lookedUp) {
      whole = with(whole, each.grid);
    }
    this.grid = whole;
    tabled.removeIf(each -> !covers(each.grid));
    lookedUp.removeIf(each -> !covers(each.grid));
    lookedUp.forEach(each -> toldApart.add(each.values));
    Sorted sorted = new Sorted(group, tabled, lookedUp);
    for (int place = 0; place < grid.size(); place++) {
      sorted.add(grid, place);
    }
    int @Nullable [] box = sorted.bounds(grid);
    this.bounds =
        box != null && Arrays.stream(box).reduce(1, (a, b) -> a * b) <= MOST_APART ? box : null;
    if (bounds != null) {
      sorted.keepPassingApart();
    }
    this.passing = sorted.passing();
    this.numbers = sorted.numbers();
    this.places = sorted.places();
    this.groups = of(group);
    for (int i = 0; i < amounts.size(); i++) {
      told.add(told(amounts.get(i)));
      if (!tells(i)) {
        summed.add(i);
      }
    }
  }

  private static void add(Step step, List<Step.Tabled> tabled) {
    if (step instanceof Step.Tabled each && each.grid.isOfCodes()) {
      tabled.add(each);
    }
  }

  private static void add(Composed composed, List<Term.LookedUp> found) {
    if (composed instanceof Term.LookedUp lookedUp && lookedUp.grid.isOfCodes()) {
      found.add(lookedUp);
    }
    composed.parts().forEach(part -> add(part, found));
  }

  private static Grid with(Grid whole, Grid part) {
    Grid more = Grid.of(List.of(whole, part));
    return more.size() <= MOST ? more : whole;
  }

  /** How many cells there are. */
  int size() {
    return places.length;
  }

  /** Whether the cell of a row tells its place in another grid. */
  boolean covers(Grid other) {
    return other.isOfCodes() && Grid.of(List.of(grid, other)).size() == grid.size();
  }

  /** Whether all rows of a cell have the same of what is looked up. */
  boolean covers(Term.LookedUp term) {
    return toldApart.contains(term.values);
  }

  /** What is looked up, by cell. */
  long[] of(Term.LookedUp term) {
    long[] of = new long[places.length];
    for (int cell = 0; cell < of.length; cell++) {
      of[cell] = term.values[grid.placeIn(term.grid, places[cell])];
    }
    return of;
  }

  /** The answers of a step, by cell. */
  byte[] of(Step.Tabled step) {
    byte[] of = new byte[places.length];
    for (int cell = 0; cell < of.length; cell++) {
      of[cell] = step.answers[grid.placeIn(step.grid, places[cell])];
    }
    return of;
  }

  private long @Nullable [] told(Term amount) {
    return amount instanceof Term.LookedUp term && covers(term) && term.high <= Tally.MOST_SUMMED
        ? of(term)
        : null;
  }

  /** Whether an amount is added up from the counts of cells. */
  boolean tells(int amount) {
    return told.get(amount) != null;
  }

  /** Room for the rows of each cell that passes. */
  int[] heads() {
    return new int[passing];
  }

  /** Room for what the rows of each of them come to, for each amount that cells do not tell. */
  long[] sums() {
    return new long[roomOfSums()];
  }

  /** How many sums there are. */
  int roomOfSums() {
    return summed.size() * passing;
  }

  /** Where in that room the sums of an amount begin that cells do not tell. */
  int sumsFrom(int amount) {
    return summed.indexOf(amount) * passing;
  }

  /** Takes what was counted by cells over to their groups. */
  void take(int[] heads, long[] sums, Tally tally) {
    for (int cell = 0; cell < heads.length; cell++) {
      take(cell, heads[cell], tally);
    }
    for (int i = 0; i < sums.length; i++) {
      takeSum(i, sums[i], tally);
    }
  }

  /** Takes the rows of a cell over, and what of them it tells. */
  void take(int cell, int heads, Tally tally) {
    if (heads == 0) {
      return;
    }
    int group = (int) groups[cell];
    tally.priced[group] += heads;
    for (int i = 0; i < told.size(); i++) {
      long @Nullable [] each = told.get(i);
      if (each != null) {
        tally.add(i, group, each[cell] * heads);
      }
    }
  }

  /** Takes a sum over. */
  void takeSum(int place, long sum, Tally tally) {
    if (sum == 0) {
      return;
    }
    tally.add(summed.get(place / passing), (int) groups[place % passing], sum);
  }
}
