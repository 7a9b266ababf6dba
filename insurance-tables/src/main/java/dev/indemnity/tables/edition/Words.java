package dev.indemnity.tables.edition;

import dev.indemnity.core.language.Type;
import dev.indemnity.core.scheme.Category.Unlisted;
import dev.indemnity.core.scheme.Clause.Status;
import dev.indemnity.core.scheme.CounterDeclaration;
import dev.indemnity.core.scheme.FactDeclaration.Supply;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Rule.Otherwise;
import dev.indemnity.core.scheme.Rule.Scope;
import dev.indemnity.core.scheme.SchemeEdition.Figures;
import dev.indemnity.core.scheme.Section;
import dev.indemnity.core.table.Column.Match;
import dev.indemnity.core.table.Table.Outside;
import dev.indemnity.core.text.Spelt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The words of the format that stand for one of a few things, in the order they are offered. */
final class Words {
  static final Map<String, Figures> FIGURES = spelt(Figures.values());
  static final Map<String, Status> STATUS = spelt(Status.values());
  static final Map<String, Unlisted> UNLISTED = byName(Unlisted.values());
  static final Map<String, Supply> SUPPLY =
      byName(
          new Supply[] {Supply.MEMBERS, Supply.SHARE, Supply.WINDOWS}); // the caller is who is left
  static final Map<String, Outside> OUTSIDE = byName(Outside.values());
  static final Map<String, Scope> SCOPE = byName(Scope.values());
  static final Map<String, Otherwise> OTHERWISE = byName(Otherwise.values());
  static final Map<String, PremiumLine.Per> PER = spelt(PremiumLine.Per.values());
  static final Map<String, Section> SECTION = spelt(Section.values());
  static final Map<String, Boolean> SUM =
      words(List.of(false, true), List.of("rounded items", "exact items"));
  static final Map<String, CounterDeclaration.Key> KEY = byName(CounterDeclaration.Key.values());
  static final Map<String, Match> MATCH =
      spelt(new Match[] {Match.EXACT, Match.BAND, Match.POINTS_REFUSE, Match.SLICES});
  static final Map<String, Match> BETWEEN =
      words(
          List.of(Match.POINTS_REFUSE, Match.POINTS_LINEAR, Match.POINTS_STEP),
          List.of("refuse", "linear", "step"));

  /** The types that stand for themselves, without saying of what. */
  static final Map<String, Type> SCALARS =
      types(
          Type.BOOLEAN,
          Type.NUMBER,
          Type.MONEY,
          Type.DATE,
          Type.TIME,
          Type.DATE_TIME,
          Type.DAYS,
          Type.MONTHS,
          Type.STRING,
          Type.WINDOW);

  /** What counters count. */
  static final Map<String, Type> COUNTED = types(Type.NUMBER, Type.MONEY);

  private Words() {}

  /** The word for one of the things. */
  static <T> String of(Map<String, T> words, T meaning) {
    return words.entrySet().stream()
        .filter(entry -> entry.getValue().equals(meaning))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("there is no word for " + meaning));
  }

  /** The words for some of the things. */
  static <E extends Enum<E>> Map<String, E> only(Map<String, E> words, List<E> meanings) {
    Map<String, E> some = new LinkedHashMap<>();
    for (Map.Entry<String, E> word : words.entrySet()) {
      if (meanings.contains(word.getValue())) {
        some.put(word.getKey(), word.getValue());
      }
    }
    return some;
  }

  private static <E extends Enum<E>> Map<String, E> byName(E[] meanings) {
    List<String> words = new ArrayList<>();
    for (E meaning : meanings) {
      words.add(meaning.name().toLowerCase(Locale.ROOT));
    }
    return words(List.of(meanings), words);
  }

  private static Map<String, Type> types(Type... types) {
    List<String> words = new ArrayList<>();
    for (Type type : types) {
      words.add(type.kind().spelling());
    }
    return words(List.of(types), words);
  }

  /** The things by the words they have. */
  static <T extends Spelt> Map<String, T> spelt(T[] meanings) {
    List<String> words = new ArrayList<>();
    for (T meaning : meanings) {
      words.add(meaning.spelling());
    }
    return words(List.of(meanings), words);
  }

  private static <T> Map<String, T> words(List<T> meanings, List<String> words) {
    Map<String, T> all = new LinkedHashMap<>();
    for (int i = 0; i < words.size(); i++) {
      all.put(words.get(i), meanings.get(i));
    }
    return Collections.unmodifiableMap(all);
  }
}
