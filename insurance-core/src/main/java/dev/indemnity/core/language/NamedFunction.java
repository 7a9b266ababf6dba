package dev.indemnity.core.language;

import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.language.Expression.Invocation;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A function an edition defines: its formula is checked on first use and worked out per call. */
final class NamedFunction implements Unchecked {
  private final Scope scope;
  private final Place place;
  private final Symbol symbol;
  private final List<Symbol> parameters;

  /** What was written; it is read once, for those who order functions and for the check. */
  private final Deferred<Parsed> parsed;

  private State state = State.WAITING;
  private @Nullable Body body;

  NamedFunction(Scope scope, Place place, Symbol symbol, List<Symbol> parameters, String text) {
    this.scope = scope;
    this.place = place;
    this.symbol = symbol;
    this.parameters = parameters;
    this.parsed = Written.of(text);
  }

  @Override
  public String name() {
    return symbol.name();
  }

  @Override
  public @Nullable Expression expression() {
    return parsed.get().expression();
  }

  @Override
  public void check(Problems problems) {
    checked(problems);
  }

  /** A call of it; null where it or an argument is wrong, which is reported. */
  @Nullable Node call(Checker checker, Invocation e) {
    if (state == State.UNDER_WAY) {
      return checker.fail(
          e,
          e.function() + ", which calls itself" + scope.shared().circle(name()),
          "functions without a circle of calls");
    }
    Body called = checked(checker.problems());
    Node[] arguments = Functions.arguments(checker, e, types());
    return called == null || arguments == null || !checker.mayLoop(e, called.extent.loops())
        ? null
        : new Called(symbol.named(e.function()), parameters, arguments, called);
  }

  /** What it is called with. */
  private Type[] types() {
    Type[] types = new Type[parameters.size()];
    for (int i = 0; i < types.length; i++) {
      types[i] = parameters.get(i).type();
    }
    return types;
  }

  /** The formula; null where it is wrong, which is reported once. */
  @Nullable Body checked(Problems problems) {
    if (state == State.WAITING) {
      state = State.UNDER_WAY;
      Body sound = sound(problems);
      body = sound;
      state = sound == null ? State.BROKEN : State.SOUND;
    }
    return body;
  }

  private @Nullable Body sound(Problems problems) {
    Scope.Shared shared = scope.shared();
    if (shared.underWay.size() >= MOST_UNDER_WAY) {
      problems.add(
          place,
          name() + ", which rests on a circle" + Dependencies.circle(scope.unchecked(), this),
          "functions without a circle");
      return null;
    }
    shared.underWay.add(name());
    Formula checked = Checker.check(scope, problems, place, parsed.get(), null, Set.of());
    shared.underWay.remove(shared.underWay.size() - 1);
    if (checked == null) {
      return null;
    }
    BitSet reads = Reads.of(checked.root());
    BitSet facts = (BitSet) reads.clone();
    facts.andNot(shared.given);
    if (!facts.isEmpty()) {
      problems.add(
          place, "a function that reads facts", "what it needs among the inputs it is called with");
      return null;
    }
    Extent extent = Extent.of(checked.root());
    if (extent.height() > Extent.HIGHEST) {
      problems.add(
          place, "a function nested " + extent.height() + " deep", "at most " + Extent.HIGHEST);
      return null;
    }
    if (extent.steps() > Extent.MOST_STEPS) {
      problems.add(
          place,
          "a function that comes to " + extent.steps() + " steps with those it calls",
          "at most " + Extent.MOST_STEPS);
      return null;
    }
    return new Body(checked, reads, extent, Withheld.handsOnInput(checked.root()));
  }

  /**
   * A checked formula, and what its calls need to know of it without going through it again.
   *
   * @param formula the formula
   * @param reads the slots it reads, its inputs aside
   * @param extent how large it is
   * @param handsOnInput whether it may yield something it was given as it is
   */
  record Body(Formula formula, BitSet reads, Extent extent, boolean handsOnInput) {}

  /** One call: the arguments are worked out once and bound while the formula is. */
  static final class Called extends Node {
    final Symbol symbol;
    final Body body;
    final List<Symbol> parameters;
    final Node[] arguments;

    Called(Symbol symbol, List<Symbol> parameters, Node[] arguments, Body body) {
      super(body.formula().type());
      this.symbol = symbol;
      this.parameters = parameters;
      this.arguments = arguments;
      this.body = body;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      bind(frame);
      return body.formula().root().eval(frame);
    }

    /** Puts the arguments where the formula reads them: all are worked out before the first is. */
    void bind(Frame frame) {
      @Nullable Object[] values = new @Nullable Object[arguments.length];
      for (int i = 0; i < arguments.length; i++) {
        values[i] = arguments[i].eval(frame);
      }
      for (int i = 0; i < arguments.length; i++) {
        frame.bind(parameters.get(i).slot(), values[i]);
      }
    }

    /** The same call as far as a part of the formula asks for its arguments. */
    Called askedBy(Node part) {
      List<Symbol> named = new ArrayList<>();
      List<Node> given = new ArrayList<>();
      for (int i = 0; i < arguments.length; i++) {
        if (part.names(slot(i))) {
          named.add(parameters.get(i));
          given.add(arguments[i]);
        }
      }
      return new Called(symbol, named, given.toArray(new Node[0]), body);
    }

    /** Where the formula reads an argument. */
    int slot(int argument) {
      return parameters.get(argument).slot();
    }

    List<Node> arguments() {
      return List.of(arguments);
    }

    /** What it is given; what the function itself is made of is known of it. */
    @Override
    List<Node> parts() {
      return arguments();
    }
  }

  /** Part of the formula of a call, with the arguments it is called with. */
  static final class Given extends Binding {
    private final Called call;
    private final Node said;

    Given(Called call, Node said) {
      super(said.type());
      this.call = call.askedBy(said);
      this.said = said;
    }

    Called call() {
      return call;
    }

    Node said() {
      return said;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      call.bind(frame);
      return said.eval(frame);
    }

    @Override
    IntStream slots() {
      return call.parameters.stream().mapToInt(Symbol::slot);
    }

    @Override
    Node with(Node other) {
      return new Given(call, other);
    }

    @Override
    List<Node> parts() {
      List<Node> parts = new ArrayList<>(call.arguments());
      parts.add(said);
      return parts;
    }
  }
}
