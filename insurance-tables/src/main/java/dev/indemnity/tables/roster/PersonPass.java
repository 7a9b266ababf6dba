package dev.indemnity.tables.roster;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.scheme.SchemeEdition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** The first pass over a file, where rules read how often a person stands on it. */
final class PersonPass implements StreamRecords.Taker {
  private static final int ROWS_BETWEEN = 4096;

  private final int personAt;
  private final int columns;
  private final List<StreamShares.Taken> taken;
  private String person = "";
  private boolean readable;

  private PersonPass(Columns columns, List<StreamShares.Taken> taken) {
    this.taken = taken;
    this.personAt = columns.names().indexOf(RosterCsv.PERSON);
    this.columns = columns.names().size();
  }

  /** Tells the persons of all rows that can be read. */
  static void read(
      SchemeEdition edition, Facts shared, Path file, StreamShares shares, StreamProgress progress)
      throws IOException {
    try (StreamRecords records = new StreamRecords(edition, file, true)) {
      progress.beginPass();
      PersonPass pass =
          new PersonPass(records.columns(), shares.taken(edition, shared, records.columns()));
      long row = 0;
      while (records.next(pass)) {
        row++;
        if (pass.readable) {
          for (StreamShares.Taken each : pass.taken) {
            each.add(pass.person, row);
          }
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
    taken.forEach(StreamShares.Taken::begin);
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
    for (StreamShares.Taken each : taken) {
      each.cell(column, text, from, length);
    }
  }

  @Override
  public void end(int cells) {
    readable &= cells == columns;
  }
}
