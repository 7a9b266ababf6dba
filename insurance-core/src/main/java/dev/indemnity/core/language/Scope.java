package dev.indemnity.core.language;

import com.google.common.collect.Sets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The names formulas can use; a scope may lie within another, as the names of one benefit do. */
final class Scope {
  /** The slot that stands for the counters, which move during a settlement. */
  static final int COUNTERS = 0;

  /** What all scopes of one language share. */
  static final class Shared {
    final Supplier<ZoneId> zone;
    final Map<String, Set<String>> categories = new HashMap<>();

    final Set<String> countersRead = new HashSet<>();

    /** The slots whose values the edition gives. */
    final BitSet given = new BitSet();

    int slots = COUNTERS + 1;
    int definitions;

    /** What is being checked just now, each because the one before it asked for it. */
    final List<String> underWay = new ArrayList<>();

    Shared(Supplier<ZoneId> zone) {
      this.zone = zone;
    }

    /**
     * The way from a name that is under way back to itself, as it was gone; empty where it asks for
     * itself. {@link Dependencies#circle} goes by names alone, where a way is too long to be gone.
     */
    String circle(String name) {
      int from = underWay.lastIndexOf(name);
      return from < 0 || from == underWay.size() - 1
          ? ""
          : ": " + String.join(" -> ", underWay.subList(from, underWay.size())) + " -> " + name;
    }
  }

  private final Shared shared;
  private final @Nullable Scope outer;
  private final Set<String> unlimited = new HashSet<>();
  private final Map<String, Symbol> symbols = new LinkedHashMap<>();
  private final Map<String, Pending> pending = new LinkedHashMap<>();
  private final Map<String, Lookup> tables = new LinkedHashMap<>();
  private final Map<String, NamedFunction> functions = new LinkedHashMap<>();
  private final List<Pending> standing = new ArrayList<>();
  private final Set<String> broken = new HashSet<>();
  private boolean settling;
  private NavigableSet<String> names = new TreeSet<>();

  Scope(Supplier<ZoneId> zone) {
    this.shared = new Shared(zone);
    this.outer = null;
  }

  Scope(Scope outer) {
    this.shared = outer.shared;
    this.outer = outer;
    this.settling = outer.settling;
  }

  private Scope(Shared shared) {
    this.shared = shared;
    this.outer = null;
  }

  /** A scope without names whose slots are those of this one, so that both read one frame. */
  Scope beside() {
    return new Scope(shared);
  }

  Shared shared() {
    return shared;
  }

  Supplier<ZoneId> zone() {
    return shared.zone;
  }

  /** Whether formulas here may read counters. */
  boolean settling() {
    return settling;
  }

  void settle() {
    settling = true;
  }

  void unlimited(String counter) {
    unlimited.add(counter);
  }

  /** Whether a counter has no limit. */
  boolean isUnlimited(String counter) {
    return unlimited.contains(counter) || (outer != null && outer.isUnlimited(counter));
  }

  int newSlot() {
    return shared.slots++;
  }

  Definition newDefinition() {
    return new Definition(shared.definitions++);
  }

  void declare(Symbol symbol) {
    symbols.put(symbol.name(), symbol);
  }

  /** A definition whose formula is checked when first asked for. */
  void declare(String name, Pending definition) {
    pending.put(name, definition);
  }

  void declare(Symbol symbol, Lookup table) {
    symbols.put(symbol.name(), symbol);
    tables.put(symbol.name(), table);
  }

  /** A function whose formula is checked when first called. */
  void declare(NamedFunction function) {
    functions.put(function.name(), function);
  }

  /** A formula that stands for a fact that is not given. */
  void declareStanding(Pending formula) {
    standing.add(formula);
  }

  List<Pending> standing() {
    return standing;
  }

  /** A name that is declared, but wrongly: its uses are not reported once more. */
  void declareBroken(String name) {
    broken.add(name);
  }

  boolean isBroken(String name) {
    return broken.contains(name) || (outer != null && outer.isBroken(name));
  }

  boolean declares(String name) {
    return symbols.containsKey(name)
        || pending.containsKey(name)
        || functions.containsKey(name)
        || broken.contains(name);
  }

