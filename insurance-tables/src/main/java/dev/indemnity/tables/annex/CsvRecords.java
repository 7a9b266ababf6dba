package dev.indemnity.tables.annex;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
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
          next += lineBreaks(field, field.length());
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
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length);
    CoderResult result = decoder.decode(in, out, true);
    String text = out.flip().toString();
    int none = text.indexOf('\0');
    if (result.isError() || none >= 0) {
      int line = 1 + lineBreaks(text, none >= 0 ? none : text.length());
      int wrong = none >= 0 ? 0 : bytes[in.position()] & 0xFF;
      mistakes.add("/" + line, "the byte 0x" + Integer.toHexString(wrong), "text in UTF-8");
      throw mistakes.with(List.of());
    }
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** A line ends at CR, LF or both together. */
  private static int lineBreaks(String text, int end) {
    int breaks = 0;
    for (int i = 0; i < end; i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < end && text.charAt(i + 1) == '\n';
      breaks += c == '\n' || (c == '\r' && !pair) ? 1 : 0;
    }
    return breaks;
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
