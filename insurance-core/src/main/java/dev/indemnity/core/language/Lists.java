package dev.indemnity.core.language;

import dev.indemnity.core.number.Fraction;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lists: those written out, filtered, projected, counted and summed. */
final class Lists {
  private Lists() {}

  /** Whether a value stands in a list; not known where it does not, but elements are not known. */
  static Object contains(List<?> values, Object sought) {
    if (values.contains(sought)) {
      return true;
    }
    Undetermined unknown = unknownIn(values);
    return unknown == null ? (Object) false : unknown;
  }

  /** What is known of whether a value stands in a list where one of them is not. */
  static Object unknownContains(@Nullable Object sought, @Nullable Object values) {
    return values instanceof List<?> list && list.isEmpty()
        ? (Object) false
        : Undetermined.merge(unknownOf(sought), unknownOf(values));
  }

  /** What is not known of the elements; null where all are known. */
  static @Nullable Undetermined unknownIn(List<?> values) {
    @Nullable Undetermined unknown = null;
    for (Object value : values) {
      if (value instanceof Undetermined) {
        unknown = Undetermined.merge(unknown, value);
      }
    }
    return unknown;
  }

  /** What is not known of a value, or of the elements where it is a list; null: nothing. */
  static @Nullable Undetermined unknownOf(@Nullable Object value) {
    return value instanceof Undetermined unknown
        ? unknown
        : value instanceof List<?> list ? unknownIn(list) : null;
  }

  /** The elements a list has or, where it is not known, may have. */
  static List<?> elements(@Nullable Object list) {
    return list instanceof Undetermined unknown
        ? unknown.candidates()
        : (List<?>) Applied.known(list);
  }

  /** A list that is not known, of some of these elements, which may themselves be unknown. */
  static Undetermined some(Undetermined causes, List<?> candidates) {
    Undetermined unknown = unknownIn(candidates);
    return (unknown == null ? causes : Undetermined.merge(causes, unknown)).among(candidates);
  }

  static final class Written extends Node {
    final Node[] elements;

    Written(Type type, Node[] elements) {
      super(type);
      this.elements = elements;
    }

    @Override
    Object eval(Frame frame) {
      List<@Nullable Object> values = new ArrayList<>(elements.length);
      for (Node element : elements) {
        values.add(element.eval(frame));
      }
      return Collections.unmodifiableList(values);
    }

    @Override
    List<Node> parts() {
      return List.of(elements);
    }
  }

  static final class Filtered extends Node {
    final Node list;
    final int variable;
    final Node condition;

    Filtered(Node list, int variable, Node condition) {
      super(list.type());
      this.list = list;
      this.variable = variable;
      this.condition = condition;
    }

    Node list() {
      return list;
    }

    @Override
    Object eval(Frame frame) {
      Object values = list.eval(frame);
      List<@Nullable Object> kept = new ArrayList<>();
      @Nullable Undetermined unknown = values instanceof Undetermined u ? u : null;
      for (Object value : elements(values)) {
        Object met = met(frame, value);
        if (!Boolean.FALSE.equals(met)) {
          kept.add(value);
        }
        if (met instanceof Undetermined) {
          unknown = Undetermined.merge(unknown, met);
        }
      }
      List<@Nullable Object> fixed = Collections.unmodifiableList(kept);
      return unknown == null || kept.isEmpty() ? fixed : some(unknown, fixed);
    }

    private @Nullable Object met(Frame frame, @Nullable Object value) {
      frame.bind(variable, value);
      return condition.eval(frame);
    }

    /** How many values meet the condition, with bounds while that is not known of some. */
    Object count(Frame frame) {
      Object values = list.eval(frame);
      long certain = 0;
      long possible = 0;
      @Nullable Undetermined unknown = values instanceof Undetermined u ? u : null;
      for (Object value : elements(values)) {
        Object met = met(frame, value);
        possible += Boolean.FALSE.equals(met) ? 0 : 1;
        certain += Boolean.TRUE.equals(met) ? 1 : 0;
        if (met instanceof Undetermined) {
          unknown = Undetermined.merge(unknown, met);
        }
      }
      if (unknown == null || possible == 0) {
        return Fraction.of(certain);
      }
      return values instanceof Undetermined
          ? unknown.within(Fraction.ZERO, null)
          : unknown.within(Fraction.of(certain), Fraction.of(possible));
    }

