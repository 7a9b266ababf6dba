package dev.indemnity.tables.annex;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.scheme.Category;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What whoever fills in a template has to know of its tables. */
final class TemplateNotes {
  /** More numbers than are written out. */
  private static final int MOST = 60;

  static final List<String> OF_FILE =
      List.of(
          "Give the annex an id and a title of its own, say whose figures they are, and leave out"
              + " of supplies and of the tables what you do not supply.",
          "Notes like this one are for people and may be left out.");

  private TemplateNotes() {}

  static List<String> of(SchemeEdition edition, Table table) {
    List<String> notes = new ArrayList<>();
    for (Column column : table.inputs()) {
      input(edition, column).ifPresent(notes::add);
    }
    for (Column column : table.outputs()) {
      names(edition, column).ifPresent(names -> notes.add(column.name() + ": one of " + names));
    }
    table.slices().ifPresent(column -> notes.add(rates(column, table)));
    for (Column column : table.columns()) {
      column.range().ifPresent(range -> notes.add(column.name() + ": within " + range));
    }
    if (table.outside() == Table.Outside.REFER) {
      notes.add("The table may stay without rows: a person judges what has none.");
    }
    return notes;
  }

  private static Optional<String> input(SchemeEdition edition, Column column) {
    String name = column.name();
    if (column.all().wholes().isPresent()) {
      return Optional.of(
          "a row is required for each " + name + ": " + wholes(column.all().wholes().get()));
    }
    if (column.match() == Column.Match.BAND) {
      String bands =
          column.type().kind() == Type.Kind.DATE
              ? "[2025-01-01..2026-01-01) and [2026-01-01..]"
              : "[0..100], (100..500] and (500..]";
      return Optional.of(name + ": bands that meet, such as " + bands);
    }
    if (column.match() == Column.Match.SLICES) {
      return Optional.of(name + ": slices that meet, such as [0..100], (100..500] and (500..]");
    }
    if (column.match() != Column.Match.EXACT) {
      return Optional.of(name + ": points such as 0, 10 and 20");
    }
    return names(edition, column)
        .map(
            names ->
                (column.all().listed()
                        ? "a row is required for each " + name + ": "
                        : name + ": one of ")
                    + names);
  }

  private static String rates(Column slices, Table table) {
    return String.join(", ", table.outputs().stream().map(Column::name).toList())
        + ": the rate of the part of "
        + slices.name()
        + " within the slice, not a sum";
  }

  private static Optional<String> names(SchemeEdition edition, Column column) {
    Optional<Category> category =
        column.type().kind() == Type.Kind.CATEGORY
            ? edition.category(column.type().label())
            : Optional.empty();
    return category.map(
        each ->
            String.join(", ", each.values())
                + (each.open()
                    ? ", or a name of your own that you add to " + column.type().label()
                    : ""));
  }

  private static String wholes(Interval<Fraction> span) {
    List<String> wholes = new ArrayList<>();
    Fraction low = span.low();
    Fraction high = span.high();
    if (low == null || high == null) {
      return "every whole number of " + span;
    }
    Fraction at = low.ceiling();
    while (at.compareTo(high) <= 0 && wholes.size() <= MOST) {
      if (span.contains(at)) {
        wholes.add(at.toString());
      }
      at = at.plus(Fraction.ONE);
    }
    return wholes.size() > MOST
        ? "every whole number of " + span
        : String.join(", ", wholes) + " (" + span + ")";
  }
}
