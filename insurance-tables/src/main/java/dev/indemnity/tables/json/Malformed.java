package dev.indemnity.tables.json;

/**
 * Says what is wrong with text that is no JSON, from the text itself: the parser's own messages
 * name its settings and change with its version.
 */
final class Malformed {
  private static final int LONGEST_WORD = 20;

  private Malformed() {}

  /** Which construct surrounds the place where the text stops making sense. */
  enum Surrounding {
    NONE,
    OBJECT,
    ARRAY
  }

  /** The offset of the character a parser stumbled over, which it may have passed already. */
  static int start(String text, int offset) {
    boolean passed = offset > 0 && text.charAt(offset - 1) < ' ' && !blank(text.charAt(offset - 1));
    return passed ? offset - 1 : offset;
  }

  /** What stands at an offset: a word, a character or the end. */
  static String found(String text, int offset) {
    if (offset >= text.length()) {
      return "the end of the text";
    }
    if (text.charAt(offset) == '"') {
      return "a double quote";
    }
    int end = offset;
    while (end < text.length() && end - offset < LONGEST_WORD && inWord(text.charAt(end))) {
      end++;
    }
    return Excerpt.quoted(
        end > offset ? text.substring(offset, end) : Character.toString(text.codePointAt(offset)));
  }

  /**
   * What could have stood there.
   *
   * @param read the end of what made sense as a whole
   * @param offset where it stopped making sense
   * @param inText whether the parser was within a quoted value
   */
  static String expected(
      String text, int read, int offset, Surrounding surrounding, boolean inText) {
    String between = text.substring(Math.min(read, offset), offset).strip();
    boolean unclosed = between.chars().filter(c -> c == '"').count() % 2 == 1;
    if (inText || unclosed) {
      return "a text closed by a double quote, with line breaks and control characters escaped and"
          + " surrogates in pairs";
    }
    if (inNumber(text, offset)) {
      return "a number in plain decimals such as 0.05, then "
          + (surrounding == Surrounding.NONE ? "the end of the text" : next(surrounding));
    }
    return switch (before(text, offset)) {
      case ':' -> "a value";
      case '{' -> "a key in double quotes or \"}\"";
      case '[' -> "a value or \"]\"";
      case ',' -> surrounding == Surrounding.OBJECT ? "a key in double quotes" : "a value";
      case '"' -> between.isEmpty() ? next(surrounding) : "\":\"";
      default -> next(surrounding);
    };
  }

  private static String next(Surrounding surrounding) {
    return switch (surrounding) {
      case OBJECT -> "\",\" or \"}\"";
      case ARRAY -> "\",\" or \"]\"";
      case NONE -> "a value";
    };
  }

  private static char before(String text, int offset) {
    int i = offset - 1;
    while (i >= 0 && blank(text.charAt(i))) {
      i--;
    }
    return i < 0 ? ' ' : text.charAt(i);
  }

  /** Whether JSON allows the character between its tokens. */
  static boolean blank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private static boolean inWord(char c) {
    return Character.isLetterOrDigit(c) || c == '_';
  }

  private static boolean inNumber(String text, int offset) {
    char last = offset == 0 ? ' ' : text.charAt(offset - 1);
    boolean digit = last >= '0' && last <= '9';
    boolean goesOn =
        offset < text.length() && (inWord(text.charAt(offset)) || text.charAt(offset) == '.');
    return last == '.' || last == '-' || last == '+' || (digit && goesOn);
  }
}
