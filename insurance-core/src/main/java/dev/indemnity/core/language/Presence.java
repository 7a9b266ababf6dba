package dev.indemnity.core.language;

import dev.indemnity.core.language.Expression.Binary;
import dev.indemnity.core.language.Expression.Invocation;
import dev.indemnity.core.language.Expression.Name;
import dev.indemnity.core.language.Expression.NullLiteral;
import dev.indemnity.core.language.Expression.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which optional names are known to be present where a part of a formula stands. */
final class Presence {
  private static final int MOST_OPENED = 32;

  private final Set<String> present;

  Presence(Set<String> present) {
    this.present = present;
  }

  boolean has(Expression e) {
    return present.contains(Printer.print(e));
  }

  Set<String> names() {
    return present;
  }

  /** What is known besides where a condition holds, or where it does not. */
  Presence when(Expression condition, boolean holds, Scope scope) {
    Set<String> more = new HashSet<>(present);
    collect(condition, holds, scope, more, new HashSet<>());
    return new Presence(more);
  }

  private static void collect(
      Expression e, boolean holds, Scope scope, Set<String> into, Set<String> opened) {
    if (e instanceof Binary binary) {
      switch (binary.operator()) {
        case NOT_EQUAL, EQUAL -> {
          if (holds == (binary.operator() == Operator.NOT_EQUAL)) {
            Expression other = comparedWithNull(binary);
            if (other != null) {
              into.add(Printer.print(other));
            }
          }
        }
        case AND, OR -> {
          if (holds == (binary.operator() == Operator.AND)) {
            collect(binary.left(), holds, scope, into, opened);
            collect(binary.right(), holds, scope, into, opened);
          }
        }
        default -> {}
      }
    } else if (e instanceof Invocation invocation
        && invocation.function().equals("not")
        && invocation.arguments().size() == 1) {
      collect(invocation.arguments().get(0), !holds, scope, into, opened);
    } else if (e instanceof Name || e instanceof Path) {
      // a definition says the same as the formula it names
      String name = Printer.print(e);
      Expression defined =
          opened.size() < MOST_OPENED && opened.add(name) ? scope.definedAs(name) : null;
      if (defined != null) {
        collect(defined, holds, scope, into, opened);
      }
    }
  }

  private static @Nullable Expression comparedWithNull(Binary binary) {
    if (binary.right() instanceof NullLiteral) {
      return binary.left();
    }
    return binary.left() instanceof NullLiteral ? binary.right() : null;
  }
}
