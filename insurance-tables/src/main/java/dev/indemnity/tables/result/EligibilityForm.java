package dev.indemnity.tables.result;

import dev.indemnity.core.eligibility.EligibilityDecision;
import dev.indemnity.core.eligibility.PersonDecision;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Shape;
import java.util.Map;
import java.util.Optional;

/** Decisions on who is eligible, both ways. */
final class EligibilityForm {
  static final Shape PERSON = Shape.of("row", "person", "outcome").allowing("reasons");

  private EligibilityForm() {}

  static Form write(EligibilityDecision decision, Writing writing) {
    return new Form()
        .with("outcome", Words.word(decision.outcome()))
        .unlessEmpty("reasons", decision.reasons(), ReasonForm::write)
        .unlessEmpty("persons", decision.persons(), EligibilityForm::person)
        .unlessEmpty("conventions", decision.conventions(), ConventionForm::write)
        .unlessEmpty("why", writing.why(decision.why()));
  }

  static Map<String, Object> person(PersonDecision person) {
    return new Form()
        .with("row", person.row())
        .with("person", person.person())
        .with("outcome", Words.word(person.outcome()))
        .unlessEmpty("reasons", person.reasons(), ReasonForm::write)
        .members();
  }

  static EligibilityDecision read(Reading reading, Part result) {
    Steps steps = Steps.of(reading, result);
    EligibilityDecision decision =
        EligibilityDecision.builder()
            .edition(EditionForm.read(reading, result))
            .reasons(result.list("reasons", value -> ReasonForm.read(reading, value)))
            .persons(result.list("persons", value -> person(reading, value)))
            .conventions(result.list("conventions", value -> ConventionForm.read(reading, value)))
            .why(result.list("why", steps::step))
            .build();
    result.outcomeIs(decision.outcome());
    return decision;
  }

  static Optional<PersonDecision> person(Reading reading, JsonValue value) {
    return reading
        .part(value, PERSON)
        .map(
            part -> {
              PersonDecision person =
                  new PersonDecision(
                      part.whole("row"),
                      part.text("person"),
                      part.list("reasons", each -> ReasonForm.read(reading, each)));
              part.outcomeIs(person.outcome());
              return person;
            });
  }
}
