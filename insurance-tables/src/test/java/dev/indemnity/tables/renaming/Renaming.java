package dev.indemnity.tables.renaming;

import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Another name for every name of an edition, and another text for every text. */
public final class Renaming {
  /** The kinds of names there are; names of one kind are told apart from each other alone. */
  enum Kind {
    /** Facts, parameters, conventions, tables, functions, definitions and counters. */
    NAME,
    /** The first word of the names of a list's items, such as those of a worker of a roster. */
    GROUP,
    /** Names of one benefit, line or function. */
    LOCAL,
    /** Names bound within a formula. */
    VARIABLE,
    CATEGORY,
    UNIT,
    COLUMN,
    /** Rules, lines, exclusions and benefits. */
    ID,
    CLAUSE,
    SOURCE,
    /** Codes of conventions. */
    CODE
  }

  private final Map<Kind, Map<String, String>> names = new EnumMap<>(Kind.class);

  /** What stays the same under its own name. */
  static final Renaming NONE = new Renaming();

  private Renaming() {
    for (Kind kind : Kind.values()) {
      names.put(kind, new HashMap<>());
    }
  }

  /** Names nobody ever used. */
  public static Renaming toNewNames(SchemeEdition edition) {
    return of(edition, Renaming::numbered);
  }

  /** The names of the edition itself, each for something else: what was one is now another. */
  public static Renaming toEachOthersNames(SchemeEdition edition) {
    return of(edition, (kind, names) -> rotated(names));
  }

  /** Finds other names for the names of a kind. */
  private interface Invention {
    Map<String, String> of(String kind, List<String> names);
  }

  private static Map<String, String> numbered(String kind, List<String> names) {
    Map<String, String> numbered = new HashMap<>();
    names.forEach(each -> numbered.put(each, kind + (numbered.size() + 1)));
    return numbered;
  }

  private static Map<String, String> rotated(List<String> names) {
    Map<String, String> rotated = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      rotated.put(names.get(i), names.get((i + 1) % names.size()));
    }
    return rotated;
  }

  private static Renaming of(SchemeEdition edition, Invention invention) {
    NameCensus census = new NameCensus(edition);
    Renaming renaming = new Renaming();
    for (Kind kind : Kind.values()) {
      if (kind != Kind.NAME) {
        String word = kind.name().toLowerCase(Locale.ROOT);
        renaming.put(kind, invention.of(word, List.copyOf(census.of(kind))));
      }
    }
    Map<String, List<String>> byGroup = new LinkedHashMap<>();
    List<String> invoked = new ArrayList<>();
    for (String name : census.of(Kind.NAME)) {
      if (edition.tables().containsKey(name) || edition.functions().containsKey(name)) {
        invoked.add(name);
      } else {
        byGroup.computeIfAbsent(renaming.groupOf(name), group -> new ArrayList<>()).add(name);
      }
    }
    // what is invoked has no dots in its name
    renaming.put(Kind.NAME, invention.of("ask x", invoked));
    byGroup.forEach(
        (group, names) -> {
          String start = group.isEmpty() ? "" : group + ".";
          String other = group.isEmpty() ? "" : renaming.get(Kind.GROUP, group) + ".";
          // what is said of an item without its group must not be the name of something else
          String word = group.isEmpty() ? "name" : renaming.get(Kind.GROUP, group) + "x";
          List<String> ends = names.stream().map(name -> name.substring(start.length())).toList();
          invention
              .of(word, ends)
              .forEach((end, to) -> renaming.put(Kind.NAME, Map.of(start + end, other + to)));
        });
    return renaming;
  }

  private void put(Kind kind, Map<String, String> more) {
    names(kind).putAll(more);
  }

  /** The group a name is of; empty: it is of none. */
  private String groupOf(String name) {
    int dot = name.indexOf('.');
    String start = dot < 0 ? "" : name.substring(0, dot);
    return names(Kind.GROUP).containsKey(start) ? start : "";
  }

  /** The other name; what is no name of the kind keeps its own. */
  String get(Kind kind, String name) {
    return names(kind).getOrDefault(name, name);
  }

  Map<String, String> names(Kind kind) {
    return Objects.requireNonNull(names.get(kind));
  }

  /**
   * The other text: the next character for each. What lay within another text, was nearest to it or
   * came before it still does.
   */
  String text(String text) {
    return this == NONE
        ? text
        : text.codePoints()
            .map(character -> character + 1)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  List<String> texts(Collection<String> texts) {
    return texts.stream().map(this::text).toList();
  }

  Text words(Text words) {
    Map<String, String> others = new LinkedHashMap<>();
    words.byLanguage().forEach((language, text) -> others.put(language, text(text)));
    return new Text(others);
  }
}
