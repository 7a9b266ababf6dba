package dev.indemnity.tables.roster;

import dev.indemnity.core.fact.FactKey;
import dev.indemnity.core.fact.Vocabulary;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import dev.indemnity.core.scheme.Category;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.SchemeEdition;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The columns a roster file may have, and those one file has. */
record Columns(List<String> names, Map<String, FactDeclaration> facts, List<String> unused) {

  /** The facts that a cell can hold, by key. */
  static Map<String, FactDeclaration> facts(SchemeEdition edition) {
    Map<String, FactDeclaration> facts = new LinkedHashMap<>();
    edition
        .facts()
        .forEach(
            (key, fact) -> {
              boolean one = fact.type().kind() != Type.Kind.LIST;
              if (one && fact.supply() == FactDeclaration.Supply.CALLER) {
                facts.put(key, fact);
              }
            });
    return facts;
  }

  static RosterColumn of(SchemeEdition edition, String key, FactDeclaration fact) {
    Category category =
        fact.type().kind() == Type.Kind.CATEGORY
            ? edition.categories().get(fact.type().label())
            : null;
    return new RosterColumn(
        key,
        fact.type().toString(),
        fact.range().map(Object::toString).orElse(""),
        category == null ? List.of() : category.values(),
        fact.means());
  }

  /** Reads a header; what is wrong with it goes to the problems. */
  static Columns read(
      SchemeEdition edition, List<String> header, boolean personRequired, Problems problems) {
    Map<String, FactDeclaration> facts = facts(edition);
    Set<String> elsewhere =
        Vocabulary.keys().stream().map(FactKey::name).collect(Collectors.toSet());
    elsewhere.removeAll(edition.facts().keySet());
    Set<String> known = new LinkedHashSet<>(facts.keySet());
    known.add(RosterCsv.PERSON);
    List<String> names = header.stream().map(String::strip).toList();
    List<String> unused = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      Place place = Place.at("/header/" + (i + 1));
      if (!seen.add(name)) {
        problems.add(place, "\"" + name + "\" once more", "each column once");
      } else if (elsewhere.contains(name)) {
        unused.add(name);
      } else if (!known.contains(name)) {
        problems.addUnknown(place, name, "person or the key of a single fact", known);
      }
    }
    if (personRequired && !seen.contains(RosterCsv.PERSON)) {
      problems.add(Place.at("/header"), "no column person", "a column person");
    }
    return new Columns(names, facts, List.copyOf(unused));
  }
}
