package dev.indemnity.tables.json;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON text for people to read and compare: one fixed layout, so that equal values give
 * equal text.
 *
 * <p>A list or object stands on one line where it fits within {@value #WIDTH} columns, else each of
 * its values begins a line, two columns further in. A list of several lists or objects, such as the
 * rows of a table, never stands on one line, nor do the outermost levels if so asked. Members keep
 * the order of their map. Numbers are written in plain decimals; what is outside ASCII is written
 * as it is.
 *
 * <p>A value is a {@code Map} with text keys, a {@code List}, a {@code String}, a {@code
 * BigDecimal}, an {@code Integer}, a {@code Long}, a {@code Boolean} or null.
 */
public final class JsonWriter {
  private static final int WIDTH = 100;
  private static final int STEP = 2;

  private final StringBuilder out = new StringBuilder();

  private final int open;

  private JsonWriter(int open) {
    this.open = open;
  }

  /**
   * The text of a value, ended by a line break.
   *
   * @param open how many levels of objects and lists, from the outermost, never stand on one line
   *     unless they are empty
   * @throws IllegalArgumentException if the value or one within it is none of those above, or a
   *     text holds half of a surrogate pair
   */
  public static String write(@Nullable Object value, int open) {
    JsonWriter writer = new JsonWriter(open);
    writer.value(value, 0, 0);
    return writer.out.append('\n').toString();
  }

  /** Writes a value; the column is how much stands before it on its line. */
  private void value(@Nullable Object value, int indent, int column) {
    StringBuilder line = new StringBuilder();
    // one column is kept for the comma that may follow
    boolean broken = indent < open * STEP && !isEmpty(value);
    if (!broken && fits(value, line, WIDTH - 1 - column)) {
      out.append(line);
    } else if (value instanceof Map<?, ?> map) {
      members(map, indent + STEP);
    } else if (value instanceof List<?> list) {
      elements(list, indent + STEP);
    } else {
      out.append(line);
    }
  }

  private void members(Map<?, ?> map, int indent) {
    out.append('{');
    Iterator<? extends Map.Entry<?, ?>> entries = map.entrySet().iterator();
    while (entries.hasNext()) {
      Map.Entry<?, ?> entry = entries.next();
      String key = key(entry.getKey());
      newLine(indent);
      out.append(key);
      value(entry.getValue(), indent, indent + key.length());
      out.append(entries.hasNext() ? "," : "");
    }
    newLine(indent - STEP);
    out.append('}');
  }

  private void elements(List<?> list, int indent) {
    out.append('[');
    Iterator<?> elements = list.iterator();
    while (elements.hasNext()) {
      newLine(indent);
      value(elements.next(), indent, indent);
      out.append(elements.hasNext() ? "," : "");
    }
    newLine(indent - STEP);
    out.append(']');
  }

  private void newLine(int indent) {
    out.append('\n').append(" ".repeat(indent));
  }

  /**
   * Writes a value on one line unless that gets longer than there is room; then it may stop halfway
   * through a list or an object, so that a long value is not written again at every level.
   */
  private static boolean fits(@Nullable Object value, StringBuilder line, int room) {
    if (value instanceof Map<?, ?> map) {
      line.append('{');
      String separator = "";
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        line.append(separator).append(key(entry.getKey()));
        if (!fits(entry.getValue(), line, room)) {
          return false;
        }
        separator = ", ";
      }
      line.append('}');
    } else if (value instanceof List<?> list) {
      if (list.size() > 1 && list.stream().anyMatch(JsonWriter::holdsValues)) {
        return false;
      }
      line.append('[');
      String separator = "";
      for (Object element : list) {
        line.append(separator);
        if (!fits(element, line, room)) {
          return false;
        }
        separator = ", ";
      }
      line.append(']');
    } else {
      line.append(scalar(value));
    }
    return line.length() <= room;
  }

  private static boolean holdsValues(@Nullable Object value) {
    return value instanceof Map || value instanceof List;
  }

  private static boolean isEmpty(@Nullable Object value) {
    return value instanceof Map<?, ?> map
        ? map.isEmpty()
        : !(value instanceof List<?> list) || list.isEmpty();
  }

  private static String scalar(@Nullable Object value) {
    if (value instanceof String text) {
      return quoted(text);
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value == null
        || value instanceof Boolean
        || value instanceof Integer
        || value instanceof Long) {
      return String.valueOf(value);
    }
    throw new IllegalArgumentException(
        "value (a " + value.getClass().getName() + ") must be one that JSON has");
  }

  private static String key(@Nullable Object key) {
    if (key instanceof String text) {
      return quoted(text) + ": ";
    }
    throw new IllegalArgumentException("key (" + key + ") must be a text");
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints().forEach(point -> append(quoted, point));
    return quoted.append('"').toString();
  }

  private static void append(StringBuilder quoted, int point) {
    switch (point) {
      case '"', '\\' -> quoted.append('\\').append((char) point);
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      default -> {
        if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
          throw new IllegalArgumentException(
              "text (with half of a surrogate pair) must hold whole characters");
        }
        if (point < ' ' || point == 0x7f || point == 0x2028 || point == 0x2029) {
          String hex = Integer.toHexString(point);
          quoted.append("\\u").append("0".repeat(4 - hex.length())).append(hex);
        } else {
          quoted.appendCodePoint(point);
        }
      }
    }
  }
}
