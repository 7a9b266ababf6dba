package dev.indemnity.tables.renaming;

import dev.indemnity.core.language.Type;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.renaming.Renaming.Kind;
import java.util.HashMap;
import java.util.Map;

/** The group of the items of each list an edition has. */
final class ItemGroups {
  private final Map<String, String> groups = new HashMap<>();

  ItemGroups(SchemeEdition edition) {
    edition.facts().forEach((name, fact) -> add(name, fact.type()));
    edition.parameters().forEach((name, parameter) -> add(name, parameter.type()));
  }

  private void add(String name, Type type) {
    Type element = type.element();
    if (element != null && element.kind() == Type.Kind.ITEM) {
      groups.put(name, element.label());
    }
  }

  /** The group; empty: it is no list of items. */
  String of(String name) {
    return groups.getOrDefault(name, "");
  }

  /**
   * The other name of a fact as reasons tell it: of an item of a list, {@code list[2].fact}, where
   * the group the fact's name begins with may have been left out.
   */
  String renamed(String told, Renaming renaming) {
    int from = told.indexOf('[');
    int to = told.indexOf("].");
    if (from < 0 || to < 0) {
      return renaming.get(Kind.NAME, told);
    }
    String list = told.substring(0, from);
    String fact = told.substring(to + 2);
    String whole = of(list) + "." + fact;
    String other =
        renaming.names(Kind.NAME).containsKey(whole)
            ? without(renaming.get(Kind.NAME, whole))
            : renaming.get(Kind.NAME, fact);
    return renaming.get(Kind.NAME, list) + told.substring(from, to + 2) + other;
  }

  /** A name without the group it begins with. */
  static String without(String name) {
    return name.substring(name.indexOf('.') + 1);
  }
}
