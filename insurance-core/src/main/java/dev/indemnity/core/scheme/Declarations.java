package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Language;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import dev.indemnity.core.table.Row;
import dev.indemnity.core.table.Table;
import dev.indemnity.core.table.TableLookup;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Declares the names of an edition: its categories, facts, figures, conventions, tables, counters.
 */
final class Declarations {
  /**
   * Where a fact is kept, and what it may be.
   *
   * @param type what it holds
   * @param range what a number or amount must lie in; absent: anything
   * @param supply who gives it
   * @param within the days between which rows count, of a number of shares
   * @param personal whether its values are withheld from every text
   * @param clause the clause it follows
   * @param slot its slot
   * @param missing what the slot holds while it is not given
   */
  record Kept(
      Type type,
      Optional<Interval<Fraction>> range,
      FactDeclaration.Supply supply,
      Optional<FactDeclaration.Days> within,
      boolean personal,
      String clause,
      int slot,
      Undetermined missing) {
    /** Whether it is a list of items, which have facts of their own. */
    boolean hasItems() {
      Type element = type.element();
      return element != null && element.kind() == Type.Kind.ITEM;
    }
  }

  private final SchemeEdition edition;
  private final Language language;
  private final Problems problems;
  private final Clauses clauses;
  private final Map<Integer, Object> given = new HashMap<>();
  private final Map<String, Integer> slots = new HashMap<>();
  private final Map<String, Kept> facts = new LinkedHashMap<>();

  Declarations(SchemeEdition edition, Language language, Problems problems, Clauses clauses) {
    this.edition = edition;
    this.language = language;
    this.problems = problems;
    this.clauses = clauses;
  }

  /** Values by slot: those of parameters and conventions. */
  Map<Integer, Object> given() {
    return given;
  }

  /** Slots of parameters and conventions by name. */
  Map<String, Integer> slots() {
    return slots;
  }

  Map<String, Kept> facts() {
    return facts;
  }

  void declare() {
    Map<String, Set<String>> categories = categories();
    for (Map.Entry<String, FactDeclaration> each : edition.facts().entrySet()) {
      fact(each.getKey(), each.getValue());
    }
    for (Map.Entry<String, Parameter> each : edition.parameters().entrySet()) {
      parameter(each.getKey(), each.getValue(), categories);
    }
    for (Map.Entry<String, Convention> each : edition.conventions().entrySet()) {
      convention(each.getKey(), each.getValue());
    }
    for (Map.Entry<String, Table> each : edition.tables().entrySet()) {
      table(each.getKey(), each.getValue(), categories);
    }
    for (Map.Entry<String, CounterDeclaration> each : edition.counters().entrySet()) {
      counter(each.getKey(), each.getValue());
    }
    for (Map.Entry<String, FunctionDeclaration> each : edition.functions().entrySet()) {
      function(each.getKey(), each.getValue());
    }
    for (Map.Entry<String, NamedFormula> each : edition.definitions().entrySet()) {
      definition(each.getKey(), each.getValue());
    }
  }

  /** Declares the categories; answers the names of each, and of those of other editions. */
  private Map<String, Set<String>> categories() {
    Map<String, Set<String>> categories = new HashMap<>();
    for (Map.Entry<String, Category> each : edition.categories().entrySet()) {
      categories.put(each.getKey(), category(each.getKey(), each.getValue()));
    }
    for (Map.Entry<String, Convention> each : edition.conventions().entrySet()) {
      categories.put(readingsOf(each.getKey()), distinct(each.getValue().readings()));
    }
    for (Map.Entry<String, Set<String>> each : categories.entrySet()) {
      language.category(each.getKey(), each.getValue());
    }
    for (Map.Entry<String, Reference> each : edition.references().entrySet()) {
      SchemeEdition other = each.getValue().edition().orElse(null);
      if (other != null) {
        for (Map.Entry<String, Category> of : other.categories().entrySet()) {
          categories.put(each.getKey() + "." + of.getKey(), distinct(of.getValue().values()));
        }
      }
    }
    return categories;
  }

  /** The names in the order of the edition. */
  private static Set<String> distinct(List<String> names) {
    return Collections.unmodifiableSet(new LinkedHashSet<>(names));
  }

  private void table(String name, Table table, Map<String, Set<String>> categories) {
    Place place = Place.at("/tables").child(name);
    clauses.check(place, table.clause());
    Place rows = place.child("rows");
    for (Row row : table.rows()) {
      clauses.checkIfCited(rows, row.clause());
    }
    boolean supplied = table.annex().isPresent() && edition.isSupplied(table.annex().get());
    TableLookup lookup =
        TableLookup.of(table, name, place, problems, categories, edition.deferredZone(), supplied);
    if (lookup == null) {
      language.broken(name);
    } else {
      language.table(place, name, lookup, table.clause(), table.note());
    }
  }

  private void function(String name, FunctionDeclaration function) {
    Place place = Place.at("/functions").child(name);
    clauses.checkIfCited(place, function.clause());
    language.function(
        place, name, function.inputs(), function.formula(), function.clause(), function.note());
  }

  private void definition(String name, NamedFormula definition) {
    Place place = Place.at("/definitions").child(name);
    clauses.checkIfCited(place, definition.clause());
    language.definition(
        place,
        name,
        definition.formula(),
        definition.clause(),
        definition.note(),
        Optional.empty());
  }

  /** The category of a convention's readings. */
  static String readingsOf(String convention) {
    return "readings of " + convention;
  }

