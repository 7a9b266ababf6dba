package dev.indemnity.tables.annex;

import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.SchemeEdition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

/** Supplies annexes to editions. */
public final class Annexes {
  /** More than any annex needs; one byte more is read, and what is longer refused. */
  static final int MOST_BYTES = 8 * 1024 * 1024;

  private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

  private Annexes() {}

  /** How an annex is written down. */
  public enum Format {
    /** One JSON object. */
    JSON,
    /** Records of cells with commas between. */
    CSV
  }

  /**
   * Supplies an annex, JSON or CSV as its first character that is not white space tells: a brace or
   * a square bracket begins JSON, and so does the word {@code null}.
   *
   * @param edition the edition it is for
   * @param file the file
   * @return the edition with the annex, with an identity of its own
   * @throws IOException where the file cannot be read
   * @throws BrokenEditionException where anything is wrong with the annex or does not fit the
   *     edition; it tells everything that is, up to 1,000 problems, by its places in the file
   */
  public static SchemeEdition supply(SchemeEdition edition, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return supply(edition, in, file.toString());
    }
  }

  /**
   * Supplies an annex from a stream, which is read to its end and left open.
   *
   * @param edition the edition it is for
   * @param in the stream, in UTF-8
   * @param name the name of the file in problems
   * @return the edition with the annex
   * @throws IOException where the stream throws it
   * @throws BrokenEditionException as {@link #supply(SchemeEdition, Path)}
   */
  public static SchemeEdition supply(SchemeEdition edition, InputStream in, String name)
      throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    AnnexFile file =
        isJson(bytes) ? AnnexJson.read(edition, bytes, name) : AnnexCsv.read(edition, bytes, name);
    return file.supply(edition);
  }

  /**
   * Which edition an annex is for, as far as it says; what else is wrong with it is told when it is
   * supplied.
   *
   * @param file the file
   * @return the edition; empty: the file is no annex
   * @throws IOException where the file cannot be read
   * @throws BrokenEditionException where it is neither JSON nor CSV in UTF-8
   */
  public static Optional<AnnexAddress> addressOf(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      return isJson(bytes)
          ? AnnexJson.address(bytes, file.toString())
          : AnnexCsv.address(bytes, file.toString());
    }
  }

  private static boolean isJson(byte[] bytes) {
    int at = startsWith(bytes, 0, MARK) ? MARK.length : 0;
    while (at < bytes.length && " \t\r\n".indexOf(bytes[at]) >= 0) {
      at++;
    }
    return startsWith(bytes, at, new byte[] {'{'})
        || startsWith(bytes, at, new byte[] {'['})
        || startsWith(bytes, at, "null".getBytes(StandardCharsets.US_ASCII));
  }

  private static boolean startsWith(byte[] bytes, int at, byte[] start) {
    for (int i = 0; i < start.length; i++) {
      if (at + i >= bytes.length || bytes[at + i] != start[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Writes a file to fill in: every table users have still to supply, its columns with their types,
   * what to know of its rows, and no rows.
   *
   * @param edition the edition
   * @param format how it is to be written
   * @param out where to
   * @throws IOException where it cannot be written
   * @throws IllegalArgumentException where the edition leaves nothing to an annex, or no longer
   */
  public static void writeAnnexTemplate(SchemeEdition edition, Format format, Appendable out)
      throws IOException {
    Objects.requireNonNull(format, "format");
    Objects.requireNonNull(out, "out");
    out.append(
        switch (format) {
          case JSON -> JsonTemplate.of(edition);
          case CSV -> CsvTemplate.of(edition);
        });
  }
}
