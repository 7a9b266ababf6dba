package dev.indemnity.core.evaluation;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.rule.Rules;
import dev.indemnity.core.scheme.Bound;
import dev.indemnity.core.scheme.EditionUsed;
import dev.indemnity.core.scheme.NamedFormula;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out formulas that no edition has. */
public final class Evaluations {
  private static final String ASKED = "asked";

  private Evaluations() {}

  /**
   * Works out a formula, of the application as a whole.
   *
   * @param edition the edition whose names the formula uses
   * @param formula the formula
   * @param application what is known
   * @return the value, or why there is none
   * @throws dev.indemnity.core.scheme.BrokenEditionException where the formula or the edition is
   *     wrong
   * @throws IllegalArgumentException where a fact is given that the edition does not declare
   */
  public static Evaluation of(SchemeEdition edition, String formula, Application application) {
    return of(edition, formula, application, 0);
  }

  /**
   * Works out a formula, of the person on a row.
   *
   * @param edition the edition whose names the formula uses
   * @param formula the formula
   * @param application what is known
   * @param row the number of the row, from 1; 0: the application as a whole
   * @return the value, or why there is none
   * @throws dev.indemnity.core.scheme.BrokenEditionException where the formula or the edition is
   *     wrong
   * @throws IllegalArgumentException where there is no such row, or a fact is given that the
   *     edition does not declare
   */
  public static Evaluation of(
      SchemeEdition edition, String formula, Application application, int row) {
    if (row < 0 || row > application.members().size()) {
      throw new IllegalArgumentException(
          "row (" + row + ") must be 0 to " + application.members().size());
    }
    String name = ASKED;
    while (edition.definitions().containsKey(name) || edition.facts().containsKey(name)) {
      name += " again";
    }
    SchemeEdition asking =
        SchemeEdition.builder()
            .from(edition)
            .putDefinitions(name, NamedFormula.of(formula))
            .build();
    Scheme scheme = Scheme.resolve(asking);
    Bound bound = scheme.bind(application, List.of());
    Bound.Known known = row == 0 ? bound.values() : bound.rows().get(row - 1).values();
    return evaluation(EditionUsed.of(edition), scheme.named(name), known);
  }

  private static Evaluation evaluation(EditionUsed used, Formula formula, Bound.Known known) {
    Frame frame = known.frame();
    @Nullable Object value = formula.value(frame);
    List<Reason> reasons = new ArrayList<>(known.reasons());
    if (value instanceof Undetermined unknown) {
      reasons.addAll(Reason.of(unknown, ""));
      value = null;
    }
    return new Evaluation(
        used,
        formula.type(),
        value,
        Rules.together(reasons),
        Deferred.by(
            () -> {
              synchronized (frame) {
                Derivation named = formula.explain(frame, ASKED).build();
                // the name stands for one step alone, that of the formula itself
                return named.because().size() == 1 ? named.because().get(0) : named;
              }
            }));
  }
}
