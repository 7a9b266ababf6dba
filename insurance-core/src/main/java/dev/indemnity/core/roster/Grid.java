package dev.indemnity.core.roster;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.scheme.Bound;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that rows can have in some columns of few values, and in some columns of days that are proved
 * to be few, so that a formula can be worked out beforehand for each.
 */
final class Grid {
  /** Columns of days beyond this are not looked at day by day. */
  static final int MOST_DAYS = 2_000;

  /** Places beyond this are not worked out beforehand. */
  static final int MOST_PLACES = 1 << 14;

  /**
   * One direction.
   *
   * @param column the number of the column
   * @param written how it is written
   * @param slot where formulas find its fact
   * @param from the first day; 0 where it is a column of codes
   * @param size how many values there are
   */
  record Axis(int column, Column written, int slot, int from, int size) {
    Term place() {
      return written.isSmall()
          ? new Term.Place(column, written.coding() == Column.Coding.FLAGS, written.values().size())
          : Terms.difference(
              new Term.Given(column, true, from, from + size - 1L), new Term.Constant(from));
    }
  }

  /** Takes what is known at a place. */
  @FunctionalInterface
  interface Visitor {
    void at(int place, Bound.Known known);
  }

  private final List<Axis> codes;
  private final List<Axis> days;
  private final int size;
  private final Term place;

  Grid(List<Axis> axes) {
    this.codes = axes.stream().filter(axis -> axis.written().isSmall()).toList();
    this.days = axes.stream().filter(axis -> !axis.written().isSmall()).toList();
    long places = 1;
    for (Axis axis : axes) {
      places = Math.min(places * axis.size(), Integer.MAX_VALUE);
    }
    this.size = (int) places;
    Term index = new Term.Constant(0);
    if (isSmall()) {
      for (Axis axis : inOrder()) {
        index = Terms.sum(Terms.product(index, new Term.Constant(axis.size())), axis.place());
      }
    }
    this.place = index;
  }

  /** The directions, of which the last turns over first. */
  private List<Axis> inOrder() {
    List<Axis> all = new ArrayList<>(codes);
    all.addAll(days);
    return all;
  }

  /** Whether every row has a place, whatever its days are. */
  boolean isOfCodes() {
    return days.isEmpty();
  }

  /** The grid of all directions of grids of codes. */
  static Grid of(List<Grid> grids) {
    Map<Integer, Axis> axes = new TreeMap<>();
    grids.forEach(grid -> grid.codes.forEach(axis -> axes.put(axis.column(), axis)));
    return new Grid(List.copyOf(axes.values()));
  }

  /** Where a place of this grid of codes lies in one that has part of its directions. */
  int placeIn(Grid part, int whole) {
    int[] at = codesAt(whole);
    int in = 0;
    for (Axis axis : part.codes) {
      in = in * axis.size() + at[indexOf(axis.column())];
    }
    return in;
  }

  private int indexOf(int column) {
    for (int i = 0; i < codes.size(); i++) {
      if (codes.get(i).column() == column) {
        return i;
      }
    }
    throw new IllegalStateException("a direction the grid does not have");
  }

  int size() {
    return size;
  }

  /** {@return what the columns of codes have, each as its place among what its column can have} */
  List<Term.Place> ofColumns() {
    List<Term.Place> places = new ArrayList<>();
    for (Axis axis : codes) {
      if (axis.place() instanceof Term.Place each) {
        places.add(each);
      }
    }
    return places;
  }

  /** What the columns of codes have at a place of this grid of codes, in their order. */
  int[] codesAt(int whole) {
    int[] at = new int[codes.size()];
    int rest = whole;
    for (int i = at.length - 1; i >= 0; i--) {
      at[i] = rest % codes.get(i).size();
      rest /= codes.get(i).size();
    }
    return at;
  }

  boolean isSmall() {
    return size <= MOST_PLACES;
  }

  Term place() {
    return place;
  }

  void each(Scalar scalar, Visitor visitor) {
    int inner = days.stream().mapToInt(Axis::size).reduce(1, (a, b) -> a * b);
    for (int outer = 0; outer < size / inner; outer++) {
      Facts.Builder facts = Facts.builder();
      int[] at = codesAt(outer);
      for (int i = at.length - 1; i >= 0; i--) {
        scalar.put(facts, codes.get(i).written(), at[i]);
      }
      Bound.Known known = scalar.bind(facts.build()).values();
      for (int day = 0; day < inner; day++) {
        int left = day;
        for (int i = days.size() - 1; i >= 0; i--) {
          Axis axis = days.get(i);
          known
              .frame()
              .set(axis.slot(), LocalDate.ofEpochDay(axis.from() + (long) (left % axis.size())));
          left /= axis.size();
        }
        visitor.at(outer * inner + day, known);
      }
    }
  }
}
