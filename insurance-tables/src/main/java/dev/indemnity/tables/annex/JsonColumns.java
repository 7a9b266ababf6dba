package dev.indemnity.tables.annex;

import dev.indemnity.core.problem.Nearest;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.table.Table;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonText;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Holds the columns an annex gives as JSON against those of the edition. */
final class JsonColumns {
  private final SchemeEdition edition;
  private final Decoder decoder;

  JsonColumns(SchemeEdition edition, Decoder decoder) {
    this.edition = edition;
    this.decoder = decoder;
  }

  void check(String name, JsonValue value) {
    Table table = edition.tables().get(name);
    Map<String, String> given = decoder.mapOf(value, decoder::text);
    Map<String, JsonValue> members =
        value instanceof JsonValue.JsonObject object ? object.members() : Map.of();
    if (table == null
        || given.size() < members.size()
        || !(value instanceof JsonValue.JsonObject)) {
      return;
    }
    Map<String, String> wanted = SuppliedTables.columns(table);
    if (!List.copyOf(given.keySet()).equals(List.copyOf(wanted.keySet()))) {
      decoder
          .problems()
          .report(
              value.at(),
              "the columns " + given.keySet(),
              "the columns " + wanted.keySet() + nearest(given, wanted));
      return;
    }
    wanted.forEach(
        (column, type) -> {
          JsonValue told = Objects.requireNonNull(members.get(column));
          if (told instanceof JsonText text && !text.value().equals(type)) {
            decoder.problems().report(told, "\"" + type + "\"");
          }
        });
  }

  private static String nearest(Map<String, String> given, Map<String, String> wanted) {
    return given.keySet().stream()
        .filter(each -> !wanted.containsKey(each))
        .map(each -> Nearest.to(each, wanted.keySet()))
        .filter(near -> !near.isEmpty())
        .findFirst()
        .map(near -> "; nearest: " + near)
        .orElse("");
  }
}
