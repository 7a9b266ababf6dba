package dev.indemnity.core.language;

import dev.indemnity.core.number.Fraction;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which names, numbers and texts a formula can spell, and how. */
final class Spelling {

  /** Digits of a number at most; a zero that stands alone before the point is not counted. */
  static final int MOST_DIGITS = 30;

  /** Characters below are told apart at sight, as most of a formula is made of them. */
  private static final int FIRST_NOT_PLAIN = 0x80;

  private static final Set<String> KEYWORDS =
      Set.of(
          "if",
          "then",
          "else",
          "some",
          "every",
          "in",
          "satisfies",
          "and",
          "or",
          "between",
          "true",
          "false",
          "null");

  /** The two functions that have a keyword within their names. */
  static final String DATE_AND_TIME = "date and time";

  static final String YEARS_AND_MONTHS = "years and months duration";

  private Spelling() {}

  static boolean isKeyword(String word) {
    return KEYWORDS.contains(word);
  }

  /**
   * The index after the word that starts at {@code start}, {@code start} itself if none does. It is
   * asked of characters, as most of what reading formulas takes is going through them, and the
   * first formulas of a process are read before anything is compiled.
   */
  static int wordEnd(char[] text, int start) {
    int end = start;
    while (end < text.length) {
      char c = text[end];
      if (c >= FIRST_NOT_PLAIN) {
        int codePoint = Character.codePointAt(text, end);
        if (!Character.isLetter(codePoint) && (end == start || !Character.isDigit(codePoint))) {
          break;
        }
        end += Character.charCount(codePoint);
        continue;
      }
      int small = c | ('a' - 'A');
      boolean letter = (small >= 'a' && small <= 'z') || c == '_';
      if (!letter && (end == start || c < '0' || c > '9')) {
        break;
      }
      end++;
    }
    return end;
  }

  static void requireName(String what, String text) {
    if (!isName(text)) {
      throw new IllegalArgumentException(
          what + " (" + text + ") must be words without keywords and one space between");
    }
  }

  static void requireFunction(String text) {
    if (!text.equals(DATE_AND_TIME) && !text.equals(YEARS_AND_MONTHS)) {
      for (String part : text.split("\\.", -1)) {
        requireName("function", part);
      }
    }
  }

  private static boolean isName(String text) {
    return isWords(text, false);
  }

  /**
   * Whether a text is names with dots between them, not so many that no formula could have them.
   */
  static boolean isDotted(String text) {
    return text.length() <= Parser.MOST_LEVELS && isWords(text, true);
  }

  private static boolean isWords(String text, boolean dotted) {
    char[] chars = text.toCharArray();
    int start = 0;
    while (true) {
      int end = wordEnd(chars, start);
      if (end == start || isKeyword(text.substring(start, end))) {
        return false;
      }
      if (end == chars.length) {
        return true;
      }
      char between = chars[end];
      if (between != ' ' && !(dotted && between == '.')) {
        return false;
      }
      start = end + 1;
    }
  }

  static void requireNumber(Fraction value) {
    if (value.signum() < 0 || !value.isFiniteDecimal() || digits(value) > MOST_DIGITS) {
      throw new IllegalArgumentException(
          "number (" + value + ") must be a decimal of at most 30 digits and not negative");
    }
  }

  private static int digits(Fraction value) {
    if (value.isWhole() && value.numerator().bitLength() < Long.SIZE) {
      return 1;
    }
    BigDecimal decimal = value.toBigDecimalExact();
    return Math.max(decimal.precision(), decimal.scale());
  }

  /** The text in quotes, with an escape for each character that would not be seen on paper. */
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    int next;
    for (int i = 0; i < text.length(); i = next) {
      int c = text.codePointAt(i);
      next = i + Character.charCount(c);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (isVisible(c)) {
            quoted.appendCodePoint(c);
          } else {
            for (int k = i; k < next; k++) {
              appendEscape(quoted, text.charAt(k));
            }
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  private static boolean isVisible(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  private static void appendEscape(StringBuilder quoted, char c) {
    quoted.append("\\u");
    for (int shift = 12; shift >= 0; shift -= 4) {
      quoted.append(Character.forDigit((c >> shift) & 0xF, 16));
    }
  }

  /** The character that {@code \c} stands for, null if nothing. */
  static @Nullable Character escaped(char c) {
    return switch (c) {
      case '"', '\\' -> c;
      case 'n' -> '\n';
      case 't' -> '\t';
      default -> null;
    };
  }
}
