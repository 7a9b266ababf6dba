package dev.indemnity.core.language;

import dev.indemnity.core.language.Token.Kind;

/** The tokens of a text, with the one that comes next in view. */
final class Tokens {

  private static final int MOST_FOUND = 40;

  private final String text;
  private final Lexer lexer;
  private Token next;
  private int depth;

  Tokens(String text) {
    this.text = text;
    this.lexer = new Lexer(text);
    this.next = lexer.next();
  }

  Token peek() {
    return next;
  }

  Token take() {
    Token taken = next;
    next = lexer.next();
    return taken;
  }

  boolean at(String word) {
    return next.is(word);
  }

  /** Whether a form begins that stands only where a whole expression stands. */
  boolean atOpenForm() {
    return at("if") || at("some") || at("every");
  }

  boolean takeIf(String word) {
    if (!at(word)) {
      return false;
    }
    take();
    return true;
  }

  void expect(String word, String expected) {
    if (!takeIf(word)) {
      throw failure(expected);
    }
  }

  String expectName(String expected) {
    if (next.kind() != Kind.NAME) {
      throw failure(expected);
    }
    return take().text();
  }

  /**
   * Goes one level deeper into brackets; the limit keeps every reading of the tree off the stack's
   * end.
   */
  void enter() {
    if (++depth > Parser.MOST_LEVELS) {
      throw failure(Parser.TOO_DEEP);
    }
  }

  void leave() {
    depth--;
  }

  /** The problem that something else was expected here. */
  Failure failure(String expected) {
    return failure(next, expected);
  }

  Failure failure(Token token, String expected) {
    String found =
        token.kind() == Kind.END ? SyntaxProblem.END : text.substring(token.start(), token.end());
    return new Failure(
        new SyntaxProblem(
            token.start() + 1,
            shortened(found),
            token.expected().isEmpty() ? expected : token.expected()));
  }

  private static String shortened(String found) {
    if (found.length() <= MOST_FOUND) {
      return found;
    }
    int end = found.offsetByCodePoints(0, found.codePointCount(0, MOST_FOUND) - 1);
    return found.substring(0, end) + "…";
  }

  /** Ends the parse at its first problem; never leaves the parser. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient SyntaxProblem problem;

    Failure(SyntaxProblem problem) {
      super(null, null, false, false);
      this.problem = problem;
    }

    SyntaxProblem problem() {
      return problem;
    }
  }
}
