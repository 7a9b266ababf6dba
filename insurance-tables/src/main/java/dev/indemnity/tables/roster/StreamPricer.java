package dev.indemnity.tables.roster;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.roster.RosterColumns;
import dev.indemnity.core.roster.RosterLayout;
import dev.indemnity.core.roster.RosterPricer;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.Scheme;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A pricer for the columns of a file. Amounts that something is looked up by are columns of codes,
 * whose values are learned from the cells; the pricer is made again when there are new ones.
 */
final class StreamPricer {
  /** How often a pricer is made again before no more values are learned. */
  private static final int MOST_TIMES = 16;

  private final Scheme scheme;
  private final Facts shared;
  private final Map<String, Rounding> amounts;
  private final Columns header;
  private final Set<String> read;

  /** By column of the file. */
  private List<StreamColumn> columns;

  /** What the library tells of a whole roster. */
  private final List<StreamColumn> shares = new ArrayList<>();

  private RosterPricer pricer;
  private RosterColumns rosterColumns;

  /** How many values the pricer knows; less than 0: it was made to find out which to look up. */
  private int learned = -1;

  private int times;

  StreamPricer(
      Scheme scheme, Facts shared, Map<String, Rounding> amounts, Columns header, int rows) {
    this.scheme = scheme;
    this.shared = shared;
    this.amounts = amounts;
    this.header = header;
    this.read = RosterPricer.factsRead(scheme, amounts.keySet());
    refuseWholeRoster(scheme, read);
    readShares(scheme, read).forEach(each -> shares.add(column(each, Set.of())));
    this.columns = columns(Set.of());
    this.pricer = compile(columns);
    lookUp();
    all().forEach(each -> each.room(rows));
    rosterColumns = rosterColumns(layoutOf(columns));
  }

  /** Rows are priced before the last one is known. */
  static void refuseWholeRoster(Scheme scheme, Set<String> read) {
    for (String key : read) {
      FactDeclaration fact = declared(scheme, key);
      if (fact.supply() == FactDeclaration.Supply.MEMBERS) {
        throw new IllegalArgumentException(
            "fact (" + key + ") must not be read by rules or lines of a person");
      }
    }
  }

  /** The facts that are read and tell which row of its person a row is. */
  static List<String> readShares(Scheme scheme, Set<String> read) {
    return read.stream()
        .filter(each -> declared(scheme, each).supply() == FactDeclaration.Supply.SHARE)
        .toList();
  }

  private static FactDeclaration declared(Scheme scheme, String fact) {
    return Objects.requireNonNull(scheme.edition().facts().get(fact));
  }

  /** Amounts and numbers that nothing but a look-up by them can be made of become codes. */
  private void lookUp() {
    Set<String> candidates = new LinkedHashSet<>();
    for (StreamColumn each : columns) {
      boolean quantity =
          each.kind == StreamColumn.Kind.AMOUNTS || each.kind == StreamColumn.Kind.NUMBERS;
      if (quantity && read.contains(each.name)) {
        candidates.add(each.name);
      }
    }
    int before = pricer.scalarReadings().size();
    if (before == 0 || candidates.isEmpty()) {
      return;
    }
    int least = readings(candidates);
    if (least >= before) {
      return;
    }
    if (candidates.size() > 1) {
      for (String each : List.copyOf(candidates)) {
        candidates.remove(each);
        if (readings(candidates) > least) {
          candidates.add(each);
        }
      }
    }
    columns = columns(candidates);
  }

  private int readings(Set<String> lookedUp) {
    return compile(columns(lookedUp)).scalarReadings().size();
  }

  private List<StreamColumn> columns(Set<String> lookedUp) {
    return header.names().stream().map(each -> column(each, lookedUp)).toList();
  }

  private StreamColumn column(String name, Set<String> lookedUp) {
    FactDeclaration fact =
        scheme.edition().facts().getOrDefault(name, FactDeclaration.of(Type.STRING));
    List<String> listed =
        fact.type().kind() == Type.Kind.CATEGORY
            ? scheme.edition().category(fact.type().label()).orElseThrow().values()
            : List.of();
    return new StreamColumn(
        name,
        lookedUp.contains(name) ? StreamColumn.Kind.CODES : kind(name, fact),
        fact,
        listed,
        scheme.edition().currency().getDecimalPlaces(),
        scheme.edition().zone());
  }

  private StreamColumn.Kind kind(String name, FactDeclaration fact) {
    if (name.equals(RosterCsv.PERSON)) {
      return StreamColumn.Kind.PERSON;
    }
    if (header.unused().contains(name)) {
      return StreamColumn.Kind.UNUSED;
    }
    return switch (fact.type().kind()) {
      case CATEGORY -> StreamColumn.Kind.CODES;
      case DATE -> StreamColumn.Kind.DAYS;
      case BOOLEAN -> StreamColumn.Kind.FLAGS;
      case MONEY -> StreamColumn.Kind.AMOUNTS;
      case NUMBER -> StreamColumn.Kind.NUMBERS;
      default -> read.contains(name) ? StreamColumn.Kind.CODES : StreamColumn.Kind.CHECKED;
    };
  }

  private List<StreamColumn> all() {
    List<StreamColumn> all = new ArrayList<>(columns);
    all.addAll(shares);
    return all;
  }

  private RosterLayout layoutOf(List<StreamColumn> ofFile) {
    RosterLayout.Builder layout = RosterLayout.builder();
    ofFile.forEach(each -> each.addTo(layout));
    shares.forEach(each -> each.addTo(layout));
    amounts.forEach(layout::amount);
    return layout.build();
  }

  private RosterPricer compile(List<StreamColumn> ofFile) {
    return RosterPricer.compile(scheme, shared, layoutOf(ofFile));
  }

  private RosterColumns rosterColumns(RosterLayout layout) {
    RosterColumns.Builder builder = RosterColumns.builder(layout);
    all().forEach(each -> each.addTo(builder));
    return builder.build();
  }

  private void make() {
    RosterLayout layout = layoutOf(columns);
    pricer = RosterPricer.compile(scheme, shared, layout);
    rosterColumns = rosterColumns(layout);
    learned = columns.stream().mapToInt(StreamColumn::learned).sum();
    times++;
    if (times == MOST_TIMES) {
      columns.forEach(StreamColumn::stopLearning);
    }
  }

  /** The columns of the file, in its order. */
  List<StreamColumn> columns() {
    return columns;
  }

  /** What is written of each row, whatever values are learned. */
  List<String> amounts() {
    return pricer.amounts();
  }

  /** The pricer for all values learned so far. */
  RosterPricer pricer() {
    if (learned != columns.stream().mapToInt(StreamColumn::learned).sum()) {
      make();
    }
    return pricer;
  }

  /** The columns for this pricer. */
  RosterColumns rosterColumns() {
    return rosterColumns;
  }

  /** Tells which row of its person a row is, by fact that counts it. */
  void share(int row, long[] told, int from) {
    for (int i = 0; i < shares.size(); i++) {
      shares.get(i).numbers()[row] = told[from + i];
    }
  }
}
