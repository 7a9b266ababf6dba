package dev.indemnity.core.table;

import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.table.Column.Match;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Builds a search, and finds on the way the keys two rows answer, or none between two.
 *
 * <p>Exact inputs come first, as they leave the fewest rows; lines and slices come last, so that
 * all rows below one belong to it.
 */
final class IndexBuilder {
  /** How inputs are matched, by what is asked first. */
  private static final List<Match> ASKED =
      List.of(
          Match.EXACT,
          Match.BAND,
          Match.POINTS_REFUSE,
          Match.POINTS_STEP,
          Match.SLICES,
          Match.POINTS_LINEAR);

  private final Table table;
  private final Findings findings;
  private final boolean complete;
  private final int[] order;
  private final Object[] path;
  private final long mostPieces;
  private long pieces;

  /** Unless the rows are complete, gaps between them mean nothing. */
  IndexBuilder(Table table, Findings findings, boolean complete) {
    this.table = table;
    this.findings = findings;
    this.complete = complete;
    this.order = order(table);
    this.path = new Object[order.length];
    this.mostPieces = 200_000L + 16L * table.rows().size();
  }

  /** The inputs as they are asked, those of one kind as they stand in the table. */
  private static int[] order(Table table) {
    int[] order = new int[table.inputs().size()];
    int next = 0;
    for (Match match : ASKED) {
      for (int input = 0; input < order.length; input++) {
        if (table.inputs().get(input).match() == match) {
          order[next++] = input;
        }
      }
    }
    return order;
  }

  /** The search over rows, of which there is at least one. */
  Index build(List<Entry> entries) {
    return build(entries, 0);
  }

  private Index build(List<Entry> entries, int level) {
    if (level == order.length) {
      for (int i = 1; i < entries.size() && !findings.areEnough(); i++) {
        findings.twice(path, entries.get(0), entries.get(i));
      }
      return entries.get(0);
    }
    return switch (matchOf(order[level])) {
      case EXACT -> byValue(entries, level);
      case BAND, SLICES -> byBand(entries, level);
      default -> byPoint(entries, level);
    };
  }

  private Match matchOf(int input) {
    return table.inputs().get(input).match();
  }

  private boolean clamps() {
    return table.outside() == Table.Outside.CLAMP;
  }

  private Index byValue(List<Entry> entries, int level) {
    Map<Object, Index> parts = new LinkedHashMap<>();
    Map<Object, List<Entry>> groups = grouped(entries, level, new LinkedHashMap<>());
    for (Map.Entry<Object, List<Entry>> each : groups.entrySet()) {
      parts.put(each.getKey(), below(each.getKey(), each.getValue(), level));
    }
    return new ByValue(order[level], parts);
  }

  private Index byPoint(List<Entry> entries, int level) {
    Match match = matchOf(order[level]);
    SortedMap<Object, List<Entry>> groups = grouped(entries, level, new TreeMap<>());
    if (match == Match.POINTS_LINEAR) {
      compareAlongLine(groups.values().stream().flatMap(List::stream).toList());
    }
    SortedMap<Fraction, Index> parts = new TreeMap<>();
    groups.forEach((value, group) -> parts.put((Fraction) value, below(value, group, level)));
    return new ByPoint(order[level], match, clamps(), parts);
  }

  private <M extends Map<Object, List<Entry>>> M grouped(List<Entry> entries, int level, M groups) {
    for (Entry entry : entries) {
      Object value = entry.key[order[level]];
      // plainly: a start links no closure
      List<Entry> group = groups.get(value);
      if (group == null) {
        group = new ArrayList<>();
        groups.put(value, group);
      }
      group.add(entry);
    }
    return groups;
  }

  private Index below(Object value, List<Entry> group, int level) {
    path[order[level]] = value;
    return build(group, level + 1);
  }

  private void compareAlongLine(List<Entry> rising) {
    for (int i = 1; i < rising.size() && !findings.areEnough(); i++) {
      Object[] low = rising.get(i - 1).answers;
      Object[] high = rising.get(i).answers;
      for (int j = 0; j < Math.min(low.length, high.length); j++) {
        if (!table.outputs().get(j).type().isQuantity() && !low[j].equals(high[j])) {
          findings.uneven(rising.get(i - 1), rising.get(i), j);
        }
      }
    }
  }

  /**
   * Walks up the bounds of all bands. Between two neighbouring bounds the same bands are open all
   * the way, so that one value stands for all.
   */
  private Index byBand(List<Entry> entries, int level) {
    int input = order[level];
    Type type = table.inputs().get(input).type();
    SortedMap<Cut, List<Entry>> opening = new TreeMap<>();
    SortedMap<Cut, List<Entry>> closing = new TreeMap<>();
    for (Entry entry : entries) {
      Band band = (Band) entry.key[input];
      opening.computeIfAbsent(band.low(), cut -> new ArrayList<>()).add(entry);
      opening.computeIfAbsent(band.high(), cut -> new ArrayList<>());
      closing.computeIfAbsent(band.high(), cut -> new ArrayList<>()).add(entry);
    }
    SortedMap<Integer, Entry> open = new TreeMap<>();
    List<Band> bands = new ArrayList<>();
    List<Index> parts = new ArrayList<>();
    @Nullable Cut from = null;
    for (Map.Entry<Cut, List<Entry>> step : opening.entrySet()) {
      Cut to = step.getKey();
      if (from != null) {
        Band piece = new Band(from, to);
        path[input] = piece.witness(type);
        if (open.isEmpty()) {
          gap(step.getValue().get(0), level);
        } else if (findings.areEnough() || isTooMuch(open.size())) {
          return entries.get(0);
        } else {
          bands.add(piece);
          parts.add(build(List.copyOf(open.values()), level + 1));
        }
      }
      closing.getOrDefault(to, List.of()).forEach(entry -> open.remove(entry.number));
      step.getValue().forEach(entry -> open.put(entry.number, entry));
      from = to;
    }
    Bands search = new Bands(bands, clamps());
    if (matchOf(input) == Match.SLICES) {
      return bySlice(input, search, parts);
    }
    Class<?> kind = type.kind() == Type.Kind.DATE ? LocalDate.class : Fraction.class;
    return new ByBand(input, kind, search, parts);
  }

  /** Slices come last, so that below each is a row; without all its rates none can be added up. */
  private static Index bySlice(int input, Bands search, List<Index> parts) {
    List<Entry> rows = parts.stream().map(Entry.class::cast).toList();
    return rows.stream().allMatch(row -> row.answers.length == rows.get(0).answers.length)
        ? new BySlice(input, search, rows)
        : rows.get(0);
  }

  /** Reports once that the bands come to more than a search can hold. */
  private boolean isTooMuch(int more) {
    if (pieces <= mostPieces && pieces + more > mostPieces) {
      findings.tooMany(mostPieces);
    }
    pieces += more;
    return pieces > mostPieces;
  }

  private void gap(Entry above, int level) {
    if (complete && !findings.areEnough()) {
      Object[] key = Arrays.copyOf(path, path.length);
      for (int i = level + 1; i < order.length; i++) {
        key[order[i]] = above.witness(table.inputs().get(order[i]), order[i]);
      }
      findings.gap(key, order[level], above);
    }
  }
}
