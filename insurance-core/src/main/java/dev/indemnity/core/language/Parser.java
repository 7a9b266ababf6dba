package dev.indemnity.core.language;

import java.util.List;
import java.util.Map;

/**
 * Reads formulas: a subset of FEEL, the expression language of DMN 1.5.
 *
 * <p>Reading is total. Whatever the text, the answer is an expression or the first problem; time
 * and stack are bounded.
 */
public final class Parser {

  /** The longest text that is read, in UTF-16 characters. */
  public static final int MOST_CHARACTERS = 20_000;

  /**
   * The most brackets open at a time, and the most nodes from the root of an expression to a leaf,
   * the tests of {@code in} being nodes: a sum of 201 terms is one node too many.
   */
  public static final int MOST_LEVELS = 200;

  static final String TOO_DEEP = "at most " + MOST_LEVELS + " levels, one inside the other";

  private Parser() {}

  /**
   * Reads a formula.
   *
   * @param text the formula
   * @return its expression, or the first problem
   */
  public static Parsed parse(String text) {
    if (text.length() > MOST_CHARACTERS) {
      return failed(
          text,
          new SyntaxProblem(
              MOST_CHARACTERS + 1,
              text.length() + " characters",
              "at most " + MOST_CHARACTERS + " characters"));
    }
    Grammar grammar = new Grammar(text);
    try {
      Expression expression = grammar.formula();
      return new Parsed(text, expression, grammar.columns(), List.of());
    } catch (Tokens.Failure failure) {
      return failed(text, failure.problem());
    }
  }

  private static Parsed failed(String text, SyntaxProblem problem) {
    return new Parsed(text, null, Map.of(), List.of(problem));
  }
}
