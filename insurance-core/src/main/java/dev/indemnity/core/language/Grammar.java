package dev.indemnity.core.language;

import static java.util.Objects.requireNonNull;

import dev.indemnity.core.language.Expression.Between;
import dev.indemnity.core.language.Expression.Binary;
import dev.indemnity.core.language.Expression.BooleanLiteral;
import dev.indemnity.core.language.Expression.Filter;
import dev.indemnity.core.language.Expression.If;
import dev.indemnity.core.language.Expression.Invocation;
import dev.indemnity.core.language.Expression.ListLiteral;
import dev.indemnity.core.language.Expression.Membership;
import dev.indemnity.core.language.Expression.Name;
import dev.indemnity.core.language.Expression.Negation;
import dev.indemnity.core.language.Expression.NullLiteral;
import dev.indemnity.core.language.Expression.NumberLiteral;
import dev.indemnity.core.language.Expression.Path;
import dev.indemnity.core.language.Expression.Quantified;
import dev.indemnity.core.language.Expression.TextLiteral;
import dev.indemnity.core.language.Token.Kind;
import dev.indemnity.core.number.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * The grammar of expressions, by recursive descent; what {@code in} asks is in {@link TestGrammar}.
 */
final class Grammar {

  private static final Map<String, Operator> OPERATORS = operators();

  private final Tokens tokens;
  private final TestGrammar tests;
  private final IdentityHashMap<Expression, Integer> columns = new IdentityHashMap<>();
  private final IdentityHashMap<Expression, Integer> heights = new IdentityHashMap<>();

  Grammar(String text) {
    tokens = new Tokens(text);
    tests = new TestGrammar(this, tokens);
  }

  private static Map<String, Operator> operators() {
    Map<String, Operator> bySymbol = new HashMap<>();
    for (Operator each : Operator.values()) {
      bySymbol.put(each.symbol(), each);
    }
    return Collections.unmodifiableMap(bySymbol);
  }

  Map<Expression, Integer> columns() {
    return Collections.unmodifiableMap(columns);
  }

  Expression formula() {
    Expression formula = expression();
    if (tokens.peek().kind() != Kind.END) {
      throw tokens.failure("an operator or the end");
    }
    return formula;
  }

  Expression expression() {
    tokens.enter();
    Expression expression =
        tokens.at("if")
            ? conditional()
            : tokens.atOpenForm() ? quantified() : operand(Level.DISJUNCTION);
    tokens.leave();
    return expression;
  }

  private Expression conditional() {
    Token start = tokens.take();
    Expression condition = expression();
    tokens.expect("then", "\"then\"");
    Expression then = expression();
    tokens.expect("else", "\"else\"");
    return at(start, new If(condition, then, expression()));
  }

  private Expression quantified() {
    Token start = tokens.take();
    String variable = tokens.expectName("a name");
    tokens.expect("in", "\"in\"");
    Expression list = expression();
    tokens.expect("satisfies", "\"satisfies\"");
    return at(start, new Quantified(start.is("every"), variable, list, expression()));
  }

  /** What binds at least as tightly as {@code level}, which is above {@link Level#EXPRESSION}. */
  Expression operand(int level) {
    return continued(unary(), level);
  }

  /** The operand that begins with {@code first} and goes on with the operators of its level. */
  Expression continued(Expression first, int level) {
    Expression left = first;
    boolean compared = false;
    while (true) {
      Token token = tokens.peek();
      int tokenLevel = level(token);
      if (tokenLevel < level) {
        return left;
      }
      if (compared && tokenLevel >= Level.COMPARISON) {
        throw tokens.failure("\"and\", \"or\" or the end of the comparison");
      }
      compared |= tokenLevel == Level.COMPARISON;
      tokens.take();
      left = at(token, joined(left, token));
    }
  }

  private Expression joined(Expression left, Token token) {
    if (token.is("in")) {
      return new Membership(left, tests.tests());
    }
    if (token.is("between")) {
      Expression low = operand(Level.SUM);
      tokens.expect("and", "\"and\"");
      return new Between(left, low, operand(Level.SUM));
    }
    Operator operator = requireNonNull(OPERATORS.get(token.text()));
    return new Binary(operator, left, operand(operator.level() + 1));
  }

