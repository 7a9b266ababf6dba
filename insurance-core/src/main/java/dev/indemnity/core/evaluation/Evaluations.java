package dev.indemnity.core.evaluation;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.rule.Rules;
import dev.indemnity.core.scheme.Bound;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.EditionDigest;
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
  private static final String FORMULA = "formula";

  private Evaluations() {}

  /**
   * Works out a formula, of the application as a whole.
   *
   * @param edition the edition whose names the formula uses
   * @param formula the formula
   * @param application what is known
   * @return the value, or why there is none
   * @throws BrokenEditionException where the formula or the edition is wrong; the place of what is
   *     wrong with the formula is {@code formula column 1}
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
   * @throws BrokenEditionException where the formula or the edition is wrong; the place of what is
   *     wrong with the formula is {@code formula column 1}
   * @throws IllegalArgumentException where there is no such row, or a fact is given that the
   *     edition does not declare
   */
  public static Evaluation of(
      SchemeEdition edition, String formula, Application application, int row) {
    if (row < 0 || row > application.members().size()) {
      throw new IllegalArgumentException(
          "row (" + row + ") must be 0 to " + application.members().size());
    }
    String name = freeName(edition, formula);
    SchemeEdition asking =
        SchemeEdition.builder()
            .from(edition)
            .putDefinitions(name, NamedFormula.of(formula))
            .build();
    Scheme scheme = resolve(asking, name);
    Bound bound = scheme.bind(application, List.of());
    Bound.Known known = row == 0 ? bound.values() : bound.rows().get(row - 1).values();
    return evaluation(EditionUsed.of(edition), scheme.named(name), known);
  }

  /** A name that neither the edition nor the formula has anywhere. */
  private static String freeName(SchemeEdition edition, String formula) {
    String taken = EditionDigest.content(edition) + formula;
    String name = ASKED;
    while (taken.contains(name)) {
      name += " again";
    }
    return name;
  }

  private static Scheme resolve(SchemeEdition asking, String name) {
    try {
      return Scheme.resolve(asking);
    } catch (BrokenEditionException e) {
      throw new BrokenEditionException(
          asking.id(), e.problems().stream().map(each -> ofFormula(each, name)).toList());
    }
  }

  /** What is wrong with the formula is told by its columns: it stands in no file. */
  private static Problem ofFormula(Problem problem, String name) {
    Place place = problem.place();
    return place.pointer().equals(Place.at("/definitions").child(name).pointer())
        ? new Problem(
            new Place("", FORMULA, place.column()),
            problem.found(),
            problem.expected(),
            problem.nearest())
        : problem;
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
                return named.because().size() == 1
                    ? Derivation.builder().from(named.because().get(0)).name(ASKED).build()
                    : named;
              }
            }));
  }
}
