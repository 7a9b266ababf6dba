package dev.indemnity.core.language;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The names formulas can use; a scope may lie within another, as the names of one benefit do. */
final class Scope {
  /** The slot that stands for the counters, which move during a settlement. */
  static final int COUNTERS = 0;

  /** What all scopes of one language share. */
  static final class Shared {
    final ZoneId zone;
    final Map<String, List<String>> categories = new HashMap<>();
    final Map<String, Lookup> tables = new HashMap<>();
    int slots = COUNTERS + 1;
    int definitions;
    int underWay;

    Shared(ZoneId zone) {
      this.zone = zone;
    }
  }

  private final Shared shared;
  private final @Nullable Scope outer;
  private final Map<String, Symbol> symbols = new LinkedHashMap<>();
  private final Map<String, Pending> pending = new LinkedHashMap<>();
  private final List<Pending> standing = new ArrayList<>();
  private final Set<String> broken = new HashSet<>();
  private boolean settling;
  private @Nullable Set<String> names;
  private int namesCounted;

  Scope(ZoneId zone) {
    this.shared = new Shared(zone);
    this.outer = null;
  }

  Scope(Scope outer) {
    this.shared = outer.shared;
    this.outer = outer;
    this.settling = outer.settling;
  }

  Shared shared() {
    return shared;
  }

  ZoneId zone() {
    return shared.zone;
  }

  /** Whether formulas here may read counters. */
  boolean settling() {
    return settling;
  }

  void settle() {
    settling = true;
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
    return symbols.containsKey(name) || pending.containsKey(name) || broken.contains(name);
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
    symbols.values().stream()
        .filter(symbol -> symbol.origin() == Symbol.Origin.FACT)
        .filter(symbol -> symbol.name().startsWith(group + "."))
        .forEach(facts::add);
    return facts;
  }

  /** Whether a name is declared that is this one or goes on from it with a dot. */
  boolean declaresFrom(String start) {
    return names().stream().anyMatch(name -> name.equals(start) || name.startsWith(start + "."));
  }

  /** Every name there is, for saying which is nearest to one there is not. */
  Set<String> names() {
    int declared = count();
    if (names == null || declared != namesCounted) {
      Set<String> all = outer == null ? new TreeSet<>() : new TreeSet<>(outer.names());
      all.addAll(symbols.keySet());
      all.addAll(pending.keySet());
      names = Collections.unmodifiableSet(all);
      namesCounted = declared;
    }
    return names;
  }

  /** Names are only ever added. */
  private int count() {
    return symbols.size() + pending.size() + (outer == null ? 0 : outer.count());
  }
}