  private static int level(Token token) {
    if (token.is("in") || token.is("between")) {
      return Level.COMPARISON;
    }
    Operator operator = token.is(token.text()) ? OPERATORS.get(token.text()) : null;
    return operator == null ? Level.EXPRESSION : operator.level();
  }

  private Expression unary() {
    if (!tokens.at("-")) {
      return property(primary());
    }
    tokens.enter();
    Token minus = tokens.take();
    Expression operand = unary();
    tokens.leave();
    return at(minus, new Negation(operand));
  }

  /** The expression that begins with {@code first} and goes on with properties and filters. */
  Expression property(Expression first) {
    Expression source = first;
    while (true) {
      Token token = tokens.peek();
      if (tokens.takeIf(".")) {
        source = at(token, new Path(source, tokens.expectName("the name of a property")));
      } else if (tokens.takeIf("[")) {
        source = at(token, new Filter(source, expression()));
        tokens.expect("]", "\"]\"");
      } else if (source instanceof Path path && tokens.at("(") && isDotted(path)) {
        source = called(path);
      } else {
        return source;
      }
    }
  }

  /** Whether names alone stand between the dots, as in the name of a function. */
  private static boolean isDotted(Expression e) {
    return e instanceof Name || (e instanceof Path path && isDotted(path.source()));
  }

  /** A function whose name has a dot in it, as those of another edition have. */
  private Expression called(Path dotted) {
    Token open = tokens.take();
    Expression call = at(open, new Invocation(Printer.print(dotted), list(")")));
    Expression root = dotted;
    while (root instanceof Path path) {
      root = path.source();
    }
    columns.put(call, columns.getOrDefault(root, open.start() + 1));
    return call;
  }

  private Expression primary() {
    Token token = tokens.peek();
    return switch (token.kind()) {
      case NUMBER -> at(tokens.take(), new NumberLiteral(Fraction.parse(token.text())));
      case TEXT -> at(tokens.take(), new TextLiteral(token.text()));
      case NAME -> named();
      case KEYWORD -> constant();
      default -> {
        if (tokens.takeIf("(")) {
          Expression inner = expression();
          tokens.expect(")", "\")\"");
          yield inner;
        }
        if (tokens.takeIf("[")) {
          yield at(token, new ListLiteral(list("]")));
        }
        throw tokens.failure(
            tokens.at("=") ? "an expression; one \"=\" compares" : "an expression");
      }
    };
  }

  private Expression named() {
    Token name = tokens.take();
    return at(
        name, tokens.takeIf("(") ? new Invocation(name.text(), list(")")) : new Name(name.text()));
  }

  private Expression constant() {
    if (tokens.atOpenForm()) {
      throw tokens.failure("an expression (put \"" + tokens.peek().text() + "\" in parentheses)");
    }
    Token token = tokens.peek();
    if (tokens.takeIf("null")) {
      return at(token, new NullLiteral());
    }
    if (tokens.at("true") || tokens.at("false")) {
      return at(tokens.take(), new BooleanLiteral(token.is("true")));
    }
    throw tokens.failure("an expression");
  }

  /** The items up to the closing bracket, possibly none; the opening one is taken. */
  private List<Expression> list(String closing) {
    return tokens.takeIf(closing) ? List.of() : list(expression(), closing);
  }

  /** The items after and with {@code first}, up to the closing bracket. */
  List<Expression> list(Expression first, String closing) {
    List<Expression> items = new ArrayList<>();
    items.add(first);
    while (tokens.takeIf(",")) {
      items.add(expression());
    }
    tokens.expect(closing, "\",\" or \"" + closing + '"');
    return items;
  }

  /** Notes where {@code expression} stands, and refuses one that has become too deep. */
  Expression at(Token token, Expression expression) {
    int height = 0;
    for (Expression child : expression.children()) {
      height = Math.max(height, heights.getOrDefault(child, 0));
    }
    height += expression instanceof Membership ? 2 : 1; // its tests are nodes too
    if (height > Parser.MOST_LEVELS) {
      throw tokens.failure(token, Parser.TOO_DEEP);
    }
    heights.put(expression, height);
    columns.put(expression, token.start() + 1);
    return expression;
  }
}
