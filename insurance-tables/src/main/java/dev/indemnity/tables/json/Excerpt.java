package dev.indemnity.tables.json;

/** Cuts pieces of a foreign text so that a message stays short; problems escape what is in it. */
final class Excerpt {
  private static final int LONGEST = 60;

  private Excerpt() {}

  /** The text in double quotes, cut to its beginning. */
  static String quoted(String text) {
    return '"' + bare(text) + '"';
  }

  /** As {@link #quoted} but without the quotes. */
  static String bare(String text) {
    int end = Math.min(text.length(), LONGEST);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return end < text.length() ? text.substring(0, end) + '…' : text;
  }
}
