package dev.indemnity.core.language;

/** How tightly a form of expression binds; of two, the one with the higher level binds first. */
final class Level {
  static final int EXPRESSION = 0;
  static final int DISJUNCTION = 1;
  static final int CONJUNCTION = 2;
  static final int COMPARISON = 3;
  static final int SUM = 4;
  static final int PRODUCT = 5;
  static final int UNARY = 6;
  static final int POSTFIX = 7;

  private Level() {}

  /** The level of the form that {@code expression} has. */
  static int of(Expression expression) {
    if (expression instanceof Expression.Binary binary) {
      return binary.operator().level();
    }
    if (expression instanceof Expression.Between || expression instanceof Expression.Membership) {
      return COMPARISON;
    }
    if (expression instanceof Expression.Negation) {
      return UNARY;
    }
    if (expression instanceof Expression.If || expression instanceof Expression.Quantified) {
      return EXPRESSION;
    }
    return POSTFIX;
  }
}
