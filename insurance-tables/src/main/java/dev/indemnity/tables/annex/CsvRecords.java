package dev.indemnity.tables.annex;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.indemnity.tables.json.Position;
import dev.indemnity.tables.json.Utf8;
import java.util.ArrayList;
import java.util.List;

/** Reads the records of a CSV file, each with the line of the file it begins on. */
final class CsvRecords {
  private final Mistakes mistakes;

  /** Takes a record. */
  @FunctionalInterface
  interface Reading {
    /**
     * Takes a record.
     *
     * @param line the line it begins on, from 1
     * @param cells what it has, without blanks around and without empty cells at its end
     */
    void take(int line, List<String> cells);
  }

  CsvRecords(Mistakes mistakes) {
    this.mistakes = mistakes;
  }

  /** Reads to the end; after text that is no CSV in UTF-8 nothing further can be said. */
  void read(byte[] bytes, Reading reading) {
    if (bytes.length > Annexes.MOST_BYTES) {
      mistakes.add("", "more than 8 MiB", "a small file");
      throw mistakes.with(List.of());
    }
    String text = text(bytes);
    int next = 1;
    try {
      for (CsvRecord record :
          CsvReader.builder()
              .skipEmptyLines(false)
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowUnclosedQuote(false)
              .ofCsvRecord(text)) {
        int line = (int) record.getStartingLineNumber();
        next = line + 1;
        for (String field : record.getFields()) {
          next += Position.of(field, field.length()).line() - 1;
        }
        List<String> cells = cells(record.getFields());
        if (!cells.isEmpty()) {
          reading.take(line, cells);
        }
      }
    } catch (CsvParseException e) {
      mistakes.add("/" + next, "text that is not CSV", "cells with commas between, quotes closed");
      throw mistakes.with(List.of());
    }
  }

  private String text(byte[] bytes) {
    Utf8 read = Utf8.of(bytes);
    int none = read.text().indexOf('\0');
    if (none >= 0 || read.wrong().isPresent()) {
      int line = Position.of(read.text(), none >= 0 ? none : read.text().length()).line();
      String wrong = none >= 0 ? "the byte 0x0" : read.wrong().orElse("");
      mistakes.add("/" + line, wrong, "text in UTF-8");
      throw mistakes.with(List.of());
    }
    return read.text();
  }

  /** Spreadsheets fill records up with empty cells. */
  private static List<String> cells(List<String> fields) {
    List<String> cells = new ArrayList<>(fields.size());
    for (String field : fields) {
      cells.add(field.strip());
    }
    while (!cells.isEmpty() && cells.get(cells.size() - 1).isEmpty()) {
      cells.remove(cells.size() - 1);
    }
    return cells;
  }
}
