package dev.indemnity.core.table;

import dev.indemnity.core.language.Type;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import dev.indemnity.core.table.Column.Match;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks what a table says of itself: its columns, and what happens outside its rows. */
final class ColumnCheck {
  /** A search goes as deep as there are inputs. */
  private static final int MOST_INPUTS = 50;

  private final Table table;
  private final Place place;
  private final Problems problems;
  private final Set<String> categories;
  private final Set<String> names = new HashSet<>();
  private final Set<Column> broken = new HashSet<>();

  ColumnCheck(Table table, Place place, Problems problems, Set<String> categories) {
    this.table = table;
    this.place = place;
    this.problems = problems;
    this.categories = categories;
  }

  /** Reports all that is wrong; answers the columns whose cells cannot be read for it. */
  Set<Column> broken() {
    columns(table.inputs(), "inputs", "input");
    columns(table.outputs(), "outputs", "output");
    if (table.inputs().size() > MOST_INPUTS) {
      problems.add(
          place.child("inputs"),
          table.inputs().size() + " inputs",
          "at most " + MOST_INPUTS + " inputs");
    }
    slices();
    int graded = 0;
    for (Column column : table.inputs()) {
      graded += isGraded(column) ? 1 : 0;
    }
    if (table.outside() == Table.Outside.CLAMP && graded != 1) {
      problems.add(
          place.child("outside"),
          "clamp, where " + graded + " inputs have bands, points or slices",
          "refuse or refer, unless exactly one input has bands, points or slices");
    }
    return broken;
  }

  /** Beside slices there are no others, and no points: parts of two values have no one sum. */
  private void slices() {
    Column slices = table.slices().orElse(null);
    if (slices == null) {
      return;
    }
    for (Column column : table.inputs()) {
      if (!column.equals(slices) && column.match() != Match.EXACT && column.match() != Match.BAND) {
        problems.add(
            place.child("inputs").child(column.name()),
            column.match().spelling() + " beside the slices of " + slices.name(),
            "exact or band");
      }
    }
    for (Column column : slices.type().isQuantity() ? table.outputs() : List.<Column>of()) {
      if (Slices.answered(slices, column).isEmpty()) {
        problems.add(
            place.child("outputs").child(column.name()),
            column.type() + " as a rate of " + slices.type(),
            slices.type().kind() == Type.Kind.MONEY ? "number" : "number or money");
      }
    }
  }

  private static boolean isGraded(Column column) {
    return column.match() != Match.EXACT;
  }

  private void columns(List<Column> columns, String section, String word) {
    if (columns.isEmpty()) {
      problems.add(place.child(section), "no " + section, "at least one " + word);
    }
    for (Column column : columns) {
      Place at = place.child(section).child(column.name());
      if (column.name().isBlank()) {
        problems.add(at, "no name", "a name for each column");
      } else if (!names.add(column.name())) {
        problems.add(at, "a second column \"" + column.name() + "\"", "a name no other column has");
      }
      boolean sound = word.equals("input") ? input(column, at) : output(column, at);
      String wrong = Completeness.wrong(column);
      if (!wrong.isEmpty() || (word.equals("output") && !column.all().isNothing())) {
        problems.add(
            at,
            wrong.isEmpty() ? "a row for every value of an output" : wrong,
            "every name of a category, or every whole number of a span, of an input");
      }
      if (column.range().isPresent() && !column.type().isQuantity()) {
        problems.add(at, "a range of a " + column.type(), "a range of a number or amount");
        sound = false;
      }
      boolean declared = isDeclared(column.type(), at);
      if (!(sound && declared)) {
        broken.add(column);
      }
    }
  }

  private boolean input(Column column, Place at) {
    Type type = column.type();
    if (type.optional()) {
      problems.add(at, type.toString(), type.present() + ", as no row answers to what is absent");
      return false;
    }
    boolean comparable =
        switch (type.kind()) {
          case LIST, ITEM, WINDOW, NULL -> false;
          default -> true;
        };
    if (!comparable) {
      problems.add(at, type.toString(), "a single value to ask with");
      return false;
    }
    return switch (column.match()) {
      case EXACT -> true;
      case BAND -> {
        boolean sound = type.isQuantity() || type.kind() == Type.Kind.DATE;
        yield graded(sound, column, at, "number, money or date");
      }
      default -> graded(type.isQuantity(), column, at, "number or money");
    };
  }

  private boolean graded(boolean sound, Column column, Place at, String types) {
    if (!sound) {
      String match = column.match().spelling();
      problems.add(at, match + " of " + column.type(), match + " of " + types + ", or exact");
    }
    return sound;
  }

  private boolean output(Column column, Place at) {
    boolean sound = true;
    if (isGraded(column)) {
      problems.add(at, column.match().spelling() + " in an output", "exact");
      sound = false;
    }
    if (column.type().kind() == Type.Kind.ITEM || column.type().kind() == Type.Kind.NULL) {
      problems.add(at, column.type().toString(), "a type of value");
      sound = false;
    }
    return sound;
  }

  private boolean isDeclared(Type type, Place at) {
    Type inner = type.element();
    if (inner != null) {
      return isDeclared(inner, at);
    }
    boolean known = type.kind() != Type.Kind.CATEGORY || categories.contains(type.label());
    if (!known) {
      problems.addUnknown(at, type.label(), "a declared category", categories);
    }
    return known;
  }
}
