package dev.indemnity.tables.roster;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.indemnity.core.outcome.Reason;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The file of rows that are not priced: a record for each reason. */
final class UnpricedFile {
  private static final int MOST_CHARACTERS = 1 << 16;

  private final Writer text;
  private final CsvWriter records;

  UnpricedFile(OutputStream out) {
    text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), MOST_CHARACTERS);
    records = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
    record("row", RosterWriter.TOLD);
  }

  private void record(String row, List<String> told) {
    List<String> cells = new ArrayList<>(1 + told.size());
    cells.add(row);
    cells.addAll(told);
    records.writeRecord(cells);
  }

  void write(long row, List<Reason> reasons) {
    reasons.forEach(each -> record(Long.toString(row), RosterWriter.told(each)));
  }

  /** Writes a row with what is told of its reason. */
  void writeTold(long row, List<String> told) {
    record(Long.toString(row), told);
  }

  void flush() throws IOException {
    records.flush();
    text.flush();
  }
}
