package dev.indemnity.tables.annex;

import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.table.Table;
import dev.indemnity.tables.json.JsonWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes an annex to fill in as JSON. */
final class JsonTemplate {
  private JsonTemplate() {}

  static String of(SchemeEdition edition) {
    Map<String, Table> tables = SuppliedTables.toSupply(edition);
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("of", edition.id());
    header.put("label", edition.label());
    header.put("id", AnnexHeader.ID);
    header.put("title", AnnexHeader.TITLE);
    header.put("figures", AnnexHeader.FIGURES_TO_CHOOSE);
    header.put("supplies", SuppliedTables.annexes(tables));
    Map<String, Object> written = new LinkedHashMap<>();
    tables.forEach((name, table) -> written.put(name, table(edition, table)));
    Map<String, Object> file = new LinkedHashMap<>();
    file.put("format", AnnexJson.FORMAT);
    file.put("about", TemplateNotes.OF_FILE);
    file.put("annex", header);
    file.put("tables", written);
    return JsonWriter.write(file, 3);
  }

  private static Map<String, Object> table(SchemeEdition edition, Table table) {
    Map<String, Object> written = new LinkedHashMap<>();
    List<String> notes = TemplateNotes.of(edition, table);
    if (!notes.isEmpty()) {
      written.put("about", notes);
    }
    written.put("columns", SuppliedTables.columns(table));
    written.put("rows", List.of());
    return written;
  }
}
