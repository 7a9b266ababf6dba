package dev.indemnity.core.roster;

import dev.indemnity.core.language.Aggregate;
import dev.indemnity.core.language.Gathered;
import dev.indemnity.core.scheme.FactDeclaration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The first pass over a roster: takes every row into the aggregates that formulas read. */
final class Surveyor {
  private final List<Aggregate> aggregates;

  /** By aggregate, which of the counts it is told from; -1: it goes through the rows itself. */
  private final List<Integer> countedBy = new ArrayList<>();

  private final List<Counts> counts = new ArrayList<>();
  private final List<Items> items = new ArrayList<>();

  Surveyor(
      WholeRoster roster,
      Domain domain,
      Tabulation tabulation,
      Scalar scalar,
      List<FactDeclaration> facts) {
    this.aggregates = roster.aggregates();
    Columnwise columnwise = new Columnwise(domain, tabulation, roster);
    Map<BitSet, Integer> byColumns = new HashMap<>();
    for (Aggregate aggregate : aggregates) {
      BitSet columns = domain.columnsOf(aggregate.reads());
      boolean small = columns.stream().allMatch(domain::isSmall);
      Grid grid = tabulation.grid(small ? columns : new BitSet());
      if (small && grid.isSmall()) {
        int number =
            byColumns.computeIfAbsent(
                columns,
                each -> {
                  counts.add(new Counts(grid));
                  return counts.size() - 1;
                });
        counts.get(number).add(aggregate, scalar);
        countedBy.add(number);
      } else {
        items.add(new Items(aggregate, domain, facts, columnwise, scalar));
        countedBy.add(-1);
      }
    }
  }

  /** Whether anything is read of the whole roster. */
  boolean isNeeded() {
    return !aggregates.isEmpty();
  }

  /** The formulas of aggregates that go through every row by the scalar reading. */
  List<Aggregate> scalarReadings() {
    return items.stream().filter(each -> !each.isColumnwise()).map(Items::aggregate).toList();
  }

  RosterFacts survey(RosterColumns columns, int from, int to) {
    RosterFacts facts = nothing();
    facts.rows = (long) to - from;
    for (int i = 0; i < counts.size(); i++) {
      counts.get(i).count(columns, from, to, facts.counts[i]);
    }
    for (int i = 0; i < items.size(); i++) {
      facts.scalarReadings += items.get(i).take(columns, from, to, facts.gathered.get(i));
    }
    return facts;
  }

  /** Of no rows. */
  RosterFacts nothing() {
    long[][] none = new long[counts.size()][];
    for (int i = 0; i < none.length; i++) {
      none[i] = new long[counts.get(i).size()];
    }
    return new RosterFacts(
        this, none, items.stream().map(each -> new Gathered(each.kind())).toList());
  }

  /** What each aggregate comes to. */
  Map<Aggregate, Object> values(RosterFacts facts) {
    Map<Aggregate, Object> values = new LinkedHashMap<>();
    int item = 0;
    for (int i = 0; i < aggregates.size(); i++) {
      int number = countedBy.get(i);
      Gathered gathered =
          number < 0
              ? facts.gathered.get(item++)
              : counts.get(number).gather(aggregates.get(i), facts.counts[number]);
      values.put(aggregates.get(i), gathered.value());
    }
    return values;
  }
}