  /** Whether the name is declared here or in a scope this one lies within. */
  boolean knows(String name) {
    return declares(name) || (outer != null && outer.knows(name));
  }

  /**
   * Whether the surroundings of single formulas give the name: an input of their function, a value
   * their benefit is for, a let. The names of the edition itself do not count.
   */
  boolean givesAround(String name) {
    return outer != null
        && (symbols.containsKey(name) || pending.containsKey(name) || outer.givesAround(name));
  }

  /** What a name stands for; null where nothing is declared by that name. */
  @Nullable Symbol find(String name) {
    Symbol symbol = symbols.get(name);
    return symbol != null || outer == null ? symbol : outer.find(name);
  }

  @Nullable Pending findPending(String name) {
    Pending definition = pending.get(name);
    return definition != null || outer == null ? definition : outer.findPending(name);
  }

  @Nullable Lookup table(String name) {
    Lookup table = tables.get(name);
    return table != null || outer == null ? table : outer.table(name);
  }

  @Nullable NamedFunction function(String name) {
    NamedFunction function = functions.get(name);
    return function != null || outer == null ? function : outer.function(name);
  }

  Collection<NamedFunction> functions() {
    return functions.values();
  }

  /** Every name that is called with arguments: tables and functions. */
  Set<String> called() {
    Set<String> all = outer == null ? new TreeSet<>() : outer.called();
    all.addAll(tables.keySet());
    all.addAll(functions.keySet());
    return all;
  }

  /**
   * Lets another scope's parameters, conventions, tables and functions be used here, their names
   * after a word of their own.
   */
  void use(String prefix, Scope other) {
    other.symbols.values().stream()
        .filter(
            symbol ->
                symbol.origin() == Symbol.Origin.PARAMETER
                    || symbol.origin() == Symbol.Origin.CONVENTION)
        .forEach(symbol -> declare(symbol.named(prefix + symbol.name())));
    other.tables.forEach(
        (name, table) -> {
          Symbol symbol = other.symbols.get(name);
          if (symbol != null) {
            declare(symbol.named(prefix + name), table);
          }
        });
    other.functions.forEach((name, function) -> functions.put(prefix + name, function));
  }

  /** What a definition was written as; null where the name is none or is wrongly written. */
  @Nullable Expression definedAs(String name) {
    Pending definition = findPending(name);
    return definition == null ? null : definition.expression();
  }

  Collection<Pending> pending() {
    return pending.values();
  }

  /** The facts an item of a group has of its own. */
  List<Symbol> factsOf(String group) {
    List<Symbol> facts = outer == null ? new ArrayList<>() : outer.factsOf(group);
    String prefix = group + ".";
    for (Symbol symbol : symbols.values()) {
      if (symbol.origin() == Symbol.Origin.FACT && symbol.name().startsWith(prefix)) {
        facts.add(symbol);
      }
    }
    return facts;
  }

  /** Whether a name is declared that is this one or goes on from it with a dot. */
  boolean declaresFrom(String start) {
    String next = own().ceiling(start + ".");
    return own().contains(start)
        || (next != null && next.startsWith(start + "."))
        || (outer != null && outer.declaresFrom(start));
  }

  /** The names of all counters. */
  Set<String> counters() {
    Set<String> counters = outer == null ? new TreeSet<>() : outer.counters();
    symbols.values().stream()
        .filter(symbol -> symbol.origin() == Symbol.Origin.COUNTER)
        .map(Symbol::name)
        .forEach(counters::add);
    return counters;
  }

  /** Every name there is, for saying which is nearest to one there is not. */
  Set<String> names() {
    return outer == null ? own() : Sets.union(own(), outer.names());
  }

  /** Names are only ever added. */
  private NavigableSet<String> own() {
    if (names.size() < symbols.size() + pending.size()) {
      names = new TreeSet<>(symbols.keySet());
      names.addAll(pending.keySet());
    }
    return names;
  }

  /** The definitions, functions and defaults that are known here, those of this scope first. */
  List<Unchecked> unchecked() {
    List<Unchecked> all = new ArrayList<>(standing);
    all.addAll(pending.values());
    all.addAll(functions.values());
    if (outer != null) {
      all.addAll(outer.unchecked());
    }
    return all;
  }
}
