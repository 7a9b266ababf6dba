package dev.indemnity.core.language;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The variables that are bound where a part of a formula stands, innermost first. */
final class Variables {
  /**
   * How many lists may be gone through, one for each element of the other: the work is the product
   * of their lengths. A definition is worked out once and does not count.
   */
  static final int MOST = 3;

  private record Bound(Symbol symbol, boolean implicit) {}

  private final Scope scope;
  private final Deque<Bound> bound = new ArrayDeque<>();

  Variables(Scope scope) {
    this.scope = scope;
  }

  /** Binds a variable; in a filter it is implicit: its own names can be used without it. */
  Symbol open(String name, Type type, boolean implicit) {
    Symbol symbol = Symbol.variable(name, type, scope.newSlot());
    bound.push(new Bound(symbol, implicit));
    return symbol;
  }

  /** Whether so many more would be more than there may be. */
  boolean areTooMany(int more) {
    return bound.size() + more > MOST;
  }

  void close() {
    bound.pop();
  }

  @Nullable Symbol find(String name) {
    for (Bound each : bound) {
      if (each.symbol.name().equals(name)) {
        return each.symbol;
      }
    }
    return null;
  }

  /** The items whose names can be used bare, innermost first. */
  Iterable<Symbol> implicit() {
    List<Symbol> items = new ArrayList<>();
    for (Bound each : bound) {
      if (each.implicit && each.symbol.type().kind() == Type.Kind.ITEM) {
        items.add(each.symbol);
      }
    }
    return items;
  }
}