  private Set<String> category(String name, Category category) {
    Place place = Place.at("/categories").child(name);
    clauses.checkIfCited(place, category.clause());
    if (category.values().isEmpty()) {
      problems.add(place.child("values"), "no names", "at least one name");
    }
    Set<String> names = distinct(category.values());
    if (names.size() != category.values().size()) {
      problems.add(place.child("values"), "a name twice", "names listed once");
    }
    return names;
  }

  private void fact(String key, FactDeclaration fact) {
    Place place = Place.at("/facts").child(key);
    clauses.checkIfCited(place, fact.clause());
    boolean sound = sound(place, fact.type(), fact.range());
    Type wanted =
        switch (fact.supply()) {
          case CALLER -> fact.type();
          case SHARE -> Type.NUMBER;
          case WINDOWS -> Type.listOf(Type.WINDOW);
          case MEMBERS ->
              fact.type().element() == null
                  ? Type.listOf(Type.item("worker"))
                  : Type.listOf(Type.item(fact.type().element().label()));
        };
    if (!fact.type().equals(wanted)) {
      problems.add(
          place.child("type"), "a " + fact.type(), "a " + wanted + ", which the library gives");
      sound = false;
    }
    if (fact.within().isPresent()) {
      sound &= SharesCheck.of(edition, key, fact, language, problems);
    }
    if (!sound) {
      language.broken(key);
      return;
    }
    Map.Entry<Integer, Undetermined> slot =
        language.fact(
            place, key, fact.type(), fact.range().orElse(null), fact.personal(), fact.standing());
    facts.put(
        key,
        new Kept(
            fact.type(),
            fact.range(),
            fact.supply(),
            fact.within(),
            fact.personal(),
            fact.clause(),
            slot.getKey(),
            slot.getValue()));
  }

  private void parameter(String name, Parameter parameter, Map<String, Set<String>> categories) {
    Place place = Place.at("/parameters").child(name);
    clauses.check(place, parameter.clause());
    Object value =
        sound(place, parameter.type(), parameter.range())
            ? value(place, parameter, categories)
            : null;
    if (value == null) {
      language.broken(name);
      return;
    }
    int slot =
        language.given(place, name, parameter.type(), false, parameter.clause(), parameter.note());
    given.put(slot, value);
    slots.put(name, slot);
  }

  private @Nullable Object value(
      Place place, Parameter parameter, Map<String, Set<String>> categories) {
    Object value;
    try {
      value = Values.of(parameter.type().present(), parameter.value(), edition.deferredZone());
    } catch (IllegalArgumentException e) {
      problems.add(place.child("value"), "another value", "a value that " + e.getMessage());
      return null;
    }
    Interval<Fraction> range = parameter.range().orElse(null);
    if (range != null && value instanceof Fraction number && !range.contains(number)) {
      problems.add(
          place.child("value"), Values.show(parameter.type(), value), "a value in " + range);
      return null;
    }
    return listed(place.child("value"), parameter.type(), value, categories) ? value : null;
  }

  private boolean listed(
      Place place, Type type, @Nullable Object value, Map<String, Set<String>> categories) {
    if (value instanceof List<?> list && type.element() != null) {
      boolean all = true;
      for (int i = 0; i < list.size(); i++) {
        all &= listed(place.child(String.valueOf(i)), type.element(), list.get(i), categories);
      }
      return all;
    }
    Set<String> names = categories.get(type.label());
    if (type.kind() != Type.Kind.CATEGORY
        || names == null
        || !(value instanceof String name)
        || names.contains(name)) {
      return true;
    }
    problems.addUnknown(place, name, "a name of category " + type.label(), names);
    return false;
  }

  private void convention(String name, Convention convention) {
    Place place = Place.at("/conventions").child(name);
    clauses.check(place, convention.clause());
    List<String> readings = convention.readings();
    if (readings.size() < 2 || distinct(readings).size() < readings.size()) {
      problems.add(place.child("readings"), readings.toString(), "at least two different readings");
    }
    if (!readings.contains(convention.value())) {
      problems.addUnknown(
          place.child("value"), convention.value(), "one of the readings", readings);
    }
    int slot =
        language.given(
            place,
            name,
            Type.category(readingsOf(name)),
            true,
            convention.code(),
            convention.note());
    given.put(slot, convention.value());
    slots.put(name, slot);
  }

  private void counter(String name, CounterDeclaration counter) {
    Place place = Place.at("/counters").child(name);
    clauses.check(place, counter.clause());
    if (!counter.type().isQuantity() || counter.type().optional()) {
      problems.add(place.child("type"), "a " + counter.type(), "a number or an amount");
      language.broken(name);
      return;
    }
    if (counter.per().isEmpty()) {
      problems.add(place.child("per"), "nothing", "person, accident, period or policy");
    }
    language.counter(place, name, counter.type(), counter.clause(), counter.cap().isPresent());
  }

  /** Whether a type names what there is and a range belongs to a quantity. */
  private boolean sound(Place place, Type type, Optional<Interval<Fraction>> range) {
    boolean sound = true;
    if (range.isPresent() && !type.isQuantity()) {
      problems.add(place.child("range"), "a range of a " + type, "a range of a number or amount");
      sound = false;
    }
    Type named = type.element() == null ? type : type.element();
    if (named.kind() == Type.Kind.CATEGORY && edition.category(named.label()).isEmpty()) {
      problems.addUnknown(
          place.child("of"), named.label(), "a category", edition.categories().keySet());
      sound = false;
    }
    if (named.kind() == Type.Kind.ITEM && !isGroup(named.label())) {
      problems.add(place.child("of"), "group " + named.label(), "the first word of declared facts");
      sound = false;
    }
    return sound;
  }

  private boolean isGroup(String word) {
    String prefix = word + ".";
    for (String key : edition.facts().keySet()) {
      if (key.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }
}
