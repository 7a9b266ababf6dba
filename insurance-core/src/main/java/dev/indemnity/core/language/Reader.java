package dev.indemnity.core.language;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Leads a {@link Reading} through a checked formula. */
final class Reader<R> {
  private final Reading<R> reading;

  /** What is kept under a variable around the part that is looked at, the outermost first. */
  private final List<Binding> around = new ArrayList<>();

  private final Map<Integer, @Nullable R> kept = new HashMap<>();
  private final IdentityHashMap<Definition, @Nullable R> definitions = new IdentityHashMap<>();

  Reader(Reading<R> reading) {
    this.reading = reading;
  }

  @Nullable R read(Node node) {
    if (node instanceof References.Slot slot && kept.containsKey(slot.symbol.slot())) {
      return kept.get(slot.symbol.slot());
    }
    Reading.Part part = new Whole(alone(node));
    R whole = reading.whole(part);
    if (whole != null) {
      return whole;
    }
    return reading.settle(part, made(node));
  }

  private @Nullable R made(Node node) {
    if (node instanceof References.Slot slot) {
      R fact = reading.fact(slot.symbol.slot(), slot.type());
      Definition standing = slot.symbol.standing();
      return fact != null || standing == null ? fact : defined(standing);
    }
    if (node instanceof References.Defined defined) {
      return defined(defined.definition());
    }
    if (node instanceof Once once) {
      kept.put(once.slot(), read(once.asked()));
      around.add(once);
      R answer = read(once.answer());
      around.remove(around.size() - 1);
      kept.remove(once.slot());
      return answer;
    }
    if (node instanceof Within within) {
      around.add(within);
      R said = read(within.said());
      around.remove(around.size() - 1);
      return said;
    }
    if (node instanceof References.OfItem ofItem && isOwn(ofItem)) {
      return read(ofItem.body());
    }
    if (node instanceof NamedFunction.Called called) {
      return inCall(called, called.body.formula().root());
    }
    if (node instanceof NamedFunction.Given given) {
      return inCall(given.call(), given.said());
    }
    if (node instanceof References.LookedUp lookedUp) {
      return lookedUp(lookedUp);
    }
    Operation operation = node.operation();
    return operation == null ? null : applied(operation, node);
  }

  /** Whether something is said of the very item in whose frame parts are worked out. */
  private boolean isOwn(References.OfItem ofItem) {
    return ofItem.item instanceof References.Slot item
        && around.stream()
            .anyMatch(each -> each instanceof Within within && within.slot() == item.symbol.slot());
  }

  private @Nullable R defined(Definition definition) {
    if (!definitions.containsKey(definition)) {
      // what a definition is made of knows nothing of the formula that names it
      List<Binding> outside = List.copyOf(around);
      around.clear();
      definitions.put(definition, read(definition.formula().root()));
      around.addAll(outside);
    }
    return definitions.get(definition);
  }

  /** What is said where a call has its arguments, which are looked at outside of it. */
  private @Nullable R inCall(NamedFunction.Called call, Node said) {
    List<@Nullable R> arguments = new ArrayList<>();
    call.arguments().forEach(argument -> arguments.add(read(argument)));
    Map<Integer, @Nullable R> outside = new HashMap<>(kept);
    for (int i = 0; i < arguments.size(); i++) {
      kept.put(call.slot(i), arguments.get(i));
    }
    around.add(new NamedFunction.Given(call, said));
    R made = read(said);
    around.remove(around.size() - 1);
    kept.clear();
    kept.putAll(outside);
    return made;
  }

  private @Nullable R lookedUp(References.LookedUp lookedUp) {
    List<Reading.Part> asked = new ArrayList<>();
    List<@Nullable R> made = new ArrayList<>();
    for (Node each : lookedUp.asked) {
      asked.add(new Whole(alone(each)));
      made.add(read(each));
    }
    return reading.lookUp(lookedUp.table(), lookedUp.output(), lookedUp.type(), asked, made);
  }

  private @Nullable R applied(Operation operation, Node node) {
    List<R> operands = new ArrayList<>();
    boolean all = true;
    for (Node operand : node.operands()) {
      R made = read(operand);
      all &= made != null;
      if (made != null) {
        operands.add(made);
      }
    }
    return all ? reading.apply(operation, node.type(), operands) : null;
  }

  /** A part that can be worked out by itself: with what it reads that is kept under a variable. */
  private Node alone(Node node) {
    Node alone = node;
    for (int i = around.size() - 1; i >= 0; i--) {
      Node named = alone;
      if (around.get(i).slots().anyMatch(slot -> named.names(slot))) {
        alone = around.get(i).with(alone);
      }
    }
    return alone;
  }

  record Whole(Node node) implements Reading.Part {
    @Override
    public Type type() {
      return node.type();
    }

    @Override
    public BitSet reads() {
      return Reads.of(node);
    }

    @Override
    public boolean isCount() {
      return isCount(node);
    }

    private static boolean isCount(Node node) {
      return node instanceof Lists.Count
          || (node instanceof References.Defined defined
              && isCount(defined.definition().formula().root()));
    }

    @Override
    public @Nullable Object value(Frame frame) {
      return node.eval(frame);
    }

    @Override
    public <S> @Nullable S read(Reading<S> reading) {
      return new Reader<>(reading).read(node);
    }
  }
}
