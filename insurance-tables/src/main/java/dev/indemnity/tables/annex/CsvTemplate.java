package dev.indemnity.tables.annex;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.table.Table;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Writes an annex to fill in as CSV. */
final class CsvTemplate {
  private CsvTemplate() {}

  static String of(SchemeEdition edition) {
    Map<String, Table> tables = SuppliedTables.toSupply(edition);
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord("annex", "of", edition.id(), edition.label());
      csv.writeRecord("annex", "id", AnnexHeader.ID);
      csv.writeRecord("annex", "title", AnnexHeader.TITLE);
      csv.writeRecord("annex", "figures", AnnexHeader.FIGURES_TO_CHOOSE);
      write(csv, "annex", "supplies", SuppliedTables.annexes(tables));
      TemplateNotes.OF_FILE.forEach(note -> csv.writeRecord("note", note));
      tables.forEach(
          (name, table) -> {
            write(csv, "columns", name, SuppliedTables.spelt(table));
            TemplateNotes.of(edition, table).forEach(note -> csv.writeRecord("note", name, note));
          });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(CsvWriter csv, String kind, String name, List<String> rest) {
    List<String> cells = new ArrayList<>(List.of(kind, name));
    cells.addAll(rest);
    csv.writeRecord(cells);
  }
}
