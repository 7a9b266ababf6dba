package dev.indemnity.core.language;

import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import dev.indemnity.core.text.Text;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A definition: checked on first use, so that definitions may stand in any order. */
final class Pending implements Unchecked {
  private final Scope scope;
  private final Place place;
  private final String name;
  private final String clause;
  private final Optional<Text> note;
  private final Set<String> present;
  private @Nullable Type expected;
  private State state = State.WAITING;

  /** What was written; it is read once, for those who order definitions and for the check. */
  private final Deferred<Parsed> parsed;

  private @Nullable Symbol symbol;
  private @Nullable Definition definition;

  Pending(
      Scope scope,
      Place place,
      String name,
      String text,
      String clause,
      Optional<Text> note,
      Set<String> present) {
    this.scope = scope;
    this.place = place;
    this.name = name;
    this.parsed = Written.of(text);
    this.clause = clause;
    this.note = note;
    this.present = present;
  }

  /** The formula that stands for a fact that is not given. */
  static Pending standing(Scope scope, Place place, String fact, String text, Type type) {
    Pending pending = new Pending(scope, place, fact, text, "", Optional.empty(), Set.of());
    pending.expected = type;
    return pending;
  }

  @Override
  public String name() {
    return name;
  }

  Place place() {
    return place;
  }

  @Override
  public @Nullable Expression expression() {
    return parsed.get().expression();
  }

  /** Whether the definition is being checked just now: whoever asks for it is part of a circle. */
  boolean underWay() {
    return state == State.UNDER_WAY;
  }

  /** The checked definition; null where it is broken, which has been reported. */
  @Nullable Definition checked(Problems problems) {
    if (state == State.WAITING) {
      state = State.UNDER_WAY;
      Definition sound = sound(problems);
      definition = sound;
      state = sound == null ? State.BROKEN : State.SOUND;
    }
    return state == State.SOUND ? definition : null;
  }

  @Override
  public void check(Problems problems) {
    checked(problems);
  }

  private @Nullable Definition sound(Problems problems) {
    Scope.Shared shared = scope.shared();
    if (shared.underWay.size() >= MOST_UNDER_WAY) {
      // those it rests on are checked first, so only a circle leads this deep
      problems.add(
          place,
          name + ", which rests on a circle" + Dependencies.circle(scope.unchecked(), this),
          "definitions without a circle");
      return null;
    }
    shared.underWay.add(name);
    Formula formula = Checker.check(scope, problems, place, parsed.get(), expected, present);
    shared.underWay.remove(shared.underWay.size() - 1);
    if (formula == null) {
      return null;
    }
    Definition checked = scope.newDefinition();
    checked.is(formula, Reads.of(formula.root()));
    if (checked.height() > Extent.HIGHEST) {
      problems.add(
          place, "a definition nested " + checked.height() + " deep", "at most " + Extent.HIGHEST);
      return null;
    }
    Symbol defined = new Symbol(name, Symbol.Origin.DEFINITION, formula.type(), -1, clause, note);
    if (Withheld.is(formula.root())) {
      defined.withhold();
    }
    symbol = defined;
    return checked;
  }

  @Nullable Symbol symbol() {
    return symbol;
  }
}
