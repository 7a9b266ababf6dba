package dev.indemnity.core.roster;

import dev.indemnity.core.language.Aggregate;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Gathered;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How many rows have what in some columns of few values, which tells all aggregates of these. */
final class Counts {
  /** What a row at each place means for an aggregate. */
  private static final class Told {
    final @Nullable Object[] met;
    final @Nullable Object[] items;

    Told(int places) {
      met = new @Nullable Object[places];
      items = new @Nullable Object[places];
    }
  }

  private final Grid grid;
  private final Map<Aggregate, Told> told = new HashMap<>();

  Counts(Grid grid) {
    this.grid = grid;
  }

  int size() {
    return grid.size();
  }

  void add(Aggregate aggregate, Scalar scalar) {
    Told each = new Told(grid.size());
    grid.each(
        scalar,
        (place, known) -> {
          Frame frame = known.frame();
          each.met[place] =
              aggregate.condition().isPresent() ? aggregate.condition().get().value(frame) : true;
          each.items[place] =
              aggregate.item().isPresent() ? aggregate.item().get().value(frame) : null;
        });
    told.put(aggregate, each);
  }

  void count(RosterColumns columns, int from, int to, long[] counts) {
    if (grid.size() == 1) {
      counts[0] += (long) to - from;
      return;
    }
    Term place = grid.place();
    for (int row = from; row < to; row++) {
      counts[(int) place.at(columns, row)]++;
    }
  }

  Gathered gather(Aggregate aggregate, long[] counts) {
    Gathered gathered = new Gathered(aggregate.kind());
    Told each = Objects.requireNonNull(told.get(aggregate));
    for (int place = 0; place < counts.length; place++) {
      gathered.take(each.met[place], each.items[place], counts[place]);
    }
    return gathered;
  }
}
