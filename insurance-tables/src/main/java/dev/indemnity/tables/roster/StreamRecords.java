package dev.indemnity.tables.roster;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import dev.indemnity.core.problem.Problems;
import dev.indemnity.core.scheme.SchemeEdition;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** Goes through the records of a roster file without a text for each cell. */
final class StreamRecords implements AutoCloseable {
  /** A longer cell is not CSV that a roster would have. */
  private static final int MOST_CHARACTERS = 1 << 20;

  private static final int BUFFER = 1 << 16;

  /** Takes the cells of rows. */
  interface Taker {
    /** A row begins; one that did not end is forgotten. */
    void begin();

    /** A cell, which is the taker's to look at until it returns. */
    void cell(int column, char[] text, int from, int length);

    /** The row has so many cells. */
    void end(int cells);
  }

  private final Counted in;
  private final Handler handler = new Handler();
  private final Iterator<List<String>> all;
  private final Columns columns;
  private boolean unreadable;

  /** Opens a file and reads its header. */
  StreamRecords(SchemeEdition edition, Path file, boolean personRequired) throws IOException {
    in = new Counted(Files.newInputStream(file));
    try {
      all =
          CsvReader.builder()
              .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
              .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
              .allowUnclosedQuote(false)
              .maxBufferSize(MOST_CHARACTERS)
              .build(
                  handler,
                  new InputStreamReader(
                      new BufferedInputStream(in, BUFFER), StandardCharsets.UTF_8))
              .iterator();
      Problems problems = new Problems();
      List<String> header = RosterReader.header(all, cells -> cells, problems);
      columns = Columns.read(edition, header, personRequired, problems);
      if (!problems.none()) {
        throw new BrokenRosterException(problems.all());
      }
    } catch (UncheckedIOException e) {
      in.close();
      throw e.getCause();
    } catch (BrokenRosterException e) {
      in.close();
      throw e;
    }
  }

  Columns columns() {
    return columns;
  }

  /** How many bytes were read so far. */
  long bytes() {
    return in.bytes;
  }

  /** Goes on to the next row, whose cells the taker has then; false: there is none. */
  boolean next(Taker taker) throws IOException {
    handler.taker = taker;
    try {
      if (unreadable || !all.hasNext()) {
        return false;
      }
      all.next();
      return true;
    } catch (CsvParseException e) {
      if (e.getCause() instanceof RuntimeException mistake
          && !(mistake instanceof CsvParseException)) {
        throw mistake;
      }
      unreadable = true;
      return false;
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** Whether the rows ended as nothing after them is CSV. */
  boolean isUnreadable() {
    return unreadable;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }

  /** Collects the header, and hands the cells of rows on. */
  private static final class Handler extends AbstractBaseCsvCallbackHandler<List<String>> {
    private final List<String> header = new ArrayList<>();
    private Taker taker =
        new Taker() {
          @Override
          public void begin() {
            header.clear();
          }

          @Override
          public void cell(int column, char[] text, int from, int length) {
            header.add(new String(text, from, length));
          }

          @Override
          public void end(int cells) {
            // the header is read from the list
          }
        };

    @Override
    protected void handleBegin(long line) {
      taker.begin();
    }

    @Override
    protected void handleField(int column, char[] text, int from, int length, boolean quoted) {
      taker.cell(column, text, from, length);
    }

    @Override
    protected List<String> buildRecord() {
      if (getRecordType() != RecordType.EMPTY) { // else the reader goes on to the next
        taker.end(getFieldCount());
      }
      return header;
    }
  }

  /** Counts the bytes that are read. */
  private static final class Counted extends FilterInputStream {
    private long bytes;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      bytes += one < 0 ? 0 : 1;
      return one;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
      int read = super.read(into, from, length);
      bytes += Math.max(0, read);
      return read;
    }
  }
}
