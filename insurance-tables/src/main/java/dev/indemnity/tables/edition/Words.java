package dev.indemnity.tables.edition;

import dev.indemnity.core.language.Type;
import dev.indemnity.core.scheme.Category.Unlisted;
import dev.indemnity.core.scheme.Clause.Status;
import dev.indemnity.core.scheme.CounterDeclaration;
import dev.indemnity.core.scheme.FactDeclaration.Supply;
import dev.indemnity.core.scheme.Occasion;
import dev.indemnity.core.scheme.PolicyTerms.EditionChange;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Rule.Otherwise;
import dev.indemnity.core.scheme.Rule.Scope;
import dev.indemnity.core.scheme.SchemeEdition.Figures;
import dev.indemnity.core.scheme.Section;
import dev.indemnity.core.table.Column.Match;
import dev.indemnity.core.table.Table.Outside;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The words of the format that stand for one of a few things, in the order they are offered. */
final class Words {
  static final Map<String, Figures> FIGURES = words(Figures.values(), Figures::spelling);
  static final Map<String, Status> STATUS = words(Status.values(), Status::spelling);
  static final Map<String, Unlisted> UNLISTED = words(Unlisted.values());
  static final Map<String, Supply> SUPPLY =
      words(
          new Supply[] {Supply.MEMBERS, Supply.SHARE, Supply.WINDOWS}); // the caller is who is left
  static final Map<String, Outside> OUTSIDE = words(Outside.values());
  static final Map<String, Scope> SCOPE = words(Scope.values());
  static final Map<String, Otherwise> OTHERWISE = words(Otherwise.values());
  static final Map<String, Occasion> OCCASION = words(Occasion.values(), Occasion::spelling);
  static final Map<String, EditionChange> EDITION_CHANGE =
      words(EditionChange.values(), EditionChange::spelling);
  static final Map<String, PremiumLine.Per> PER =
      words(PremiumLine.Per.values(), PremiumLine.Per::spelling);
  static final Map<String, Section> SECTION = words(Section.values(), Section::spelling);
  static final Map<String, Boolean> SUM = words(new Boolean[] {false, true}, Words::sum);
  static final Map<String, CounterDeclaration.Key> KEY = words(CounterDeclaration.Key.values());
  static final Map<String, Match> MATCH =
      words(
          new Match[] {Match.EXACT, Match.BAND, Match.POINTS_REFUSE, Match.SLICES},
          Match::spelling);
  static final Map<String, Match> BETWEEN =
      words(
          new Match[] {Match.POINTS_REFUSE, Match.POINTS_LINEAR, Match.POINTS_STEP},
          Words::between);

  /** The types that stand for themselves, without saying of what. */
  static final Map<String, Type> SCALARS =
      words(
          new Type[] {
            Type.BOOLEAN,
            Type.NUMBER,
            Type.MONEY,
            Type.DATE,
            Type.TIME,
            Type.DATE_TIME,
            Type.DAYS,
            Type.MONTHS,
            Type.STRING,
            Type.WINDOW
          },
          type -> type.kind().spelling());

  /** What counters count. */
  static final Map<String, Type> COUNTED = only(SCALARS, List.of(Type.NUMBER, Type.MONEY));

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
  static <T> Map<String, T> only(Map<String, T> words, List<T> meanings) {
    Map<String, T> some = new LinkedHashMap<>(words);
    some.values().retainAll(meanings);
    return some;
  }

  private static String sum(boolean exact) {
    return exact ? "exact items" : "rounded items";
  }

  private static String between(Match match) {
    return switch (match) {
      case POINTS_LINEAR -> "linear";
      case POINTS_STEP -> "step";
      default -> "refuse";
    };
  }

  private static <E extends Enum<E>> Map<String, E> words(E[] meanings) {
    return words(meanings, meaning -> meaning.name().toLowerCase(Locale.ROOT));
  }

  private static <T> Map<String, T> words(T[] meanings, Function<T, String> spelling) {
    Map<String, T> words = new LinkedHashMap<>();
    List<T> all = Arrays.asList(meanings);
    all.forEach(meaning -> words.put(spelling.apply(meaning), meaning));
    return Collections.unmodifiableMap(words);
  }
}
