package dev.indemnity.core.coverage;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.rule.Conventions;
import dev.indemnity.core.rule.Rules;
import dev.indemnity.core.scheme.Bound;
import dev.indemnity.core.scheme.Checked;
import dev.indemnity.core.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** When cover runs. */
public final class CoverageWindows {
  private CoverageWindows() {}

  /**
   * Works out when the cover of a policy runs, from what is known of order and payments.
   *
   * @param scheme the scheme
   * @param application the application
   * @return the answer
   * @throws IllegalArgumentException where a fact is given that the edition does not declare
   */
  public static Coverage of(Scheme scheme, Application application) {
    Bound bound = scheme.bind(application, List.of());
    return coverage(scheme, bound, plan(scheme, bound), other -> of(other, application));
  }

  /**
   * Works out when one person is covered: in the windows of the policy, as far as what the edition
   * asks of each person allows.
   *
   * @param scheme the scheme
   * @param application the application
   * @param row the number of the person's row, from 1
   * @return the answer
   * @throws IllegalArgumentException where there is no such row, or a fact is given that the
   *     edition does not declare
   */
  public static Coverage ofPerson(Scheme scheme, Application application, int row) {
    if (row < 1 || row > application.members().size()) {
      throw new IllegalArgumentException(
          "row (" + row + ") must be 1 to " + application.members().size());
    }
    Bound bound = scheme.bind(application, List.of());
    Planned planned = plan(scheme, bound);
    Bound.Known person = bound.rows().get(row - 1).values();
    planned.reasons.addAll(person.reasons());
    Planned ofPerson =
        terms(scheme, bound.values().frame(), new Planned())
            .flatMap(
                cover ->
                    cover
                        .person()
                        .map(each -> PersonWindows.plan(cover, each, person.frame(), planned)))
            .orElse(planned);
    return coverage(scheme, bound, ofPerson, other -> ofPerson(other, application, row));
  }

  private static Planned plan(Scheme scheme, Bound bound) {
    Frame frame = bound.values().frame();
    Planned undecided = new Planned();
    Planned planned =
        terms(scheme, frame, undecided)
            .map(
                cover ->
                    cover
                        .series()
                        .map(each -> PaidWindows.plan(cover, each, frame))
                        .orElseGet(() -> OneWindow.plan(cover, frame)))
            .orElse(undecided);
    planned.reasons.addAll(0, bound.values().reasons());
    return planned;
  }

  /** The first terms that apply. */
  private static Optional<Checked.Cover> terms(Scheme scheme, Frame frame, Planned planned) {
    List<Reason> reasons = new ArrayList<>();
    Optional<Checked.Cover> first = Rules.first(scheme.coverage(), frame, reasons);
    planned.reasons.addAll(reasons);
    if (first.isPresent() || !reasons.isEmpty()) {
      return first;
    }
    planned.reasons.add(
        Reason.builder()
            .code("no-terms-of-cover")
            .outcome(Outcome.REFERRED)
            .required("an edition that says when cover runs")
            .build());
    return Optional.empty();
  }

  private static Coverage coverage(
      Scheme scheme, Bound bound, Planned planned, Function<Scheme, Coverage> again) {
    return Coverage.builder()
        .edition(scheme.used())
        .reasons(Rules.together(planned.reasons))
        .periods(planned.periods)
        .denied(planned.denied)
        .deferredConventions(
            Deferred.by(() -> Conventions.thatMatter(scheme, other -> answer(again.apply(other)))))
        .deferredWhy(Deferred.by(() -> explain(planned, bound)))
        .build();
  }

  private static List<Object> answer(Coverage coverage) {
    return List.of(
        coverage.outcome(), coverage.periods().stream().map(CoverPeriod::window).toList());
  }

  private static List<Derivation> explain(Planned planned, Bound bound) {
    synchronized (bound) {
      return planned.why.stream().map(Supplier::get).toList();
    }
  }
}
