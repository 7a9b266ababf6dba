package dev.indemnity.tables.result;

import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.scheme.CounterDeclaration;
import dev.indemnity.core.scheme.Occasion;
import dev.indemnity.core.scheme.SchemeEdition;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The words of the form for values of which there are only a few. */
final class Words {
  static final Map<String, Outcome> OUTCOMES = new LinkedHashMap<>();
  static final Map<String, SchemeEdition.Figures> FIGURES = new LinkedHashMap<>();
  static final Map<String, CounterDeclaration.Key> KEPT_FOR = new LinkedHashMap<>();

  static final Map<String, Occasion> OCCASIONS = new LinkedHashMap<>();

  static {
    for (Occasion each : Occasion.values()) {
      OCCASIONS.put(word(each), each);
    }
    for (Outcome each : Outcome.values()) {
      OUTCOMES.put(word(each), each);
    }
    for (SchemeEdition.Figures each : SchemeEdition.Figures.values()) {
      FIGURES.put(each.spelling(), each);
    }
    for (CounterDeclaration.Key each : CounterDeclaration.Key.values()) {
      KEPT_FOR.put(word(each), each);
    }
  }

  private Words() {}

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
