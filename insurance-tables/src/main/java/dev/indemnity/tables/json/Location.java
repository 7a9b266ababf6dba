package dev.indemnity.tables.json;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands in a JSON text.
 *
 * <p>A location points to its parent instead of holding its own path, so that a large file costs
 * one small object a value.
 */
public final class Location {
  private final @Nullable Location parent;
  private final @Nullable String key;
  private final int index;
  private final int line;
  private final int column;

  private Location(
      @Nullable Location parent, @Nullable String key, int index, int line, int column) {
    this.parent = parent;
    this.key = key;
    this.index = index;
    this.line = line;
    this.column = column;
  }

  /** The place of the outermost value, whose pointer is empty. */
  static Location root(int line, int column) {
    return new Location(null, null, 0, line, column);
  }

  /** The place of a member's value in the object that stands here. */
  Location member(String name, int atLine, int atColumn) {
    return new Location(this, name, 0, atLine, atColumn);
  }

  /** The place of an element, counted from 0, in the array that stands here. */
  Location element(int number, int atLine, int atColumn) {
    return new Location(this, null, number, atLine, atColumn);
  }

  /** The line the value begins on; the first is 1. */
  public int line() {
    return line;
  }

  /** The column the value begins in, counted in UTF-16 units; the first is 1. */
  public int column() {
    return column;
  }

  /** The JSON pointer (RFC 6901), empty for the outermost value. */
  public String pointer() {
    Deque<String> tokens = new ArrayDeque<>();
    Location here = this;
    while (here.parent != null) {
      tokens.addFirst(here.key == null ? Integer.toString(here.index) : escaped(here.key));
      here = here.parent;
    }
    StringBuilder pointer = new StringBuilder();
    for (String token : tokens) {
      pointer.append('/').append(token);
    }
    return pointer.toString();
  }

  /** The pointer of a member of the object that stands here, whether or not there is one. */
  public String pointerTo(String name) {
    return pointer() + '/' + escaped(name);
  }

  private static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  @Override
  public String toString() {
    return pointer() + " (line " + line + ", column " + column + ")";
  }
}
