package dev.indemnity.tables.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Annexes written as CSV, as far as it takes to find them and the editions they are for. */
final class CsvAnnexes {
  private static final Pattern RECORD = Pattern.compile("(?m)^\uFEFF?[ \t]*\"?annex\"?[ \t]*,");
  private static final Pattern OF =
      Pattern.compile(
          RECORD.pattern()
              + "[ \t]*\"?of\"?[ \t]*,[ \t]*\"?([^\",\r\n]*?)\"?[ \t]*,[ \t]*\"?([^\",\r\n]*?)\"?"
              + "[ \t]*(?:[,\r\n]|$)");

  private CsvAnnexes() {}

  /** Which edition an annex is for. */
  record Edition(String id, String label) {}

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
        if (Files.isRegularFile(file) && RECORD.matcher(text(file)).find()) {
          annexes.add(file);
        }
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return annexes;
  }

  /** The edition an annex says it is for; absent: it does not say. */
  static Optional<Edition> edition(Path file) throws IOException {
    Matcher of = OF.matcher(text(file));
    return of.find() ? Optional.of(new Edition(of.group(1), of.group(2))) : Optional.empty();
  }

  /** The text as far as it is text: what is wrong with it is told where it is read. */
  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }
}
