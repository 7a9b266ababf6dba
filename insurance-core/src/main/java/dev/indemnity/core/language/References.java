package dev.indemnity.core.language;

import dev.indemnity.core.number.Fraction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a formula that name something: literals, facts, parameters, definitions, counters.
 */
final class References {
  private References() {}

  static final class Constant extends Node {
    final @Nullable Object value;

    Constant(Type type, @Nullable Object value) {
      super(type);
      this.value = value;
    }

    boolean isZero() {
      return value instanceof Fraction number && number.signum() == 0;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      return value;
    }

    @Override
    List<Node> parts() {
      return List.of();
    }
  }

  /** A fact, parameter, convention or bound variable. */
  static final class Slot extends Node {
    final Symbol symbol;
    private final int slot;

    Slot(Symbol symbol, Type type) {
      super(type);
      this.symbol = symbol;
      this.slot = symbol.slot();
    }

    @Override
    @Nullable Object eval(Frame frame) {
      Object value = frame.get(slot);
      Definition standing = symbol.standing();
      return standing != null && value instanceof Undetermined && value == symbol.missing()
          ? standing.eval(frame)
          : value;
    }

    @Override
    List<Node> parts() {
      return List.of();
    }
  }

  static final class Defined extends Node {
    final Symbol symbol;
    private final Definition definition;

    Defined(Symbol symbol, Definition definition, Type type) {
      super(type);
      this.symbol = symbol;
      this.definition = definition;
    }

    Definition definition() {
      return definition;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      return definition.eval(frame);
    }

    @Override
    List<Node> parts() {
      return List.of();
    }
  }

  /** A fact or definition of an item: {@code i.grade}. */
  static final class OfItem extends Node {
    final Node item;
    final Node body;

    OfItem(Node item, Node body) {
      super(body.type());
      this.item = item;
      this.body = body;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      Object value = item.eval(frame);
      return value instanceof Frame inner ? body.eval(inner) : value;
    }

    @Override
    List<Node> parts() {
      return List.of(item, body);
    }
  }

  static final class Counter extends Node {
    final String counter;
    final boolean left;

    Counter(Type type, String counter, boolean left) {
      super(type);
      this.counter = counter;
      this.left = left;
    }

    @Override
    Object eval(Frame frame) {
      Frame.Counters counters = frame.counters();
      if (counters == null) {
        throw new IllegalStateException("counter " + counter + " is read outside a settlement");
      }
      return left ? counters.left(counter) : counters.used(counter);
    }

    @Override
    List<Node> parts() {
      return List.of();
    }
  }

  /** One output of a table look-up. */
  static final class LookedUp extends Node {
    final Symbol symbol;
    final Node[] asked;
    private final Lookup table;
    private final int output;

    LookedUp(Symbol symbol, Lookup table, Node[] asked, int output, Type type) {
      super(type);
      this.symbol = symbol;
      this.table = table;
      this.asked = asked;
      this.output = output;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      @Nullable Object[] key = new @Nullable Object[asked.length];
      @Nullable Undetermined unknown = null;
      for (int i = 0; i < asked.length; i++) {
        key[i] = asked[i].eval(frame);
        if (key[i] instanceof Undetermined) {
          unknown = Undetermined.merge(unknown, key[i]);
        }
      }
      if (unknown != null) {
        return unknown;
      }
      Object found = table.find(key);
      return found instanceof Undetermined ? found : ((Object[]) found)[output];
    }

    /** The clause of the row that answers; empty: that of the table. */
    String clause(Frame frame) {
      @Nullable Object[] key = new @Nullable Object[asked.length];
      for (int i = 0; i < asked.length; i++) {
        key[i] = asked[i].eval(frame);
        if (key[i] instanceof Undetermined) {
          return "";
        }
      }
      return table.clause(key);
    }

    @Override
    List<Node> parts() {
      return List.of(asked);
    }
  }
}
