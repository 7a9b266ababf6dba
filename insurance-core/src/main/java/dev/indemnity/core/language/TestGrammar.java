package dev.indemnity.core.language;

import dev.indemnity.core.language.Expression.ListLiteral;
import dev.indemnity.core.language.Expression.Test;
import java.util.ArrayList;
import java.util.List;

/**
 * The grammar of what follows {@code in}.
 *
 * <p>An opening bracket may begin a list of tests, a span, or just an operand; which of them is
 * known only further on. Nothing is read twice: what was read so far is handed on to whichever it
 * is.
 */
final class TestGrammar {

  private static final List<Operator> ORDERINGS =
      List.of(Operator.LESS, Operator.LESS_OR_EQUAL, Operator.GREATER, Operator.GREATER_OR_EQUAL);

  private final Grammar grammar;
  private final Tokens tokens;

  TestGrammar(Grammar grammar, Tokens tokens) {
    this.grammar = grammar;
    this.tokens = tokens;
  }

  List<Test> tests() {
    if (!tokens.at("(")) {
      return List.of(test());
    }
    open();
    if (tokens.atOpenForm()) {
      return List.of(closed(grammar.expression(), "\")\""));
    }
    Test first = test();
    if (first instanceof Test.Equals equals) {
      Expression sum = equals.value();
      if (tokens.at("..")) {
        return List.of(span(false, sum));
      }
      if (!tokens.at(",")) {
        Expression inner = grammar.continued(sum, Level.DISJUNCTION);
        return List.of(closed(inner, inner == sum ? "\",\", \"..\" or \")\"" : "\")\""));
      }
    }
    List<Test> tests = new ArrayList<>();
    tests.add(first);
    while (tokens.takeIf(",")) {
      tests.add(test());
    }
    close("\",\" or \")\"");
    return tests;
  }

  private Test test() {
    for (Operator operator : ORDERINGS) {
      if (tokens.takeIf(operator.symbol())) {
        return new Test.Compared(operator, grammar.operand(Level.SUM));
      }
    }
    if (tokens.at("(")) {
      return spanOrOperand();
    }
    if (tokens.at("[")) {
      return spanOrList();
    }
    return new Test.Equals(grammar.operand(Level.SUM));
  }

  private Test spanOrOperand() {
    open();
    if (tokens.atOpenForm()) {
      return closed(grammar.expression(), "\")\"");
    }
    Expression sum = grammar.operand(Level.SUM);
    if (tokens.at("..")) {
      return span(false, sum);
    }
    Expression inner = grammar.continued(sum, Level.DISJUNCTION);
    return closed(inner, inner == sum ? "\"..\" or \")\"" : "\")\"");
  }

  private Test spanOrList() {
    Token open = open();
    List<Expression> elements;
    if (tokens.takeIf("]")) {
      elements = List.of();
    } else {
      Expression first;
      if (tokens.atOpenForm()) {
        first = grammar.expression();
      } else {
        Expression sum = grammar.operand(Level.SUM);
        if (tokens.at("..")) {
          return span(true, sum);
        }
        first = grammar.continued(sum, Level.DISJUNCTION);
      }
      elements = grammar.list(first, "]");
    }
    tokens.leave();
    return operand(grammar.at(open, new ListLiteral(elements)));
  }

  /** The span whose opening bracket and lower bound are read. */
  private Test span(boolean lowInclusive, Expression low) {
    tokens.take();
    Expression high = grammar.operand(Level.SUM);
    boolean highInclusive = tokens.at("]");
    if (!tokens.takeIf("]")) {
      tokens.expect(")", "\")\" or \"]\"");
    }
    tokens.leave();
    return new Test.Interval(lowInclusive, low, high, highInclusive);
  }

  /** The operand that begins with {@code inner} in parentheses, of which the first is read. */
  private Test closed(Expression inner, String expected) {
    close(expected);
    return operand(inner);
  }

  private Test operand(Expression primary) {
    return new Test.Equals(grammar.continued(grammar.property(primary), Level.SUM));
  }

  private Token open() {
    tokens.enter();
    return tokens.take();
  }

  private void close(String expected) {
    tokens.expect(")", expected);
    tokens.leave();
  }
}
