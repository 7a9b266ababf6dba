package dev.indemnity.core.language;

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
import dev.indemnity.core.language.Expression.Test;
import dev.indemnity.core.language.Expression.TextLiteral;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Writes formulas in their canonical text: no parentheses but those that are needed, one space
 * round an operator between two operands, {@code ", "} between items.
 */
public final class Printer {

  private final StringBuilder out = new StringBuilder();
  private final @Nullable Function<Expression, @Nullable String> replacement;
  private String lastName = "";
  private int nameEnd = -1;

  private Printer(@Nullable Function<Expression, @Nullable String> replacement) {
    this.replacement = replacement;
  }

  /**
   * The canonical text of an expression. {@link Parser#parse(String)} reads it back to an equal
   * expression as long as it keeps within the limits there.
   *
   * @param expression the expression
   * @return its text
   */
  public static String print(Expression expression) {
    return expression instanceof Name name ? name.text() : new Printer(null).written(expression);
  }

  /**
   * The canonical text of an expression, with something else in the place of some nodes: their
   * values, for example.
   *
   * @param expression the expression
   * @param replacement for a node, the text that stands in its place, as it is and without
   *     parentheses; null leaves the node its own text
   * @return the text
   */
  public static String print(
      Expression expression, Function<Expression, @Nullable String> replacement) {
    return new Printer(replacement).written(expression);
  }

  private String written(Expression expression) {
    write(expression, Level.EXPRESSION);
    return out.toString();
  }

  /** Writes the node, in parentheses if it binds less tightly than {@code level}. */
  private void write(Expression node, int level) {
    String replaced = replacement == null ? null : replacement.apply(node);
    if (replaced != null) {
      out.append(replaced);
    } else if (Level.of(node) < level) {
      out.append('(');
      writeNode(node);
      out.append(')');
    } else {
      writeNode(node);
    }
  }

  private void writeNode(Expression node) {
    if (node instanceof Binary binary) {
      writeBinary(binary);
    } else if (node instanceof Name name) {
      out.append(name.text());
      lastName = name.text();
      nameEnd = out.length();
    } else if (node instanceof NumberLiteral number) {
      out.append(number.value());
    } else if (node instanceof TextLiteral text) {
      out.append(Spelling.quoted(text.value()));
    } else if (node instanceof BooleanLiteral literal) {
      out.append(literal.value());
    } else if (node instanceof NullLiteral) {
      out.append("null");
    } else if (node instanceof Negation negation) {
      out.append('-');
      write(negation.operand(), Level.UNARY);
    } else if (node instanceof Path path) {
      write(path.source(), Level.POSTFIX);
      out.append('.').append(path.property());
    } else if (node instanceof Filter filter) {
      write(filter.list(), Level.POSTFIX);
      writeItems('[', List.of(filter.condition()), ']');
    } else if (node instanceof Invocation invocation) {
      out.append(invocation.function());
      writeItems('(', invocation.arguments(), ')');
    } else if (node instanceof ListLiteral list) {
      writeItems('[', list.elements(), ']');
    } else if (node instanceof Between between) {
      write(between.value(), Level.SUM);
      out.append(" between ");
      write(between.low(), Level.SUM);
      writeAnd(between.high(), Level.SUM);
    } else if (node instanceof Membership membership) {
      write(membership.value(), Level.SUM);
      out.append(" in ");
      writeTests(membership.tests());
    } else if (node instanceof If conditional) {
      writeForm("if ", conditional.condition());
      writeForm(" then ", conditional.then());
      writeForm(" else ", conditional.otherwise());
    } else if (node instanceof Quantified quantified) {
      out.append(quantified.every() ? "every " : "some ").append(quantified.variable());
      writeForm(" in ", quantified.list());
      writeForm(" satisfies ", quantified.condition());
    }
  }

  private void writeBinary(Binary binary) {
    Operator operator = binary.operator();
    int level = operator.level();
    write(binary.left(), level == Level.COMPARISON ? level + 1 : level);
    if (operator == Operator.AND) {
      writeAnd(binary.right(), level + 1);
    } else {
      out.append(' ').append(operator.symbol()).append(' ');
      write(binary.right(), level + 1);
    }
  }

  private void writeAnd(Expression right, int level) {
    int end = out.length();
    String name = nameEnd == end ? lastName : "";
    out.append(" and ");
    write(right, level);
    // The name "date" before the function "time" would be read as the function "date and time".
    if ((name.equals("date") && standsAt(end, " and time("))
        || (name.equals("years") && standsAt(end, " and months duration("))) {
      out.insert(end, ')').insert(end - name.length(), '(');
      nameEnd += nameEnd > end ? 2 : 0;
    }
  }

  private boolean standsAt(int start, String text) {
    int end = start + text.length();
    return end <= out.length() && out.substring(start, end).equals(text);
  }

  private void writeForm(String word, Expression operand) {
    out.append(word);
    write(operand, Level.EXPRESSION);
  }

  private void writeItems(char open, List<Expression> items, char close) {
    out.append(open);
    String separator = "";
    for (Expression item : items) {
      out.append(separator);
      write(item, Level.EXPRESSION);
      separator = ", ";
    }
    out.append(close);
  }

  private void writeTests(List<Test> tests) {
    if (tests.size() == 1) {
      writeTest(tests.get(0));
      return;
    }
    out.append('(');
    String separator = "";
    for (Test test : tests) {
      out.append(separator);
      writeTest(test);
      separator = ", ";
    }
    out.append(')');
  }

  private void writeTest(Test test) {
    if (test instanceof Test.Equals equals) {
      write(equals.value(), Level.SUM);
    } else if (test instanceof Test.Compared compared) {
      out.append(compared.operator().symbol()).append(' ');
      write(compared.bound(), Level.SUM);
    } else if (test instanceof Test.Interval interval) {
      out.append(interval.lowInclusive() ? '[' : '(');
      write(interval.low(), Level.SUM);
      out.append("..");
      write(interval.high(), Level.SUM);
      out.append(interval.highInclusive() ? ']' : ')');
    }
  }
}
