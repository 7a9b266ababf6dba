package dev.indemnity.core.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Places of a grid of codes, brought together where nothing tells them apart. */
final class Sorted {
  private final Term.LookedUp group;
  private final List<Step.Tabled> steps;
  private final List<Term.LookedUp> values;

  private final Kind passing = new Kind();
  private final Kind stopped = new Kind();

  private final List<Kind> kinds = new ArrayList<>();
  private final List<Integer> cells = new ArrayList<>();

  Sorted(Term.LookedUp group, List<Step.Tabled> steps, List<Term.LookedUp> values) {
    this.group = group;
    this.steps = steps;
    this.values = values;
  }

  void add(Grid grid, int place) {
    List<Long> all = new ArrayList<>();
    all.add(group.values[grid.placeIn(group.grid, place)]);
    Kind kind = passing;
    for (Step.Tabled each : steps) {
      byte answer = each.answers[grid.placeIn(each.grid, place)];
      all.add((long) answer);
      kind = answer == Step.PASSED ? kind : stopped;
    }
    for (Term.LookedUp each : values) {
      all.add(each.values[grid.placeIn(each.grid, place)]);
    }
    kinds.add(kind);
    cells.add(kind.cell(all, place));
  }

  /**
   * Of each column of codes, the code below which all are listed and at which none passes; null:
   * the places below these are not exactly those that pass.
   */
  int @Nullable [] bounds(Grid grid) {
    if (grid.size() == 1) {
      return null;
    }
    int[] bounds = grid.codesAt(0);
    Arrays.fill(bounds, 0);
    for (int place = 0; place < kinds.size(); place++) {
      int[] codes = grid.codesAt(place);
      for (int i = 0; kinds.get(place) == passing && i < bounds.length; i++) {
        bounds[i] = Math.max(bounds[i], codes[i] + 1);
      }
    }
    List<Term.Place> columns = grid.ofColumns();
    for (int i = 0; i < bounds.length; i++) {
      if (bounds[i] > columns.get(i).listed) {
        return null;
      }
    }
    for (int place = 0; place < kinds.size(); place++) {
      int[] codes = grid.codesAt(place);
      boolean below = true;
      for (int i = 0; i < bounds.length; i++) {
        below &= codes[i] < bounds[i];
      }
      if (below != (kinds.get(place) == passing)) {
        return null;
      }
    }
    return bounds;
  }

  /** Makes each place that passes a cell of its own, in their order. */
  void keepPassingApart() {
    passing.places.clear();
    for (int place = 0; place < kinds.size(); place++) {
      if (kinds.get(place) == passing) {
        cells.set(place, passing.places.size());
        passing.places.add(place);
      }
    }
  }

  /** How many cells no step stops. */
  int passing() {
    return passing.places.size();
  }

  /** The first place of each cell. */
  int[] places() {
    return Stream.of(passing, stopped)
        .flatMap(kind -> kind.places.stream())
        .mapToInt(each -> each)
        .toArray();
  }

  /** The cell of each place: first those that pass. */
  long[] numbers() {
    long[] numbers = new long[cells.size()];
    for (int place = 0; place < numbers.length; place++) {
      int from = kinds.get(place) == passing ? 0 : passing();
      numbers[place] = (long) from + cells.get(place);
    }
    return numbers;
  }

  /** Cells of places that pass, or of places that do not. */
  private static final class Kind {
    /** The cell of what tells places apart, from 0. */
    private final Map<List<Long>, Integer> found = new HashMap<>();

    private final List<Integer> places = new ArrayList<>();

    int cell(List<Long> all, int place) {
      int cell = found.computeIfAbsent(all, key -> found.size());
      if (cell == places.size()) {
        places.add(place);
      }
      return cell;
    }
  }
}
