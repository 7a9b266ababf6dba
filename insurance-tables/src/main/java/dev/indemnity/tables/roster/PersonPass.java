package dev.indemnity.tables.roster;

import dev.indemnity.core.scheme.Scheme;
import java.io.IOException;
import java.nio.file.Path;

/** The first pass over a file, where rules read how often a person stands on it. */
final class PersonPass implements StreamRecords.Taker {
  private static final int ROWS_BETWEEN = 4096;

  private final int personAt;
  private final int columns;
  private String person = "";
  private boolean readable;

  private PersonPass(Columns columns) {
    this.personAt = columns.names().indexOf(RosterCsv.PERSON);
    this.columns = columns.names().size();
  }

  /** Tells the persons of all rows that can be read. */
  static void read(Scheme scheme, Path file, PersonShares shares, StreamProgress progress)
      throws IOException {
    try (StreamRecords records = new StreamRecords(scheme.edition(), file, true)) {
      progress.beginPass();
      PersonPass pass = new PersonPass(records.columns());
      long row = 0;
      while (records.next(pass)) {
        row++;
        if (pass.readable) {
          shares.add(pass.person, row);
        }
        if (row % ROWS_BETWEEN == 0) {
          progress.at(row, records.bytes());
        }
      }
      shares.count();
      progress.end(row, records.bytes());
    }
  }

  @Override
  public void begin() {
    person = "";
    readable = true;
  }

  @Override
  public void cell(int column, char[] text, int from, int length) {
    for (int i = from; i < from + length; i++) {
      readable &= text[i] != RosterReader.REPLACEMENT;
    }
    if (column == personAt) {
      person = new String(text, from, length).strip();
      readable &= !person.isEmpty();
    }
  }

  @Override
  public void end(int cells) {
    readable &= cells == columns;
  }
}
