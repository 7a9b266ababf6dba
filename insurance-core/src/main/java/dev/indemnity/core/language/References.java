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

  /**
   * A fact or definition to be worked out for an item.
   *
   * @param node what is worked out
   * @param own the facts an item has of its own
   */
  record ItemBody(Node node, List<Symbol> own) {
    /** Its value for an item; what is known of it where the item itself is not. */
    @Nullable Object of(@Nullable Object item, Frame frame) {
      if (item instanceof Frame inner) {
        return node.eval(inner);
      }
      Frame blank = frame.over();
      own.forEach(symbol -> blank.set(symbol.slot(), item));
      for (Symbol symbol : own) {
        // the item may lack the fact, and then its default counts
        Definition standing = symbol.standing();
        if (standing != null && standing.eval(blank) instanceof Undetermined unknown) {
          blank.set(symbol.slot(), Undetermined.merge(item, unknown));
        }
      }
      return node.eval(blank);
    }
  }

  /** A fact or definition of an item: {@code i.grade}. */
  static final class OfItem extends Node {
    final Node item;
    final ItemBody body;

    OfItem(Node item, ItemBody body) {
      super(body.node().type());
      this.item = item;
      this.body = body;
    }

    Node body() {
      return body.node();
    }

    @Override
    @Nullable Object eval(Frame frame) {
      return body.of(item.eval(frame), frame);
    }

    @Override
    List<Node> parts() {
      return List.of(item, body.node());
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

  /** Whether a table has a row for what it is asked with. */
  static final class Answers extends Node {
    final LookedUp look;

    Answers(LookedUp look) {
      super(Type.BOOLEAN);
      this.look = look;
    }

    @Override
    Object eval(Frame frame) {
      Object key = look.key(frame);
      if (key instanceof Undetermined) {
        return key;
      }
      Object found = look.table.find((Object[]) key);
      return found instanceof Undetermined nothing
          ? nothing.causes().stream().allMatch(Cause.Outside.class::isInstance)
              ? (Object) false
              : nothing
          : true;
    }

    @Override
    List<Node> parts() {
      return List.of(look);
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
      Object key = key(frame);
      if (key instanceof Undetermined) {
        return key;
      }
      Object found = table.find((Object[]) key);
      if (found instanceof Undetermined nothing) {
        return Withheld.asked(nothing, asked);
      }
      // between points a table works its answers out of what it is asked
      Object answer = ((Object[]) found)[output];
      return answer instanceof Fraction number ? Sized.sized(number) : answer;
    }

    Lookup table() {
      return table;
    }

    int output() {
      return output;
    }

    /** What the table is asked with: a value for each input or, where one is not known, why. */
    private Object key(Frame frame) {
      @Nullable Object[] key = new @Nullable Object[asked.length];
      @Nullable Undetermined unknown = null;
      for (int i = 0; i < asked.length; i++) {
        key[i] = asked[i].eval(frame);
        Undetermined part = Lists.unknownOf(key[i]);
        if (part != null) {
          unknown = Undetermined.merge(unknown, part);
        }
      }
      return unknown == null ? key : unknown;
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
