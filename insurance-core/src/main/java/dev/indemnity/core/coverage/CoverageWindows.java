package dev.indemnity.core.coverage;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.rule.Conventions;
import dev.indemnity.core.rule.Rules;
import dev.indemnity.core.scheme.Bound;
import dev.indemnity.core.scheme.Checked;
import dev.indemnity.core.scheme.Scheme;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** When cover runs. */
public final class CoverageWindows {
  private CoverageWindows() {}

  /**
   * Works out when cover runs, from what is known of order and payment.
   *
   * @param scheme the scheme
   * @param application the application
   * @return the answer
   * @throws IllegalArgumentException where a fact is given that the edition does not declare
   */
  public static Coverage of(Scheme scheme, Application application) {
    Bound bound = scheme.bind(application, List.of());
    Frame frame = bound.values().frame();
    List<Reason> reasons = new ArrayList<>(bound.values().reasons());
    Optional<Checked.Cover> terms = scheme.coverage();
    Optional<Window> term = terms.flatMap(cover -> term(cover, frame, reasons));
    if (terms.isEmpty()) {
      reasons.add(
          Reason.builder()
              .code("no-terms-of-cover")
              .outcome(Outcome.REFERRED)
              .required("an edition that says when cover runs")
              .build());
    }
    terms.ifPresent(
        cover ->
            cover.conditions().forEach(condition -> reasons.addAll(Rules.ask(condition, frame))));
    return Coverage.builder()
        .edition(scheme.used())
        .reasons(Rules.together(reasons))
        .term(term)
        .deferredConventions(
            Deferred.by(
                () -> Conventions.thatMatter(scheme, other -> answer(of(other, application)))))
        .deferredWhy(
            Deferred.by(() -> terms.map(cover -> explain(cover, frame, bound)).orElse(List.of())))
        .build();
  }

  private static Optional<Window> term(Checked.Cover cover, Frame frame, List<Reason> reasons) {
    Optional<ZonedDateTime> start = instant(cover, cover.inception(), frame, reasons);
    Optional<ZonedDateTime> end = instant(cover, cover.expiry(), frame, reasons);
    if (start.isEmpty() || end.isEmpty()) {
      return Optional.empty();
    }
    if (!start.get().isBefore(end.get())) {
      reasons.add(
          Reason.builder()
              .code("no-cover")
              .outcome(Outcome.REFUSED)
              .clause(cover.terms().clause())
              .required("expiry after " + start.get())
              .actual(end.get().toString())
              .build());
      return Optional.empty();
    }
    return Optional.of(new Window(start.get(), end.get()));
  }

  private static Optional<ZonedDateTime> instant(
      Checked.Cover cover, Formula formula, Frame frame, List<Reason> reasons) {
    Object value = formula.value(frame);
    if (value instanceof Undetermined unknown) {
      reasons.addAll(Reason.of(unknown, cover.terms().clause()));
      return Optional.empty();
    }
    return Optional.ofNullable((ZonedDateTime) value);
  }

  private static List<Object> answer(Coverage coverage) {
    return List.of(coverage.outcome(), coverage.term());
  }

  private static List<Derivation> explain(Checked.Cover cover, Frame frame, Bound bound) {
    synchronized (bound) {
      String clause = cover.terms().clause();
      List<Derivation> steps = new ArrayList<>();
      steps.add(cover.inception().explain(frame, "inception").clause(clause).build());
      steps.add(cover.expiry().explain(frame, "expiry (exclusive)").clause(clause).build());
      cover.conditions().forEach(condition -> steps.add(Rules.explain(condition, frame)));
      return List.copyOf(steps);
    }
  }
}
