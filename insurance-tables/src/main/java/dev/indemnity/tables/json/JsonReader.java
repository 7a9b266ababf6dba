package dev.indemnity.tables.json;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/**
 * Reads one JSON text (RFC 8259) into a tree, within bounds.
 *
 * <p>Refused, each as a collected problem: more than {@link #MOST_BYTES} bytes, text that is not
 * UTF-8 (a byte order mark is passed over), nesting beyond {@link #DEEPEST} levels, more than
 * {@link #MOST_VALUES} values, numbers of more than {@link #MOST_DIGITS} digits or with an
 * exponent, NaN and the infinities, keys that stand twice in an object or are longer than {@link
 * #LONGEST_KEY} characters, halves of surrogate pairs, and anything after the value.
 *
 * <p>After malformed text, or a bound on size, depth or values, reading stops and there is no tree.
 * The other refusals leave a tree with the refused part missing or marked, so that a decoder can go
 * on to report the rest.
 */
public final class JsonReader {
  /** The most bytes a text may have in UTF-8: 8 MiB. */
  public static final int MOST_BYTES = 8 * 1024 * 1024;

  /** The most levels of objects and arrays inside each other. */
  public static final int DEEPEST = 64;

  /** The most values a text may hold, objects and arrays included. */
  public static final int MOST_VALUES = 1_000_000;

  /** The most digits of a number, before and after the point together. */
  public static final int MOST_DIGITS = 30;

  /** The most UTF-16 units a key may have. */
  public static final int LONGEST_KEY = 200;

  private JsonReader() {}

  /**
   * Reads a text from its bytes.
   *
   * @return the tree, or empty if the text could not be read to its end; then there is a problem
   */
  public static Optional<JsonValue> read(byte[] bytes, JsonProblems problems) {
    if (bytes.length > MOST_BYTES) {
      tooLong(problems);
      return Optional.empty();
    }
    Utf8 read = Utf8.of(bytes);
    if (read.wrong().isPresent()) {
      Position position = Position.of(read.text(), read.text().length());
      problems.report(position, read.wrong().get(), "text in UTF-8");
      return Optional.empty();
    }
    return TreeBuilder.ofWhole(read.text(), problems);
  }

  /**
   * Reads a text from a stream, at most one byte beyond {@link #MOST_BYTES}; does not close it.
   *
   * @return as {@link #read(byte[], JsonProblems)}
   * @throws IOException where the stream throws it
   */
  public static Optional<JsonValue> read(InputStream stream, JsonProblems problems)
      throws IOException {
    return read(stream.readNBytes(MOST_BYTES + 1), problems);
  }

  /**
   * Reads a text that is already decoded.
   *
   * @return as {@link #read(byte[], JsonProblems)}
   */
  public static Optional<JsonValue> read(String text, JsonProblems problems) {
    if (utf8Length(text) > MOST_BYTES) {
      tooLong(problems);
      return Optional.empty();
    }
    return TreeBuilder.build(Utf8.withoutMark(text), problems);
  }

  private static void tooLong(JsonProblems problems) {
    problems.report("more than " + MOST_BYTES + " bytes", "at most " + MOST_BYTES + " bytes");
  }

  private static long utf8Length(String text) {
    return text.codePoints().mapToLong(JsonReader::utf8Length).sum();
  }

  private static int utf8Length(int point) {
    return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
}
