package dev.indemnity.core.language;

import static dev.indemnity.core.language.Spelling.MOST_DIGITS;

import dev.indemnity.core.language.Token.Kind;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Cuts a text into tokens, one at a time, so that what follows a problem is never looked at. */
final class Lexer {

  private final String text;
  private final char[] chars;
  private int at;
  private boolean afterDot;

  Lexer(String text) {
    this.text = text;
    this.chars = text.toCharArray();
  }

  /** The next token; {@code END} for ever once there is none. */
  Token next() {
    at = skipSpace(at);
    Token token = at == chars.length ? token(Kind.END, SyntaxProblem.END, at) : read();
    at = token.end();
    afterDot = token.is(".");
    return token;
  }

  private Token read() {
    int end = Spelling.wordEnd(chars, at);
    if (end > at) {
      return word(end);
    }
    char c = chars[at];
    if (isDigit(at) || (c == '.' && isDigit(at + 1))) {
      return number();
    }
    if (c == '"') {
      return quoted();
    }
    String sign = sign(c);
    if (sign != null) {
      return token(Kind.SIGN, sign, at + sign.length());
    }
    String foreign = ForeignSigns.at(text, at);
    return bad(at, at + foreign.length(), ForeignSigns.meant(foreign));
  }

  /** The sign that begins here with a character; null: none does. */
  private @Nullable String sign(char first) {
    return switch (first) {
      case '.' -> isNext('.') ? ".." : ".";
      case '!' -> isNext('=') ? "!=" : null;
      case '<' -> isNext('=') ? "<=" : "<";
      case '>' -> isNext('=') ? ">=" : ">";
      case '=' -> "=";
      case '+' -> "+";
      case '-' -> "-";
      case '*' -> "*";
      case '/' -> "/";
      case '(' -> "(";
      case ')' -> ")";
      case '[' -> "[";
      case ']' -> "]";
      case ',' -> ",";
      default -> null;
    };
  }

  private boolean isNext(char c) {
    return at + 1 < chars.length && chars[at + 1] == c;
  }

  /**
   * The word that begins here, with those that follow it in a name.
   *
   * @param firstEnd where the first of them ends
   */
  private Token word(int firstEnd) {
    // Properties are never invoked: in "start.date and time(x)" the "and" joins two conditions.
    Token function = afterDot ? null : functionWithKeyword();
    if (function != null) {
      return function;
    }
    String first = text.substring(at, firstEnd);
    if (Spelling.isKeyword(first)) {
      return token(Kind.KEYWORD, first, firstEnd);
    }
    StringBuilder name = new StringBuilder(first);
    int end = firstEnd;
    while (true) {
      int start = skipSpace(end);
      int wordEnd = Spelling.wordEnd(chars, start);
      if (wordEnd == start) {
        break;
      }
      String word = text.substring(start, wordEnd);
      if (Spelling.isKeyword(word)) {
        break;
      }
      name.append(' ').append(word);
      end = wordEnd;
    }
    return token(Kind.NAME, end == firstEnd ? first : name.toString(), end);
  }

  private @Nullable Token functionWithKeyword() {
    char first = chars[at];
    if (first != Spelling.DATE_AND_TIME.charAt(0) && first != Spelling.YEARS_AND_MONTHS.charAt(0)) {
      return null;
    }
    int end = endOf(Spelling.DATE_AND_TIME);
    if (end >= 0) {
      return token(Kind.NAME, Spelling.DATE_AND_TIME, end);
    }
    end = endOf(Spelling.YEARS_AND_MONTHS);
    return end < 0 ? null : token(Kind.NAME, Spelling.YEARS_AND_MONTHS, end);
  }

  /** Where the words end if they stand here, whatever the space between, and invoked; else −1. */
  private int endOf(String words) {
    int i = at;
    for (int k = 0; k < words.length(); k++) {
      char c = words.charAt(k);
      if (c == ' ') {
        int next = skipSpace(i);
        if (next == i) {
          return -1;
        }
        i = next;
      } else if (i == chars.length || chars[i++] != c) {
        return -1;
      }
    }
    int next = skipSpace(i);
    return next < chars.length && chars[next] == '(' ? i : -1;
  }

  private Token number() {
    int point = digitsEnd(at);
    int end = point;
    if (isPoint(point)) {
      end = digitsEnd(point + 1);
    }
    int digits = end - at - (end > point ? 1 : 0);
    if (end > point && point == at + 1 && chars[at] == '0') {
      digits--;
    }
    if (digits > MOST_DIGITS) {
      return bad(at, end, "a number of at most " + MOST_DIGITS + " digits");
    }
    return token(Kind.NUMBER, text.substring(at, end), end);
  }

  private boolean isPoint(int i) {
    return i < chars.length && chars[i] == '.' && isDigit(i + 1);
  }

  private int digitsEnd(int start) {
    int end = start;
    while (isDigit(end)) {
      end++;
    }
    return end;
  }

  private boolean isDigit(int i) {
    return i < chars.length && chars[i] >= '0' && chars[i] <= '9';
  }

  private Token quoted() {
    StringBuilder value = new StringBuilder();
    int i = at + 1;
    while (i < chars.length) {
      char c = chars[i];
      if (c == '"') {
        return token(Kind.TEXT, value.toString(), i + 1);
      }
      if (c < ' ') {
        return bad(i, i + 1, "a closing quote on the same line");
      }
      if (c != '\\') {
        value.append(c);
        i++;
        continue;
      }
      Character escaped = escaped(i + 1);
      int end = i + (text.startsWith("u", i + 1) ? 6 : 2);
      if (escaped == null) {
        return bad(
            i, Math.min(end, chars.length), "\\\", \\\\, \\n, \\t or \\u with four hex digits");
      }
      value.append(escaped.charValue());
      i = end;
    }
    return bad(at, chars.length, "a closing quote");
  }

  /** The character that the escape stands for whose backslash is just before {@code start}. */
  private @Nullable Character escaped(int start) {
    if (start == chars.length) {
      return null;
    }
    char c = chars[start];
    if (c != 'u') {
      return Spelling.escaped(c);
    }
    int value = 0;
    for (int i = start + 1; i <= start + 4; i++) {
      if (i == chars.length || !HexFormat.isHexDigit(chars[i])) {
        return null;
      }
      value = value * 16 + HexFormat.fromHexDigit(chars[i]);
    }
    return (char) value;
  }

  private int skipSpace(int start) {
    int i = start;
    while (i < chars.length && isSpace(chars[i])) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
  }

  private Token token(Kind kind, String value, int end) {
    return new Token(kind, value, at, end);
  }

  private Token bad(int start, int end, String expected) {
    return new Token(Kind.BAD, text.substring(start, end), start, end, expected);
  }
}
