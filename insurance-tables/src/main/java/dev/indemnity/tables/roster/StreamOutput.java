package dev.indemnity.tables.roster;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/** Bytes of CSV that grow, and are written when there are many. */
final class StreamOutput {
  private static final int SURROGATE_BITS = 10;

  private byte[] bytes;
  private int size;

  StreamOutput(int room) {
    bytes = new byte[room];
  }

  int size() {
    return size;
  }

  /** Forgets what comes after. */
  void cut(int to) {
    size = to;
  }

  byte[] bytes() {
    return bytes;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }

  void add(char plain) {
    room(1);
    bytes[size++] = (byte) plain;
  }

  void add(byte[] from, int first, int end) {
    room(end - first);
    System.arraycopy(from, first, bytes, size, end - first);
    size += end - first;
  }

  /** Adds plain text. */
  void add(String text) {
    for (int i = 0; i < text.length(); i++) {
      add(text.charAt(i));
    }
  }

  /** Adds a cell, in quotes where it needs them; false: it holds what was not UTF-8. */
  boolean addCell(boolean first, char[] text, int from, int length) {
    room(length * 3 + 2);
    int start = size;
    int at = size;
    int end = from + length;
    boolean quoted = first && length > 0 && text[from] == '#'; // else it may pass for a comment
    for (int i = from; i < end; i++) {
      char c = text[i];
      if (c < '-' || c > 'z') { // nearly all cells are letters, digits, points and hyphens
        if (c >= 0x80) {
          size = start;
          return addUnusual(quoted, text, from, end);
        }
        quoted |= c == ',' || c == '"' || c == '\n' || c == '\r';
      }
      bytes[at++] = (byte) c;
    }
    size = at;
    if (quoted) {
      size = start;
      return addUnusual(true, text, from, end);
    }
    return true;
  }

  private boolean addUnusual(boolean needsQuotes, char[] text, int from, int end) {
    boolean quoted = needsQuotes;
    boolean utf8 = true;
    for (int i = from; i < end; i++) {
      char c = text[i];
      quoted |= c == ',' || c == '"' || c == '\n' || c == '\r';
      utf8 &= c != RosterReader.REPLACEMENT;
    }
    if (quoted) {
      add('"');
    }
    for (int i = from; i < end; i++) {
      char c = text[i];
      if (c == '"') {
        add('"');
      }
      if (Character.isHighSurrogate(c) && i + 1 < end) {
        addCodePoint(Character.toCodePoint(c, text[++i]));
      } else {
        addCodePoint(c);
      }
    }
    if (quoted) {
      add('"');
    }
    return utf8;
  }

  private void addCodePoint(int c) {
    room(4);
    if (c < 0x80) {
      bytes[size++] = (byte) c;
    } else if (c < 0x800) {
      bytes[size++] = (byte) (0xC0 | (c >> 6));
      bytes[size++] = (byte) (0x80 | (c & 0x3F));
    } else if (c < 1 << (6 + SURROGATE_BITS)) {
      bytes[size++] = (byte) (0xE0 | (c >> 12));
      bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
      bytes[size++] = (byte) (0x80 | (c & 0x3F));
    } else {
      bytes[size++] = (byte) (0xF0 | (c >> 18));
      bytes[size++] = (byte) (0x80 | ((c >> 12) & 0x3F));
      bytes[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
      bytes[size++] = (byte) (0x80 | (c & 0x3F));
    }
  }

  /** Adds an amount of so many smallest units. */
  void addAmount(long units, int places) {
    room(24);
    long left = units;
    if (left < 0) {
      if (left == Long.MIN_VALUE) {
        throw new IllegalArgumentException("units (" + units + ") must have an opposite");
      }
      bytes[size++] = '-';
      left = -left;
    }
    int digits = Math.max(digits(left), places + 1);
    int at = size + digits + (places > 0 ? 1 : 0);
    size = at;
    for (int i = 0; i < digits; i++) {
      if (i == places && places > 0) {
        bytes[--at] = '.';
      }
      long rest = left / 10;
      bytes[--at] = (byte) ('0' + (left - rest * 10));
      left = rest;
    }
  }

  private static int digits(long number) {
    int digits = 1;
    for (long limit = 10; digits < 19 && number >= limit; digits++, limit *= 10) {
      // counts
    }
    return digits;
  }

  /** Writes all and begins anew. */
  void writeTo(OutputStream out) throws IOException {
    out.write(bytes, 0, size);
    size = 0;
  }
}
