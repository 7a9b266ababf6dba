package dev.indemnity.core.problem;

/**
 * Where something stands.
 *
 * @param file the name of the file; empty for what was built in code
 * @param pointer the JSON pointer (RFC 6901) within it, also for what was built in code; empty: the
 *     whole
 * @param column the column within the formula there, counted from 1; 0: the whole value
 */
public record Place(String file, String pointer, int column) {
  /**
   * A place in something that has no file.
   *
   * @param pointer the JSON pointer
   * @return the place
   */
  public static Place at(String pointer) {
    return new Place("", pointer, 0);
  }

  /**
   * A member or element below this place.
   *
   * @param key the key or index, not yet escaped
   * @return the place
   */
  public Place child(String key) {
    return new Place(file, pointer + "/" + escaped(key), 0);
  }

  private static String escaped(String key) {
    return key.indexOf('~') < 0 && key.indexOf('/') < 0
        ? key
        : key.replace("~", "~0").replace("/", "~1");
  }

  /**
   * A column of the formula at this place.
   *
   * @param at the column, counted from 1
   * @return the place
   */
  public Place column(int at) {
    return new Place(file, pointer, at);
  }

  /** File, pointer and column on one line: what does not print in a key is escaped. */
  @Override
  public String toString() {
    String where = file + (file.isEmpty() ? "" : "#") + pointer;
    return OneLine.of(where) + (column > 0 ? " column " + column : "");
  }
}
