package dev.indemnity.tables.json;

/** A line and a column of a text, both counted from 1. */
public record Position(int line, int column) {

  @Override
  public String toString() {
    return "line " + line + ", column " + column;
  }

  /** The position of an offset; a line ends at CR, LF or both together. */
  public static Position of(String text, int offset) {
    int line = 1;
    int start = 0;
    for (int i = 0; i < offset; i++) {
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < offset && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !pair)) {
        line++;
        start = i + 1;
      }
    }
    return new Position(line, offset - start + 1);
  }
}
