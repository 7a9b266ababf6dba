package dev.indemnity.core.language;

/** What stands between two operands; {@code between} and {@code in} have nodes of their own. */
public enum Operator {
  /** Addition, {@code +}. */
  ADD("+", Level.SUM),
  /** Subtraction, {@code -}. */
  SUBTRACT("-", Level.SUM),
  /** Multiplication, {@code *}. */
  MULTIPLY("*", Level.PRODUCT),
  /** Division, {@code /}. */
  DIVIDE("/", Level.PRODUCT),
  /** Equality, {@code =}. */
  EQUAL("=", Level.COMPARISON),
  /** Inequality, {@code !=}. */
  NOT_EQUAL("!=", Level.COMPARISON),
  /** Strictly before in order, {@code <}. */
  LESS("<", Level.COMPARISON),
  /** Before in order or the same, {@code <=}. */
  LESS_OR_EQUAL("<=", Level.COMPARISON),
  /** Strictly after in order, {@code >}. */
  GREATER(">", Level.COMPARISON),
  /** After in order or the same, {@code >=}. */
  GREATER_OR_EQUAL(">=", Level.COMPARISON),
  /** Conjunction, {@code and}. */
  AND("and", Level.CONJUNCTION),
  /** Disjunction, {@code or}. */
  OR("or", Level.DISJUNCTION);

  private final String symbol;
  private final int level;

  Operator(String symbol, int level) {
    this.symbol = symbol;
    this.level = level;
  }

  /**
   * The operator as a formula spells it.
   *
   * @return the symbol or the word
   */
  public String symbol() {
    return symbol;
  }

  /**
   * Whether it asks for the order of its operands: {@code <}, {@code <=}, {@code >}, {@code >=}.
   *
   * @return whether it does
   */
  public boolean isOrdering() {
    return switch (this) {
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> true;
      default -> false;
    };
  }

  /** How tightly it binds, see {@link Level}. */
  int level() {
    return level;
  }
}
