package dev.indemnity.benchmarks.file;

import dev.indemnity.benchmarks.roster.RosterJob;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.tables.roster.RosterStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prices a file of the job by the library, and ends. */
public final class LibraryFile {
  private LibraryFile() {}

  /**
   * Prices a file.
   *
   * @param args the roster, the file of priced rows, the file of all others
   * @throws IOException where a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    try (OutputStream priced = Files.newOutputStream(Path.of(args[1]));
        OutputStream unpriced = Files.newOutputStream(Path.of(args[2]))) {
      RosterStream.builder(RosterJob.scheme())
          .amount("worker.annual", Rounding.parse("0.01 half up"))
          .firstReasonOnly()
          .build()
          .price(Path.of(args[0]), priced, unpriced);
    }
    Spent.tell();
  }
}
