package dev.indemnity.core.language;

/**
 * A word or sign of a formula.
 *
 * @param kind what it is
 * @param text what it says: words with one space between, a text without quotes and escapes, a sign
 *     as it is written; for {@code BAD}, what was found
 * @param start where it starts, from 0
 * @param end where it ends, exclusive
 * @param expected for {@code BAD}, what should have been there, empty if that depends on the parser
 */
record Token(Kind kind, String text, int start, int end, String expected) {

  enum Kind {
    NUMBER,
    TEXT,
    NAME,
    KEYWORD,
    SIGN,
    BAD,
    END
  }

  Token(Kind kind, String text, int start, int end) {
    this(kind, text, start, end, "");
  }

  /** Whether it is this keyword or sign. */
  boolean is(String word) {
    return (kind == Kind.SIGN || kind == Kind.KEYWORD) && text.equals(word);
  }
}
