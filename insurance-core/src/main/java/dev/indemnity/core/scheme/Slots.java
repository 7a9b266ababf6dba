package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.Language;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where every parameter, convention and fact of a scheme is kept, and what is there to begin with.
 */
final class Slots {
  private final SchemeEdition edition;
  private final Map<String, Declarations.Kept> facts;
  private final Map<String, Integer> given;
  private final @Nullable Object[] initial;
  private final Language language;

  /** The facts by who gives them: every row that is taken in asks for those of the library. */
  private final Map<FactDeclaration.Supply, List<Declarations.Kept>> supplied;

  private Slots(
      SchemeEdition edition,
      Map<String, Declarations.Kept> facts,
      Map<FactDeclaration.Supply, List<Declarations.Kept>> supplied,
      Map<String, Integer> given,
      @Nullable Object[] initial,
      Language language) {
    this.edition = edition;
    this.facts = facts;
    this.supplied = supplied;
    this.given = given;
    this.initial = initial;
    this.language = language;
  }

  static Slots of(
      SchemeEdition edition,
      Language language,
      Declarations declared,
      Map<Integer, Object> linked) {
    @Nullable Object[] initial = new @Nullable Object[language.slots()];
    put(linked, initial);
    put(declared.given(), initial);
    Map<FactDeclaration.Supply, List<Declarations.Kept>> supplied = new HashMap<>();
    for (FactDeclaration.Supply supply : FactDeclaration.Supply.values()) {
      List<Declarations.Kept> alike = new ArrayList<>();
      for (Declarations.Kept kept : declared.facts().values()) {
        if (kept.declaration().supply() == supply) {
          alike.add(kept);
          initial[kept.slot()] = kept.missing();
        }
      }
      supplied.put(supply, alike);
    }
    return new Slots(edition, declared.facts(), supplied, declared.slots(), initial, language);
  }

  private static void put(Map<Integer, Object> values, @Nullable Object[] slots) {
    for (Map.Entry<Integer, Object> each : values.entrySet()) {
      slots[each.getKey()] = each.getValue();
    }
  }

  Slots with(String name, Object value) {
    @Nullable Object[] changed = initial.clone();
    changed[Objects.requireNonNull(given.get(name), name)] = value;
    return new Slots(edition, facts, supplied, given, changed, language);
  }

  SchemeEdition edition() {
    return edition;
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
    return language.definitions();
  }

  Optional<Formula> named(String name) {
    return language.named(name);
  }
}
