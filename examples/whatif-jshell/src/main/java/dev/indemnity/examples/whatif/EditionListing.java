package dev.indemnity.examples.whatif;

import dev.indemnity.core.comparison.Difference;
import dev.indemnity.core.comparison.Differences;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.scheme.EditionUsed;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Row;
import dev.indemnity.core.table.Table;
import java.util.ArrayList;
import java.util.List;

/** The figures of an edition, of a table, and what differs, in columns. */
final class EditionListing {
  private EditionListing() {}

  static String of(SchemeEdition edition) {
    List<List<String>> rows = new ArrayList<>();
    edition
        .parameters()
        .forEach(
            (name, each) ->
                rows.add(List.of(name, each.clause(), Values.show(each.type(), each.value()))));
    edition
        .conventions()
        .forEach((name, each) -> rows.add(List.of(name, each.code(), '"' + each.value() + '"')));
    edition.tables().forEach((name, each) -> rows.add(List.of(name, each.clause(), columns(each))));
    return EditionUsed.of(edition) + "\n" + Columns.of(rows);
  }

  private static String columns(Table table) {
    return table.rows().size()
        + " rows of "
        + String.join(", ", table.inputs().stream().map(Column::name).toList())
        + " -> "
        + String.join(", ", table.outputs().stream().map(Column::name).toList());
  }

  static String of(Table table) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(table.columns().stream().map(Column::name).toList());
    for (Row row : table.rows()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.cells().size(); i++) {
        cells.add(Values.show(table.columns().get(i).type(), row.cells().get(i)));
      }
      rows.add(cells);
    }
    return Columns.of(rows);
  }

  static String of(Differences differences) {
    return Columns.of(differences.all().stream().map(EditionListing::difference).toList());
  }

  /** Sign and place, then what stood there, then what stands there. */
  private static List<String> difference(Difference difference) {
    String sign = difference.toString().substring(0, 2);
    String after = difference.after().isEmpty() ? "" : "-> " + difference.after();
    return List.of(sign + difference.path(), difference.before(), after);
  }
}
