package dev.indemnity.core.language;

import dev.indemnity.core.language.Expression.Invocation;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A function an edition defines: its formula is checked on first use and worked out per call. */
final class NamedFunction implements Unchecked {
  private final Scope scope;
  private final Place place;
  private final Symbol symbol;
  private final List<Symbol> parameters;
  private final String text;
  private State state = State.WAITING;
  private @Nullable Formula formula;

  NamedFunction(Scope scope, Place place, Symbol symbol, List<Symbol> parameters, String text) {
    this.scope = scope;
    this.place = place;
    this.symbol = symbol;
    this.parameters = parameters;
    this.text = text;
  }

  @Override
  public String name() {
    return symbol.name();
  }

  @Override
  public @Nullable Expression expression() {
    return Parser.parse(text).expression();
  }

  @Override
  public void check(Problems problems) {
    checked(problems);
  }

  /** A call of it; null where it or an argument is wrong, which is reported. */
  @Nullable Node call(Checker checker, Invocation e) {
    if (state == State.UNDER_WAY) {
      return checker.fail(
          e, e.function() + ", which calls itself", "functions without a circle of calls");
    }
    Formula body = checked(checker.problems());
    Node[] arguments =
        Functions.arguments(checker, e, parameters.stream().map(Symbol::type).toArray(Type[]::new));
    return body == null || arguments == null
        ? null
        : new Called(symbol.named(e.function()), parameters, arguments, body);
  }

  /** The formula; null where it is wrong, which is reported once. */
  @Nullable Formula checked(Problems problems) {
    if (state == State.WAITING) {
      state = State.UNDER_WAY;
      Formula sound = sound(problems);
      formula = sound;
      state = sound == null ? State.BROKEN : State.SOUND;
    }
    return formula;
  }

  private @Nullable Formula sound(Problems problems) {
    Scope.Shared shared = scope.shared();
    if (shared.underWay >= MOST_UNDER_WAY) {
      problems.add(place, name() + ", which rests on a circle", "functions without a circle");
      return null;
    }
    shared.underWay++;
    Formula checked = Checker.check(scope, problems, place, text, null, Set.of());
    shared.underWay--;
    if (checked == null) {
      return null;
    }
    BitSet facts = Reads.of(checked.root());
    facts.andNot(shared.given);
    if (!facts.isEmpty()) {
      problems.add(
          place, "a function that reads facts", "what it needs among the inputs it is called with");
      return null;
    }
    int height = Height.of(checked.root());
    if (height > Height.MOST) {
      problems.add(place, "a function nested " + height + " deep", "at most " + Height.MOST);
      return null;
    }
    return checked;
  }

  /** One call: the arguments are worked out once and bound while the formula is. */
  static final class Called extends Node {
    final Symbol symbol;
    final Formula body;
    private final List<Symbol> parameters;
    private final Node[] arguments;

    Called(Symbol symbol, List<Symbol> parameters, Node[] arguments, Formula body) {
      super(body.type());
      this.symbol = symbol;
      this.parameters = parameters;
      this.arguments = arguments;
      this.body = body;
    }

    @Override
    @Nullable Object eval(Frame frame) {
      bind(frame);
      return body.root().eval(frame);
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

    List<Node> arguments() {
      return List.of(arguments);
    }

    @Override
    List<Node> parts() {
      return Stream.concat(Arrays.stream(arguments), Stream.of(body.root())).toList();
    }
  }
}
