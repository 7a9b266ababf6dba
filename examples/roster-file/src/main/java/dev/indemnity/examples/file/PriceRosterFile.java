package dev.indemnity.examples.file;

import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.tables.edition.EditionReader;
import dev.indemnity.tables.roster.RosterStream;
import dev.indemnity.tables.roster.StreamedRoster;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongSupplier;

/** Makes a roster file, prices it, and shows how far it is. */
public final class PriceRosterFile {
  private static final List<String> TRADES = List.of("office", "bench", "office", "forge");

  private PriceRosterFile() {}

  /**
   * Leaves three files in a folder: the roster, its priced rows, and why others have no price.
   *
   * @param args how many rows, 2,000,000 unless given; and the folder, which is there, or one for
   *     files that are not kept
   * @throws IOException where a file cannot be read or written
   */
  public static void main(String[] args) throws IOException {
    long rows = args.length > 0 ? Long.parseLong(args[0]) : 2_000_000;
    Path folder = args.length > 1 ? Path.of(args[1]) : Files.createTempDirectory("roster");
    PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    write(rows, folder.resolve("roster.csv"));
    StreamedRoster came = price(rows, folder, System::nanoTime, out);
    out.println();
    out.println(came);
    out.println("written to " + folder);
    out.flush();
  }

  /** Prices the roster of a folder. */
  static StreamedRoster price(long rows, Path folder, LongSupplier nanoTime, PrintStream terminal)
      throws IOException {
    ProgressBar bar = new ProgressBar(rows, terminal);
    RosterStream stream =
        RosterStream.builder(scheme()).firstReasonOnly().progress(nanoTime, bar::draw).build();
    try (OutputStream priced = Files.newOutputStream(folder.resolve("priced.csv"));
        OutputStream others = Files.newOutputStream(folder.resolve("not-priced.csv"))) {
      return stream.price(folder.resolve("roster.csv"), priced, others);
    }
  }

  /** One in four is referred, and one in a hundred too young. */
  static void write(long rows, Path file) throws IOException {
    LocalDate oldest = LocalDate.parse("1961-01-01");
    LocalDate tooYoung = LocalDate.parse("2010-05-05");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("worker.occupation,worker.birthDate\n");
      for (long row = 1; row <= rows; row++) {
        LocalDate born = row % 100 == 0 ? tooYoung : oldest.plusDays(row % 17_000);
        out.write(TRADES.get((int) (row % TRADES.size())) + "," + born + "\n");
      }
    }
  }

  private static Scheme scheme() throws IOException {
    try (InputStream file = PriceRosterFile.class.getResourceAsStream("workshop.json")) {
      if (file == null) {
        throw new FileNotFoundException("workshop.json is missing beside " + PriceRosterFile.class);
      }
      return Scheme.resolve(EditionReader.read(file, "workshop.json"));
    }
  }
}
