package dev.indemnity.core.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

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
