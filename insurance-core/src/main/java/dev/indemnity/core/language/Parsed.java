package dev.indemnity.core.language;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of a text: an expression, or the reason why it is none.
 *
 * @param text the text that was read
 * @param expression its syntax; null if and only if there are problems
 * @param columns for each node, by identity, where it stands in the text, in UTF-16 characters from
 *     1: where its operator, {@code between}, {@code in}, dot or bracket is if it follows its first
 *     operand, otherwise where the node begins
 * @param problems empty, or the first problem of the text
 */
public record Parsed(
    String text,
    @Nullable Expression expression,
    Map<Expression, Integer> columns,
    List<SyntaxProblem> problems) {

  /**
   * Checks that there is either an expression or a problem.
   *
   * @param text the text that was read
   * @param expression its syntax, or null
   * @param columns where each node stands
   * @param problems empty, or the first problem; copied
   * @throws IllegalArgumentException if not
   */
  public Parsed {
    problems = List.copyOf(problems);
    if ((expression == null) == problems.isEmpty()) {
      throw new IllegalArgumentException(
          "expression must be null if and only if there are problems");
    }
  }

  /**
   * Where a node stands.
   *
   * @param node a node of this very expression; an equal one of another text is not enough
   * @return the column from 1, as {@link #columns()} has it
   * @throws IllegalArgumentException if it is not a node of this expression
   */
  public int column(Expression node) {
    Integer column = columns.get(node);
    if (column == null) {
      throw new IllegalArgumentException("node (" + node + ") must be a part of this expression");
    }
    return column;
  }
}
