package dev.indemnity.core.eligibility;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.rule.ConventionMattered;
import dev.indemnity.core.rule.Conventions;
import dev.indemnity.core.rule.Rules;
import dev.indemnity.core.scheme.Bound;
import dev.indemnity.core.scheme.Checked;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Who is eligible. */
public final class Eligibility {
  private Eligibility() {}

  /**
   * Asks every rule of the application and of each row of its roster.
   *
   * @param scheme the scheme
   * @param application the application
   * @return the decision
   * @throws IllegalArgumentException where a fact is given that the edition does not declare
   */
  public static EligibilityDecision assess(Scheme scheme, Application application) {
    Scheme quoting = scheme.quoting(application);
    return assess(quoting, application, quoting.bind(application, List.of()));
  }

  /**
   * The same, of an application that was taken in.
   *
   * @param scheme the scheme
   * @param application the application
   * @param bound its values
   * @return the decision
   */
  public static EligibilityDecision assess(Scheme scheme, Application application, Bound bound) {
    List<Reason> reasons = ofPolicy(scheme, bound);
    List<PersonDecision> persons = new ArrayList<>(bound.rows().size());
    for (Bound.Row row : bound.rows()) {
      persons.add(assess(scheme, row));
    }
    return EligibilityDecision.builder()
        .edition(scheme.used())
        .reasons(reasons)
        .persons(persons)
        .deferredConventions(Deferred.by(new ThatMatter(scheme, application)))
        .deferredWhy(Deferred.by(new Why(scheme, bound)))
        .build();
  }

  /**
   * Asks every rule of the policy, whatever its rows come to.
   *
   * @param scheme the scheme
   * @param bound the values of the application
   * @return why the policy is not eligible, or why that is not known; none: it is
   */
  public static List<Reason> ofPolicy(Scheme scheme, Bound bound) {
    return ask(scheme, Rule.Scope.POLICY, bound.values());
  }

  /**
   * Asks every rule of one row of an application that was taken in.
   *
   * @param scheme the scheme
   * @param row the row
   * @return the decision
   */
  public static PersonDecision assess(Scheme scheme, Bound.Row row) {
    return new PersonDecision(
        row.number(), row.member().person(), ask(scheme, Rule.Scope.PERSON, row.values()));
  }

  /**
   * Asks every rule of who wants to be the insurer.
   *
   * @param scheme the scheme
   * @param insurer what is known of the insurer
   * @return the decision
   * @throws IllegalArgumentException where a fact is given that the edition does not declare
   */
  public static InsurerDecision qualify(Scheme scheme, Facts insurer) {
    Bound bound = scheme.bind(Application.builder().facts(insurer).build(), List.of());
    Bound.Known known = bound.values();
    List<Reason> reasons = new ArrayList<>(known.reasons());
    if (scheme.insurer().isEmpty()) {
      reasons.add(
          Reason.builder()
              .code("no-terms-for-insurers")
              .outcome(Outcome.REFERRED)
              .required("an edition that says who may be the insurer")
              .build());
    }
    scheme.insurer().forEach(rule -> reasons.addAll(Rules.ask(rule, known.frame())));
    return InsurerDecision.builder()
        .edition(scheme.used())
        .reasons(Rules.together(reasons))
        .deferredConventions(
            Deferred.by(
                () ->
                    Conventions.thatMatter(
                        scheme, other -> codes(qualify(other, insurer).reasons()))))
        .deferredWhy(
            Deferred.by(
                () -> {
                  synchronized (bound) {
                    return scheme.insurer().stream()
                        .map(rule -> Rules.explain(rule, known.frame()))
                        .toList();
                  }
                }))
        .build();
  }

  private static List<Object> outcomes(EligibilityDecision decision) {
    List<Object> outcomes = new ArrayList<>();
    outcomes.add(codes(decision.reasons()));
    decision.persons().forEach(person -> outcomes.add(codes(person.reasons())));
    return outcomes;
  }

  private static List<Object> codes(List<Reason> reasons) {
    return reasons.stream()
        .<Object>map(reason -> List.of(reason.code(), reason.outcome()))
        .toList();
  }

  private static List<Reason> ask(Scheme scheme, Rule.Scope scope, Bound.Known known) {
    List<Reason> reasons = new ArrayList<>(known.reasons());
    for (Checked.Condition condition : scheme.eligibility()) {
      if (condition.rule().scope() == scope) {
        reasons.addAll(Rules.ask(condition, known.frame()));
      }
    }
    return Rules.together(reasons);
  }

  /** Tells once somebody asks which conventions matter. */
  private record ThatMatter(Scheme scheme, Application application)
      implements Supplier<List<ConventionMattered>> {
    @Override
    public List<ConventionMattered> get() {
      return Conventions.thatMatter(scheme, other -> outcomes(assess(other, application)));
    }
  }

  /** Explains a decision once somebody asks; the frames are guarded by the values. */
  private record Why(Scheme scheme, Bound bound) implements Supplier<List<Derivation>> {
    @Override
    public List<Derivation> get() {
      synchronized (bound) {
        return explain(scheme, bound);
      }
    }
  }

  private static List<Derivation> explain(Scheme scheme, Bound bound) {
    List<Derivation> steps =
        new ArrayList<>(explain(scheme, Rule.Scope.POLICY, bound.values().frame()));
    for (Bound.Row row : bound.rows()) {
      steps.add(
          Derivation.builder()
              .name("row " + row.number())
              .value(Outcome.of(ask(scheme, Rule.Scope.PERSON, row.values())).toString())
              .because(explain(scheme, Rule.Scope.PERSON, row.values().frame()))
              .build());
    }
    return List.copyOf(steps);
  }

  private static List<Derivation> explain(Scheme scheme, Rule.Scope scope, Frame frame) {
    return scheme.eligibility().stream()
        .filter(condition -> condition.rule().scope() == scope)
        .map(condition -> Rules.explain(condition, frame))
        .toList();
  }
}
