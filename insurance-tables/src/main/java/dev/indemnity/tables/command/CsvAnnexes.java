package dev.indemnity.tables.command;

import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.tables.annex.Annexes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Finds annexes that are written as CSV. */
final class CsvAnnexes {
  private CsvAnnexes() {}

  /** Whether a file is CSV by its name. */
  static boolean isCsv(Path file) {
    return isCsv(file.toString());
  }

  /** The same of the name itself. */
  static boolean isCsv(String file) {
    return file.endsWith(".csv");
  }

  /** The annexes below a directory, in the order of their paths; other CSV files are none. */
  static List<Path> below(Path root) throws IOException {
    List<Path> annexes = new ArrayList<>();
    try (Stream<Path> below = Files.walk(root)) {
      for (Path file : below.filter(CsvAnnexes::isCsv).sorted().toList()) {
        if (Files.isRegularFile(file) && isAnnex(file)) {
          annexes.add(file);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return annexes;
  }

  private static boolean isAnnex(Path file) throws IOException {
    try {
      return Annexes.addressOf(file).isPresent();
    } catch (BrokenEditionException e) {
      // a table of something else, as far as can be told; named by itself it is told of
      return false;
    }
  }
}
