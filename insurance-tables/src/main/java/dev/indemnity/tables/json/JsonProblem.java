package dev.indemnity.tables.json;

import org.jspecify.annotations.Nullable;

/**
 * One thing in a JSON text that is not as it must be.
 *
 * @param file the name the reader was given for the text
 * @param pointer the JSON pointer (RFC 6901) of the value concerned, empty for the whole text
 * @param line the line, the first is 1; 0 where the text as a whole is concerned
 * @param column the column in UTF-16 units, the first is 1; 0 where the text as a whole is
 *     concerned
 * @param found what stands there
 * @param expected what should stand there
 * @param nearest the known name most like the one found, or null where none is alike
 */
public record JsonProblem(
    String file,
    String pointer,
    int line,
    int column,
    String found,
    String expected,
    @Nullable String nearest) {

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(file);
    if (line > 0) {
      text.append(':').append(line).append(':').append(column);
    }
    if (!pointer.isEmpty()) {
      text.append(' ').append(pointer);
    }
    text.append(": found ").append(found).append(", expected ").append(expected);
    if (nearest != null) {
      text.append(" (nearest: \"").append(nearest).append("\")");
    }
    return text.toString();
  }
}
