package dev.indemnity.tables.result;

import dev.indemnity.core.eligibility.InsurerDecision;

/** Decisions on who may be the insurer, both ways. */
final class InsurerForm {
  private InsurerForm() {}

  static Form write(InsurerDecision decision, Writing writing) {
    return new Form()
        .with("outcome", Words.word(decision.outcome()))
        .unlessEmpty("reasons", decision.reasons(), ReasonForm::write)
        .unlessEmpty("conventions", decision.conventions(), ConventionForm::write)
        .unlessEmpty("why", writing.why(decision.why()));
  }

  static InsurerDecision read(Reading reading, Part result) {
    Steps steps = Steps.of(reading, result);
    InsurerDecision decision =
        InsurerDecision.builder()
            .edition(EditionForm.read(reading, result))
            .reasons(result.list("reasons", value -> ReasonForm.read(reading, value)))
            .conventions(result.list("conventions", value -> ConventionForm.read(reading, value)))
            .why(result.list("why", steps::step))
            .build();
    result.outcomeIs(decision.outcome());
    return decision;
  }
}
