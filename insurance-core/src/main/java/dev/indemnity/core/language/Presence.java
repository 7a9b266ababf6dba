package dev.indemnity.core.language;

import dev.indemnity.core.language.Expression.Binary;
import dev.indemnity.core.language.Expression.Invocation;
import dev.indemnity.core.language.Expression.Name;
import dev.indemnity.core.language.Expression.NullLiteral;
import dev.indemnity.core.language.Expression.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which optional names are known to be present where a part of a formula stands. */
final class Presence {
  private static final int MOST_OPENED = 32;

  /**
   * How much of a condition is looked at: more than people write, and no file may take for ever.
   */
  private static final int MOST_LOOKED_AT = 1_000;

  private final Set<String> present;
  private final List<Bound> bound;

  /** Names that a variable binds. */
  interface Bound {
    boolean has(String name);
  }

  /** The name of a variable. */
  record Variable(String name) implements Bound {
    @Override
    public boolean has(String other) {
      return name.equals(other);
    }
  }

  /** An element of a list, the names of which need no word for it. */
  record Item(Type element, Scope scope) implements Bound {
    @Override
    public boolean has(String name) {
      return name.equals("item")
          || (element.kind() == Type.Kind.ITEM && scope.declaresFrom(element.label() + "." + name));
    }
  }

  Presence(Set<String> present) {
    this(present, List.of());
  }

  private Presence(Set<String> present, List<Bound> bound) {
    this.present = present;
    this.bound = bound;
  }

  /**
   * What stays known where names are bound by a variable: nothing that speaks of them, since they
   * stand for something else now.
   */
  Presence binding(Bound names) {
    Set<String> kept = new HashSet<>();
    List<Bound> all = new ArrayList<>(bound);
    all.add(names);
    Presence inner = new Presence(kept, all);
    for (String text : present) {
      if (!inner.speaksOfBound(Parser.parse(text).expression())) {
        kept.add(text);
      }
    }
    return inner;
  }

  private boolean speaksOfBound(@Nullable Expression e) {
    if (e == null || (e instanceof Name name && isBound(name.text()))) {
      return true;
    }
    for (Expression child : e.children()) {
      if (speaksOfBound(child)) {
        return true;
      }
    }
    return false;
  }

  private boolean isBound(String name) {
    for (Bound each : bound) {
      if (each.has(name)) {
        return true;
      }
    }
    return false;
  }

  boolean has(Expression e) {
    return has(Printer.print(e));
  }

  /** Whether what a formula says so is known to be present. */
  boolean has(String written) {
    return present.contains(written);
  }

  Set<String> names() {
    return present;
  }

  /** What is known besides where a condition holds, or where it does not. */
  Presence when(Expression condition, boolean holds, Scope scope) {
    Set<String> more = new HashSet<>(present);
    collect(condition, holds, new Opened(scope, more), false);
    return new Presence(more, bound);
  }

  /** What was found so far, and what was already looked at. */
  private static final class Opened {
    final Scope scope;
    final Set<String> found;
    final Set<String> definitions = new HashSet<>();
    int parts;

    Opened(Scope scope, Set<String> found) {
      this.scope = scope;
      this.found = found;
    }
  }

  private void collect(Expression e, boolean holds, Opened so, boolean withinDefinition) {
    if (++so.parts > MOST_LOOKED_AT) {
      return;
    }
    if (e instanceof Binary binary) {
      switch (binary.operator()) {
        case NOT_EQUAL, EQUAL -> {
          if (holds == (binary.operator() == Operator.NOT_EQUAL)) {
            Expression other = comparedWithNull(binary);
            if (other != null && !(withinDefinition && speaksOfBound(other))) {
              so.found.add(Printer.print(other));
            }
          }
        }
        case AND, OR -> {
          if (holds == (binary.operator() == Operator.AND)) {
            collect(binary.left(), holds, so, withinDefinition);
            collect(binary.right(), holds, so, withinDefinition);
          }
        }
        default -> {}
      }
    } else if (e instanceof Invocation invocation
        && invocation.function().equals("not")
        && invocation.arguments().size() == 1) {
      collect(invocation.arguments().get(0), !holds, so, withinDefinition);
    } else if ((e instanceof Name || e instanceof Path) && !speaksOfBound(e)) {
      // a definition says the same as the formula it names
      String name = Printer.print(e);
      boolean open = so.definitions.size() < MOST_OPENED && so.definitions.add(holds + name);
      Expression defined = open ? so.scope.definedAs(name) : null;
      if (defined != null) {
        collect(defined, holds, so, true);
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
