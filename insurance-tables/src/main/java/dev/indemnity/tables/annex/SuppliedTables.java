package dev.indemnity.tables.annex;

import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables of an edition whose rows users supply, and their columns as files say them. */
final class SuppliedTables {
  private SuppliedTables() {}

  /** Those of annexes that have not been supplied yet; there is one at least. */
  static Map<String, Table> toSupply(SchemeEdition edition) {
    Map<String, Table> tables = new LinkedHashMap<>();
    edition
        .tables()
        .forEach(
            (name, table) -> {
              if (table.annex().filter(annex -> !edition.isSupplied(annex)).isPresent()) {
                tables.put(name, table);
              }
            });
    if (tables.isEmpty()) {
      throw new IllegalArgumentException(
          "edition (" + edition.id() + ") must leave a table to an annex");
    }
    return tables;
  }

  static List<String> annexes(Map<String, Table> tables) {
    Set<String> annexes = new LinkedHashSet<>();
    tables.values().forEach(table -> table.annex().ifPresent(annexes::add));
    return new ArrayList<>(annexes);
  }

  /** Types by the names of the columns, units included. */
  static Map<String, String> columns(Table table) {
    Map<String, String> columns = new LinkedHashMap<>();
    for (Column column : table.columns()) {
      String type = column.type().toString();
      columns.put(
          column.name(),
          column.match() == Column.Match.EXACT ? type : column.match().spelling() + " of " + type);
    }
    return columns;
  }

  /** The same, each as one text. */
  static List<String> spelt(Table table) {
    return columns(table).entrySet().stream()
        .map(each -> each.getKey() + ": " + each.getValue())
        .toList();
  }
}
