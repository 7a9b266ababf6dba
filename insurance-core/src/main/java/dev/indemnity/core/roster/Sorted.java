package dev.indemnity.core.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Places of a grid of codes, brought together where nothing tells them apart. */
final class Sorted {
  /** No step stops them. */
  static final int PASSING = 0;

  /** Some step stops them, but not the first one of all. */
  static final int STOPPED_LATER = 1;

  private static final int STOPPED_FIRST = 2;

  private final Term.LookedUp group;
  private final List<Step.Tabled> steps;
  private final List<Term.LookedUp> values;
  private final boolean asksFirst;

  /** What was found so far, by kind: the cell of what tells places apart, from 0. */
  private final List<Map<List<Long>, Integer>> found =
      List.of(new HashMap<>(), new HashMap<>(), new HashMap<>());

  /** By kind, the first place of each cell. */
  private final List<List<Integer>> places =
      List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());

  private final List<int[]> kindsAndCells = new ArrayList<>();

  /** Whether the first of these steps is the first of all. */
  Sorted(
      Term.LookedUp group, List<Step.Tabled> steps, List<Term.LookedUp> values, boolean asksFirst) {
    this.group = group;
    this.steps = steps;
    this.values = values;
    this.asksFirst = asksFirst;
  }

  void add(Grid grid, int place) {
    List<Long> all = new ArrayList<>();
    all.add(group.values[grid.placeIn(group.grid, place)]);
    int kind = PASSING;
    for (Step.Tabled each : steps) {
      byte answer = each.answers[grid.placeIn(each.grid, place)];
      all.add((long) answer);
      if (answer != Step.PASSED && kind == PASSING) {
        kind = asksFirst && each == steps.get(0) ? STOPPED_FIRST : STOPPED_LATER;
      }
    }
    for (Term.LookedUp each : values) {
      all.add(each.values[grid.placeIn(each.grid, place)]);
    }
    Map<List<Long>, Integer> known = found.get(kind);
    int cell = known.computeIfAbsent(all, key -> known.size());
    if (cell == of(kind).size()) {
      of(kind).add(place);
    }
    kindsAndCells.add(new int[] {kind, cell});
  }

  /** The first place of each cell of a kind. */
  List<Integer> of(int kind) {
    return places.get(kind);
  }

  int[] places() {
    return Stream.of(PASSING, STOPPED_LATER, STOPPED_FIRST)
        .flatMap(kind -> of(kind).stream())
        .mapToInt(each -> each)
        .toArray();
  }

  /** The cell of each place, one kind after the other. */
  long[] numbers(int size) {
    int later = of(PASSING).size();
    int[] from = {0, later, later + of(STOPPED_LATER).size()};
    long[] numbers = new long[size];
    for (int place = 0; place < size; place++) {
      int[] each = kindsAndCells.get(place);
      numbers[place] = (long) from[each[0]] + each[1];
    }
    return numbers;
  }
}
