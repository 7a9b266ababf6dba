package dev.indemnity.core.language;

import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import dev.indemnity.core.text.Text;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The names one scheme declares, and the formulas checked against them. Declare names first, then
 * check; a name declared twice is a problem where it stands the second time.
 */
public final class Language {
  private final Scope scope;
  private final Problems problems;

  private Language(Scope scope, Problems problems) {
    this.scope = scope;
    this.problems = problems;
  }

  /**
   * A language without names.
   *
   * @param zone the zone of date and time values, asked where there are such
   * @param problems where to tell what is wrong
   * @return the language
   */
  public static Language of(Supplier<ZoneId> zone, Problems problems) {
    return new Language(new Scope(zone), problems);
  }

  /** {@return the names of the functions, in order} */
  public static Set<String> functions() {
    return BuiltIn.names();
  }

  /**
   * {@return a language that knows these names and may declare more, such as those of one benefit}
   */
  public Language within() {
    return new Language(new Scope(scope), problems);
  }

  /** Lets formulas of this language, and of those within it, read counters. */
  public void settle() {
    scope.settle();
  }

  /** {@return the names of the counters that formulas checked so far read} */
  public Set<String> countersRead() {
    return Set.copyOf(scope.shared().countersRead);
  }

  /**
   * Declares a category.
   *
   * @param name its name
   * @param names the names it consists of
   */
  public void category(String name, Collection<String> names) {
    scope.shared().categories.put(name, Collections.unmodifiableSet(new LinkedHashSet<>(names)));
  }

  /**
   * Declares a name whose value the edition gives: a parameter or a convention.
   *
   * @param place where it is declared
   * @param name its name
   * @param type its type
   * @param convention whether it is a convention
   * @param clause the clause it follows
   * @param note a note to show where it is used
   * @return its slot
   */
  public int given(
      Place place, String name, Type type, boolean convention, String clause, Optional<Text> note) {
    int slot = scope.newSlot();
    scope.shared().given.set(slot);
    Symbol.Origin origin = convention ? Symbol.Origin.CONVENTION : Symbol.Origin.PARAMETER;
    declare(place, new Symbol(name, origin, type, slot, clause, note));
    return slot;
  }

  /**
   * Declares a fact.
   *
   * @param place where it is declared
   * @param key its key
   * @param type its type
   * @param range what a quantity must lie in; null: anything
   * @param personal whether its values are withheld from every text
   * @param standing the formula that stands for it where it is not given; empty: it is then unknown
   * @return its slot and what the slot holds while the fact is not given
   */
  public Map.Entry<Integer, Undetermined> fact(
      Place place,
      String key,
      Type type,
      @Nullable Interval<Fraction> range,
      boolean personal,
      Optional<String> standing) {
    int slot = scope.newSlot();
    Undetermined missing = Undetermined.of(new Cause.Missing(key));
    if (range != null) {
      missing = missing.within(range.low(), range.high());
    }
    Symbol symbol = new Symbol(key, Symbol.Origin.FACT, type, slot, "", Optional.empty());
    if (personal) {
      symbol.withhold();
    }
    Pending formula =
        standing.isEmpty()
            ? null
            : Pending.standing(scope, place.child("default"), key, standing.get(), type);
    symbol.absentMeans(missing, formula);
    if (formula != null) {
      scope.declareStanding(formula);
    }
    declare(place, symbol);
    return Map.entry(slot, missing);
  }

  /**
   * Declares a table.
   *
   * @param place where it is declared
   * @param name its name
   * @param table how to look things up in it
   * @param clause the clause it follows
   * @param note a note to show where it is used
   */
  public void table(Place place, String name, Lookup table, String clause, Optional<Text> note) {
    if (BuiltIn.named(name) != null) {
      problems.add(place, "a table named like the function " + name, "a name of its own");
      return;
    }
    if (!taken(place, name)) {
      scope.declare(new Symbol(name, Symbol.Origin.TABLE, Type.BOOLEAN, -1, clause, note), table);
    }
  }

  /**
   * Declares a function; its formula is checked when first called, at the latest by {@link
   * #checkDefinitions()}.
   *
   * @param place where it is declared
   * @param name its name
   * @param inputs what it is called with, by the names its formula uses, in order
   * @param formula its formula; of facts it reads none but what it is called with
   * @param clause the clause it follows
   * @param note a note to show where it is used
   */
  public void function(
      Place place,
      String name,
      Map<String, Type> inputs,
      String formula,
      String clause,
      Optional<Text> note) {
    if (BuiltIn.named(name) != null) {
      problems.add(place, "a function named like the built-in " + name, "a name of its own");
      return;
    }
    if (taken(place, name)) {
      return;
    }
    Language within = within();
    List<Symbol> parameters = new ArrayList<>();
    for (Map.Entry<String, Type> each : inputs.entrySet()) {
      String input = each.getKey();
      Symbol parameter = Symbol.variable(input, each.getValue(), scope.newSlot());
      if (!within.taken(place.child("inputs").child(input), input)) {
        within.scope.declare(parameter);
      }
      parameters.add(parameter);
    }
    Symbol symbol = new Symbol(name, Symbol.Origin.DEFINITION, Type.BOOLEAN, -1, clause, note);
    scope.declare(new NamedFunction(within.scope, place.child("is"), symbol, parameters, formula));
  }

  /**
   * {@return a language without names that formulas of this one can use after {@link #use}}
   *
   * @param problems where to tell what is wrong with it
   */
  public Language beside(Problems problems) {
    return new Language(scope.beside(), problems);
  }

  /**
   * Lets formulas use the parameters, conventions, tables and functions of another language.
   *
   * @param prefix the word their names begin with here, a dot after it
   * @param other the language, made by {@link #beside}
   */
  public void use(String prefix, Language other) {
    scope.use(prefix + ".", other.scope);
  }