    @Override
    List<Node> parts() {
      return List.of(list, condition);
    }
  }

  /** One fact or definition of every item: {@code roster.class}. */
  static final class Projected extends Node {
    final Node list;
    final References.ItemBody body;

    Projected(Type type, Node list, References.ItemBody body) {
      super(type);
      this.list = list;
      this.body = body;
    }

    Node list() {
      return list;
    }

    Node body() {
      return body.node();
    }

    @Override
    Object eval(Frame frame) {
      Object items = list.eval(frame);
      List<@Nullable Object> values = new ArrayList<>();
      for (Object item : elements(items)) {
        values.add(body.of(item, frame));
      }
      List<@Nullable Object> fixed = Collections.unmodifiableList(values);
      return items instanceof Undetermined unknown ? some(unknown, fixed) : fixed;
    }

    @Override
    List<Node> parts() {
      return List.of(list, body.node());
    }
  }

  static final class Count extends Node {
    final Node list;

    Count(Node list) {
      super(Type.NUMBER);
      this.list = list;
    }

    @Override
    Object eval(Frame frame) {
      Object told = frame.told(this);
      if (told != null) {
        return told;
      }
      if (list instanceof Filtered filtered) {
        return filtered.count(frame);
      }
      Object values = list.eval(frame);
      return values instanceof List<?> each ? Fraction.of(each.size()) : atLeastNothing(values);
    }

    @Override
    List<Node> parts() {
      return List.of(list);
    }
  }

  private static Object atLeastNothing(@Nullable Object unknown) {
    return unknown instanceof Undetermined undetermined
        ? undetermined.within(Fraction.ZERO, null)
        : Applied.known(unknown);
  }

  /** Brings a list down to one value, two at a time. */
  static final class Folded extends Node {
    final Node list;
    final String name;
    final @Nullable Object ofNothing;
    final Applied.Two operation;

    /** Where {@code ofNothing} is null, an empty list has no answer. */
    Folded(Type type, String name, Node list, @Nullable Object ofNothing, Applied.Two operation) {
      super(type);
      this.list = list;
      this.name = name;
      this.ofNothing = ofNothing;
      this.operation = operation;
    }

    @Override
    Object eval(Frame frame) {
      Object told = frame.told(this);
      return told != null ? told : fold(values(frame));
    }

    private Object values(Frame frame) {
      return Applied.known(list.eval(frame));
    }

    private Object fold(Object values) {
      if (!(values instanceof List<?> each)) {
        return ((Undetermined) values).within(null, null);
      }
      @Nullable Object result = null;
      for (Object value : each) {
        Object next = Applied.known(value);
        if (result == null) {
          result = next;
        } else if (result instanceof Undetermined || next instanceof Undetermined) {
          result = operation.unknown(result, next);
        } else {
          result = operation.apply(result, next);
        }
      }
      if (result == null) {
        result = ofNothing;
      }
      return result != null ? result : Undetermined.of(new Cause.Undefined(name + " of nothing"));
    }

    @Override
    @Nullable Operation operation() {
      return !(list instanceof Written)
          ? null
          : switch (name) {
            case "min" -> Operation.MIN;
            case "max" -> Operation.MAX;
            default -> null;
          };
    }

    @Override
    List<Node> operands() {
      return list.parts();
    }

    @Override
    List<Node> parts() {
      return List.of(list);
    }
  }

  /** The sum of a list, which is worked out once, shared out among its elements. */
  static final class Mean extends Node {
    final Folded sum;

    Mean(Folded sum) {
      super(sum.type());
      this.sum = sum;
    }

    @Override
    Object eval(Frame frame) {
      Object told = frame.told(this);
      if (told != null) {
        return told;
      }
      Object values = sum.values(frame);
      Object total = sum.fold(values);
      if (!(values instanceof List<?> each)) {
        return total;
      }
      if (each.isEmpty()) {
        return Undetermined.of(new Cause.Undefined("mean of nothing"));
      }
      Fraction count = Fraction.of(each.size());
      return total instanceof Fraction known
          ? Sized.sized(known.dividedBy(count))
          : Bounds.quotient(total, count);
    }

    @Override
    List<Node> parts() {
      return List.of(sum);
    }
  }
}
