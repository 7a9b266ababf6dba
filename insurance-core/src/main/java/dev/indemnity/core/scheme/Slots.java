package dev.indemnity.core.scheme;

import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.Language;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Where every parameter, convention and fact of a scheme is kept, and what is there to begin with.
 */
final class Slots {
  private final Setting setting;
  private final Map<String, Declarations.Kept> facts;
  private final Map<String, Integer> given;
  private final @Nullable Object[] initial;
  private final int definitions;
  private final Named named;

  /** The facts by who gives them: every row that is taken in asks for those of the library. */
  private final Map<FactDeclaration.Supply, List<Declarations.Kept>> supplied;

  /**
   * What values of facts are measured by.
   *
   * @param id the id of the edition
   * @param currency what amounts are in
   * @param zone the zone of date and time values, asked where there are such
   * @param categories those that facts are of, by the names formulas use
   */
  record Setting(
      String id, CurrencyUnit currency, Deferred<ZoneId> zone, Map<String, Category> categories) {
    private static Setting of(SchemeEdition edition) {
      Map<String, Category> categories = new LinkedHashMap<>();
      for (FactDeclaration fact : edition.facts().values()) {
        Optional<Category> category = edition.category(fact.type().label());
        if (category.isPresent()) {
          categories.put(fact.type().label(), category.get());
        }
      }
      return new Setting(edition.id(), edition.currency(), edition.deferredZone(), categories);
    }
  }

  /** Finds the formula of a name. */
  interface Named {
    Optional<Formula> find(String name);
  }

  private record NamedBy(Language language) implements Named {
    @Override
    public Optional<Formula> find(String name) {
      return language.named(name);
    }
  }

  /** What is not given has the value of its slot to begin with, a fact that it is missing. */
  Slots(
      Setting setting,
      Map<String, Declarations.Kept> facts,
      Map<String, Integer> given,
      @Nullable Object[] initial,
      int definitions,
      Named named) {
    this.setting = setting;
    this.facts = facts;
    this.given = given;
    this.initial = initial;
    this.definitions = definitions;
    this.named = named;
    this.supplied = new HashMap<>();
    for (FactDeclaration.Supply supply : FactDeclaration.Supply.values()) {
      supplied.put(supply, new ArrayList<>());
    }
    for (Declarations.Kept kept : facts.values()) {
      Objects.requireNonNull(supplied.get(kept.supply())).add(kept);
      initial[kept.slot()] = kept.missing();
    }
  }

  static Slots of(
      SchemeEdition edition,
      Language language,
      Declarations declared,
      Map<Integer, Object> linked) {
    @Nullable Object[] initial = new @Nullable Object[language.slots()];
    put(linked, initial);
    put(declared.given(), initial);
    return new Slots(
        Setting.of(edition),
        declared.facts(),
        declared.slots(),
        initial,
        language.definitions(),
        new NamedBy(language));
  }

  private static void put(Map<Integer, Object> values, @Nullable Object[] slots) {
    for (Map.Entry<Integer, Object> each : values.entrySet()) {
      slots[each.getKey()] = each.getValue();
    }
  }

  Slots with(String name, Object value) {
    @Nullable Object[] changed = initial.clone();
    changed[Objects.requireNonNull(given.get(name), name)] = value;
    return new Slots(setting, facts, given, changed, definitions, named);
  }

  /** The value of a parameter or convention. */
  Object given(String name) {
    return Objects.requireNonNull(initial[Objects.requireNonNull(given.get(name), name)], name);
  }

  Setting setting() {
    return setting;
  }

  Map<String, Declarations.Kept> facts() {
    return facts;
  }

  /** The facts that are given so, in the order of the edition. */
  List<Declarations.Kept> supplied(FactDeclaration.Supply supply) {
    return supplied.getOrDefault(supply, List.of());
  }

  /** Where the lists of all members are kept. */
  BitSet ofRoster() {
    BitSet lists = new BitSet();
    for (Declarations.Kept kept : supplied(FactDeclaration.Supply.MEMBERS)) {
      lists.set(kept.slot());
    }
    return lists;
  }

  @Nullable Object[] initial() {
    return initial;
  }

  int definitions() {
    return definitions;
  }

  Optional<Formula> named(String name) {
    return named.find(name);
  }
}