  /**
   * Declares a counter.
   *
   * @param place where it is declared
   * @param name its name
   * @param type what it counts
   * @param clause the clause it follows
   * @param limited whether it has a limit, of which something is left
   */
  public void counter(Place place, String name, Type type, String clause, boolean limited) {
    if (!limited) {
      scope.unlimited(name);
    }
    declare(place, new Symbol(name, Symbol.Origin.COUNTER, type, -1, clause, Optional.empty()));
  }

  /**
   * Declares a definition; its formula is checked when first used, at the latest by {@link
   * #checkDefinitions()}. A name that a language around this one declares is a problem.
   *
   * @param place where its formula stands
   * @param name its name
   * @param formula its formula
   * @param clause the clause it follows
   * @param note a note to show where it is used
   * @param given a condition that holds wherever the definition is used, which guards optional
   *     facts
   */
  public void definition(
      Place place,
      String name,
      String formula,
      String clause,
      Optional<Text> note,
      Optional<Formula> given) {
    if (taken(place, name)) {
      return;
    }
    if (scope.knows(name)) {
      // a name of a benefit that an edition has as well would stand for either, unseen
      problems.add(place, again(name), "a name of its own");
      return;
    }
    scope.declare(name, new Pending(scope, place, name, formula, clause, note, present(given)));
  }

  /**
   * Notes a name whose declaration is broken, so that its uses are not reported as well.
   *
   * @param name the name
   */
  public void broken(String name) {
    scope.declareBroken(name);
  }

  /**
   * Whether the declaration of a name is broken.
   *
   * @param name the name
   * @return whether it was noted as broken, or does not hold together
   */
  public boolean isBroken(String name) {
    return scope.isBroken(name);
  }

  private void declare(Place place, Symbol symbol) {
    if (!taken(place, symbol.name())) {
      scope.declare(symbol);
    }
  }

  private boolean taken(Place place, String name) {
    if (!isName(name)) {
      problems.add(
          place,
          "the name \"" + name + "\"",
          "words of letters, digits and _, apart by a blank or a dot, none of them a keyword");
      return true;
    }
    if (scope.declares(name)) {
      problems.add(place, again(name), "a name declared once");
      return true;
    }
    return false;
  }

  private static String again(String name) {
    return "the name \"" + name + "\" once more";
  }

  /**
   * Whether a name can be declared.
   *
   * @param name the name
   * @return whether it is words apart by a blank or a dot, none of them a keyword
   */
  public static boolean isName(String name) {
    return Spelling.isDotted(name) || isPrinted(name);
  }

  /** Whether a formula says so: of few names is it told by more than their words. */
  private static boolean isPrinted(String name) {
    Expression e = Parser.parse(name).expression();
    return (e instanceof Expression.Name || e instanceof Expression.Path)
        && Printer.print(e).equals(name);
  }

  /** Checks every definition, function and default that no formula has asked for yet. */
  public void checkDefinitions() {
    List<Unchecked> all = new ArrayList<>(scope.standing());
    all.addAll(scope.pending());
    all.addAll(scope.functions());
    for (Unchecked each : Dependencies.inOrder(all)) {
      each.check(problems);
    }
  }

  /**
   * Checks a formula.
   *
   * @param place where it stands
   * @param text the formula
   * @param expected the type it must have
   * @return the formula; null where it is wrong, which has been told
   */
  public @Nullable Formula formula(Place place, String text, Type expected) {
    return formula(place, text, expected, Optional.empty());
  }

  /**
   * Checks a formula that is worked out only where a condition holds.
   *
   * @param place where it stands
   * @param text the formula
   * @param expected the type it must have
   * @param given the condition, which guards optional facts
   * @return the formula; null where it is wrong, which has been told
   */
  public @Nullable Formula formula(
      Place place, String text, Type expected, Optional<Formula> given) {
    return Checker.check(scope, problems, place, Parser.parse(text), expected, present(given));
  }

  /**
   * Checks a formula that may be left out.
   *
   * @param place where it stands
   * @param text the formula; empty: there is none
   * @param expected the type it must have
   * @param given a condition that holds wherever it is worked out, which guards optional facts
   * @return the formula; empty where there is none, or it is wrong, which has been told
   */
  public Optional<Formula> formula(
      Place place, Optional<String> text, Type expected, Optional<Formula> given) {
    return text.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(formula(place, text.get(), expected, given));
  }

  private Set<String> present(Optional<Formula> given) {
    return given.isEmpty()
        ? Set.of()
        : new Presence(Set.of()).when(given.get().expression(), true, scope).names();
  }

  /**
   * The type of a declared name.
   *
   * @param name the name
   * @return its type; empty where there is no such name or it is broken
   */
  public Optional<Type> type(String name) {
    Symbol symbol = scope.find(name);
    if (symbol == null) {
      Pending pending = scope.findPending(name);
      symbol = pending == null ? null : pending.symbol();
    }
    return Optional.ofNullable(symbol).map(Symbol::type);
  }

  /**
   * A formula that yields a declared name as it is, for those who ask for it by name.
   *
   * @param name the name of a parameter, convention, fact or definition
   * @return the formula; empty where there is no such name or it is broken
   */
  public Optional<Formula> named(String name) {
    return type(name).isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(
            Checker.check(scope, new Problems(), Place.at(""), Parser.parse(name), null, Set.of()));
  }

  /** {@return how many slots a frame of this language has; final once every formula is checked} */
  public int slots() {
    return scope.shared().slots;
  }

  /** {@return how many definitions a frame of this language holds} */
  public int definitions() {
    return scope.shared().definitions;
  }
}
