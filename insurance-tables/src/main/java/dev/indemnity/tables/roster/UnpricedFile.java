package dev.indemnity.tables.roster;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.indemnity.core.outcome.Reason;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.StringWriter;
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
    records = records(text);
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

  /** The record of a reason, all but its row. */
  static String withoutRow(Reason reason) {
    StringWriter record = new StringWriter();
    records(record).writeRecord(RosterWriter.told(reason));
    return record.toString();
  }

  /** Writes a row with such a record. */
  void write(long row, String withoutRow) throws IOException {
    text.write(Long.toString(row));
    text.write(',');
    text.write(withoutRow);
  }

  /** Without a buffer of its own, as records are written beside it. */
  private static CsvWriter records(Writer to) {
    return CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(to);
  }

  void flush() throws IOException {
    text.flush();
  }
}
