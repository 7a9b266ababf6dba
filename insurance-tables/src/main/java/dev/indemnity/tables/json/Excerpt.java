package dev.indemnity.tables.json;

/** Cuts and escapes pieces of a foreign text so that a message stays short and on one line. */
final class Excerpt {
  private static final int LONGEST = 60;

  private Excerpt() {}

  /** The text in double quotes, with what does not print escaped, cut to its beginning. */
  static String quoted(String text) {
    return '"' + bare(text) + '"';
  }

  /** As {@link #quoted} but without the quotes. */
  static String bare(String text) {
    StringBuilder shown = new StringBuilder();
    int end = Math.min(text.length(), LONGEST);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    int position = 0;
    while (position < end) {
      int point = text.codePointAt(position);
      append(shown, point);
      position += Character.charCount(point);
    }
    if (end < text.length()) {
      shown.append('…');
    }
    return shown.toString();
  }

  private static void append(StringBuilder shown, int point) {
    switch (Character.getType(point)) {
      // format characters include those that reverse the direction of what follows
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR -> {
        String hex = Integer.toHexString(point);
        shown.append("\\u").append("0".repeat(Math.max(0, 4 - hex.length()))).append(hex);
      }
      default -> shown.appendCodePoint(point);
    }
  }
}
