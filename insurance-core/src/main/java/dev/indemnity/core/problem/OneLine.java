package dev.indemnity.core.problem;

/** Shows foreign text on one line, and in the order it is stored in. */
final class OneLine {
  private OneLine() {}

  /** The text, with what does not print as an escape such as {@code \}{@code u000a}. */
  static String of(String text) {
    if (text.codePoints().allMatch(OneLine::prints)) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    text.codePoints().forEach(point -> append(shown, point));
    return shown.toString();
  }

  private static void append(StringBuilder shown, int point) {
    if (prints(point)) {
      shown.appendCodePoint(point);
    } else {
      String hex = Integer.toHexString(point);
      shown.append("\\u").append("0".repeat(Math.max(0, 4 - hex.length()))).append(hex);
    }
  }

  private static boolean prints(int point) {
    return switch (Character.getType(point)) {
      // format characters include those that reverse the direction of what follows
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
