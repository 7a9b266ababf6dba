package dev.indemnity.tables.cases;

import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Runs cases against one edition. */
final class EditionRun {
  /** The edition as it is and as cases overlay it. */
  private final Map<Map<String, Object>, Scheme> schemes = new HashMap<>();

  private final SchemeEdition edition;
  private final Comparison.Successors successors;
  private final Set<String> citable;

  EditionRun(SchemeEdition edition, Comparison.Successors successors) {
    this.edition = edition;
    this.successors = successors;
    this.citable = new TreeSet<>(edition.clauses().keySet());
    edition.conventions().values().forEach(convention -> citable.add(convention.code()));
  }

  CaseResult run(Case one) {
    Comparison comparison = Comparison.of(edition, successors, one.question());
    if (one.clauses().isEmpty() && !edition.clauses().isEmpty()) {
      comparison.at("clause").differs("a clause or convention of " + edition.id(), "none");
    }
    for (String clause : one.clauses()) {
      comparison.at("clause").known("a clause or convention", clause, citable);
    }
    try {
      one.asked().ask(scheme(one.overlays()), comparison);
      if (comparison.compared() == 0 && comparison.differences().isEmpty()) {
        comparison.differs("something to compare", "nothing");
      }
    } catch (BrokenEditionException | IllegalArgumentException e) {
      comparison.differs("an answer", onOneLine(String.valueOf(e.getMessage())));
    } catch (RuntimeException e) {
      // a mistake of the library itself must not hide what the other cases say
      comparison.differs("an answer", onOneLine(e.toString()));
    }
    return new CaseResult(one.name(), one.clauses(), comparison.differences());
  }

  static String onOneLine(String message) {
    return message.replaceAll("\\s*\\R\\s*", " ");
  }

  private Scheme scheme(Map<String, Object> overlays) {
    return schemes.computeIfAbsent(overlays, this::resolve);
  }

  private Scheme resolve(Map<String, Object> overlays) {
    SchemeEdition overlaid = edition;
    for (Map.Entry<String, Object> overlay : overlays.entrySet()) {
      overlaid = overlaid.with(overlay.getKey(), overlay.getValue());
    }
    return Scheme.resolve(overlaid);
  }
}
