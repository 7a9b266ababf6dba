package dev.indemnity.core.language;

import dev.indemnity.core.number.Fraction;
import java.util.ArrayList;
import java.util.List;

/**
 * The syntax of a formula, as {@link Parser} reads and {@link Printer} writes it: what was written,
 * nothing of what it means.
 *
 * <p>Two expressions are equal if their canonical texts are; where in a text a node stood is told
 * by {@link Parsed#column(Expression)}. Constructors refuse what no text can spell.
 */
public sealed interface Expression {

  /**
   * The parts this expression is made of, in the order of the text.
   *
   * @return the parts; none for a literal or a name
   */
  default List<Expression> children() {
    return List.of();
  }

  /**
   * A number such as {@code 0.05}.
   *
   * @param value a finite decimal of at most 30 digits, not negative: the minus of {@code -5} is a
   *     {@link Negation}
   */
  record NumberLiteral(Fraction value) implements Expression {
    /**
     * Checks that the number can be written.
     *
     * @param value the number
     * @throws IllegalArgumentException if not
     */
    public NumberLiteral {
      Spelling.requireNumber(value);
    }
  }

  /**
   * A text such as {@code "accident"}.
   *
   * @param value the text itself, without quotes and escapes
   */
  record TextLiteral(String value) implements Expression {}

  /**
   * {@code true} or {@code false}.
   *
   * @param value which of both
   */
  record BooleanLiteral(boolean value) implements Expression {}

  /** {@code null}: known to be absent. */
  record NullLiteral() implements Expression {}

  /**
   * A name such as {@code occupation class}: words with one space between, without dots.
   *
   * @param text the words
   */
  record Name(String text) implements Expression {
    /**
     * Checks that the name can be written.
     *
     * @param text the words
     * @throws IllegalArgumentException if not
     */
    public Name {
      Spelling.requireName("name", text);
    }
  }

  /**
   * A property of something, such as {@code start.year}; a dotted name has the same form.
   *
   * @param source what has the property
   * @param property the name of the property
   */
  record Path(Expression source, String property) implements Expression {
    /**
     * Checks that the property can be written.
     *
     * @param source what has the property
     * @param property the name of the property
     * @throws IllegalArgumentException if not
     */
    public Path {
      Spelling.requireName("property", property);
    }

    @Override
    public List<Expression> children() {
      return List.of(source);
    }
  }

  /**
   * A function or a table asked for its value, such as {@code max(0, days)}.
   *
   * @param function the name of the function or table
   * @param arguments what it is asked for
   */
  record Invocation(String function, List<Expression> arguments) implements Expression {
    /**
     * Checks that the function can be written.
     *
     * @param function the name of the function or table
     * @param arguments what it is asked for; copied
     * @throws IllegalArgumentException if not
     */
    public Invocation {
      Spelling.requireFunction(function);
      arguments = List.copyOf(arguments);
    }

    @Override
    public List<Expression> children() {
      return arguments;
    }
  }

  /**
   * The opposite, {@code -operand}.
   *
   * @param operand what the minus stands before
   */
  record Negation(Expression operand) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(operand);
    }
  }

  /**
   * Two operands and what stands between them.
   *
   * @param operator what stands between
   * @param left what stands before it
   * @param right what stands after it
   */
  record Binary(Operator operator, Expression left, Expression right) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(left, right);
    }
  }

  /**
   * {@code value between low and high}, both bounds included.
   *
   * @param value what is compared
   * @param low the least value that holds
   * @param high the greatest value that holds
   */
  record Between(Expression value, Expression low, Expression high) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(value, low, high);
    }
  }

  /**
   * {@code value in tests}: whether any of the tests holds.
   *
   * @param value what is tested
   * @param tests at least one
   */
  record Membership(Expression value, List<Test> tests) implements Expression {
    /**
     * Checks that there is a test.
     *
     * @param value what is tested
     * @param tests at least one; copied
     * @throws IllegalArgumentException if not
     */
    public Membership {
      tests = List.copyOf(tests);
      if (tests.isEmpty()) {
        throw new IllegalArgumentException("tests ([]) must not be empty");
      }
    }

    @Override
    public List<Expression> children() {
      List<Expression> children = new ArrayList<>();
      children.add(value);
      for (Test test : tests) {
        children.addAll(test.children());
      }
      return List.copyOf(children);
    }
  }

  /**
   * {@code if condition then … else …}.
   *
   * @param condition what decides
   * @param then the value if it holds
   * @param otherwise the value if it does not
   */
  record If(Expression condition, Expression then, Expression otherwise) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(condition, then, otherwise);
    }
  }

  /**
   * {@code some variable in list satisfies condition}, or {@code every}.
   *
   * @param every whether the condition must hold for every item rather than for some item
   * @param variable the name the condition gives to the item
   * @param list the items
   * @param condition what is asked of an item
   */
  record Quantified(boolean every, String variable, Expression list, Expression condition)
      implements Expression {
    /**
     * Checks that the variable can be written.
     *
     * @param every whether every item must satisfy
     * @param variable the name of the item
     * @param list the items
     * @param condition what is asked of an item
     * @throws IllegalArgumentException if not
     */
    public Quantified {
      Spelling.requireName("variable", variable);
    }

    @Override
    public List<Expression> children() {
      return List.of(list, condition);
    }
  }

  /**
   * {@code list[condition]}: the items for which the condition holds.
   *
   * @param list the items
   * @param condition what is asked of an item
   */
  record Filter(Expression list, Expression condition) implements Expression {
    @Override
    public List<Expression> children() {
      return List.of(list, condition);
    }
  }

  /**
   * {@code [a, b, c]}.
   *
   * @param elements the items, possibly none
   */
  record ListLiteral(List<Expression> elements) implements Expression {
    /**
     * Copies the items.
     *
     * @param elements the items, possibly none
     */
    public ListLiteral {
      elements = List.copyOf(elements);
    }

    @Override
    public List<Expression> children() {
      return elements;
    }
  }

  /** What {@code in} asks of a value. */
  sealed interface Test {

    /**
     * The expressions in this test, in the order of the text.
     *
     * @return one or two
     */
    List<Expression> children();

    /**
     * The value is this one, or an item of it if it is a list.
     *
     * @param value what the value is compared with
     */
    record Equals(Expression value) implements Test {
      @Override
      public List<Expression> children() {
        return List.of(value);
      }
    }

    /**
     * The value is on one side of a bound, such as {@code < 16}.
     *
     * @param operator one that asks for the order, see {@link Operator#isOrdering()}
     * @param bound the bound
     */
    record Compared(Operator operator, Expression bound) implements Test {
      /**
       * Checks that the operator asks for the order.
       *
       * @param operator one that asks for the order
       * @param bound the bound
       * @throws IllegalArgumentException if not
       */
      public Compared {
        if (!operator.isOrdering()) {
          throw new IllegalArgumentException("operator (" + operator + ") must be an ordering");
        }
      }

      @Override
      public List<Expression> children() {
        return List.of(bound);
      }
    }

    /**
     * The value lies in a span: {@code [16..65]}, {@code (0..1]}.
     *
     * @param lowInclusive whether the lower bound itself belongs to the span
     * @param low the lower bound
     * @param high the upper bound
     * @param highInclusive whether the upper bound itself belongs to the span
     */
    record Interval(boolean lowInclusive, Expression low, Expression high, boolean highInclusive)
        implements Test {
      @Override
      public List<Expression> children() {
        return List.of(low, high);
      }
    }
  }
}
