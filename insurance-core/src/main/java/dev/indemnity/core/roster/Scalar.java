package dev.indemnity.core.roster;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.Bound;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.Scheme;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The scalar reading of single rows: what every other reading must agree with. */
final class Scalar {
  private final Scheme scheme;
  private final Facts shared;
  private final List<Column> columns;

  /** Which columns hold the number of the person's row among others of the person. */
  private final BitSet shares = new BitSet();

  Scalar(Scheme scheme, Facts shared, List<Column> columns) {
    this.scheme = scheme;
    this.shared = shared;
    this.columns = columns.stream().map(this::takenIn).toList();
    for (int i = 0; i < columns.size(); i++) {
      FactDeclaration declared = scheme.edition().facts().get(columns.get(i).fact());
      if (declared != null && declared.supply() == FactDeclaration.Supply.SHARE) {
        shares.set(i);
      }
    }
  }

  /**
   * A column whose codes stand for values as formulas hold them, so that their text need not be
   * read again row by row. What the edition does not take stays as it is, to be told so.
   */
  private Column takenIn(Column column) {
    FactDeclaration declared = scheme.edition().facts().get(column.fact());
    if (declared == null
        || declared.supply() != FactDeclaration.Supply.CALLER
        || column.coding() != Column.Coding.CODES) {
      return column;
    }
    int slot = scheme.slot(column.fact()).orElseThrow();
    List<Object> values = new ArrayList<>();
    for (Object value : column.values()) {
      Bound.Known known = bind(Facts.none().with(column.fact(), value)).values();
      @Nullable Object taken = known.frame().get(slot);
      values.add(known.reasons().isEmpty() && taken != null ? taken : value);
    }
    return new Column(column.fact(), column.coding(), List.copyOf(values), column.places());
  }

  /** A row with these facts alone. */
  Bound.Row bind(Facts facts) {
    return scheme.bind(application(facts), List.of()).rows().get(0);
  }

  PersonQuote quote(RosterColumns roster, int row) {
    return quote(roster, row, row + 1);
  }

  /** The quote of a row under a number of its own. */
  PersonQuote quote(RosterColumns roster, int row, int number) {
    Bound bound = taken(roster, row);
    Bound.Row taken = last(bound);
    Member numbered = new Member("row " + number, taken.member().facts());
    return Premiums.ofRow(scheme, bound, new Bound.Row(number, numbered, taken.values()));
  }

  /** The row's values where formulas find them. */
  Bound.Row bind(RosterColumns roster, int row) {
    return last(taken(roster, row));
  }

  private Bound taken(RosterColumns roster, int row) {
    Bound bound = scheme.bind(application(facts(roster, row)), List.of());
    shares.stream()
        .forEach(
            column ->
                bound.share(last(bound), columns.get(column).fact(), roster.longs(column)[row]));
    roster.known().tell(bound);
    return bound;
  }

  private static Bound.Row last(Bound bound) {
    return bound.rows().get(bound.rows().size() - 1);
  }

  /** An application without a row: what is known of the policy. */
  Application policy() {
    return Application.builder().facts(shared).build();
  }

  private Application application(Facts facts) {
    return Application.builder().facts(shared).addMembers(new Member("row", facts)).build();
  }

  private Facts facts(RosterColumns roster, int row) {
    Facts.Builder facts = Facts.builder();
    for (int i = 0; i < columns.size(); i++) {
      if (!shares.get(i)) {
        put(facts, columns.get(i), roster, i, row);
      }
    }
    return facts.build();
  }

  private void put(Facts.Builder facts, Column column, RosterColumns roster, int at, int row) {
    switch (column.coding()) {
      case CODES, FLAGS -> {
        boolean flags = column.coding() == Column.Coding.FLAGS;
        int listed = column.values().size();
        put(facts, column, (int) new Term.Place(at, flags, listed).at(roster, row));
      }
      case DAYS -> {
        int day = roster.ints(at)[row];
        if (day != RosterColumns.NO_DAY) {
          facts.put(
              column.fact(), day == RosterColumns.ABSENT_DAY ? null : LocalDate.ofEpochDay(day));
        }
      }
      case AMOUNTS, NUMBERS -> {
        long number = roster.longs(at)[row];
        if (number != RosterColumns.NO_NUMBER) {
          facts.put(
              column.fact(),
              number == RosterColumns.ABSENT_NUMBER
                  ? null
                  : BigDecimal.valueOf(number, places(column)));
        }
      }
    }
  }

  int places(Column column) {
    return column.coding() == Column.Coding.AMOUNTS
        ? scheme.currency().getDecimalPlaces()
        : column.places();
  }

  /** Gives the fact that stands at a place of a column of codes. */
  void put(Facts.Builder facts, Column column, int place) {
    int more = place - column.values().size();
    if (more < 0) {
      facts.put(column.fact(), column.values().get(place));
    } else if (more == 1) {
      facts.put(column.fact(), null);
    } else if (more == 2) {
      facts.put(column.fact(), unlisted(column));
    }
  }

  /** A text the edition lists nowhere, and that is no number or day either. */
  private String unlisted(Column column) {
    String name = "(not listed)";
    @Nullable FactDeclaration declared = scheme.edition().facts().get(column.fact());
    List<String> names =
        Objects.requireNonNull(declared).type().label().isEmpty()
            ? List.of()
            : scheme
                .edition()
                .category(declared.type().label())
                .map(each -> each.values())
                .orElse(List.of());
    while (names.contains(name)) {
      name = "(" + name + ")";
    }
    return name;
  }
}
