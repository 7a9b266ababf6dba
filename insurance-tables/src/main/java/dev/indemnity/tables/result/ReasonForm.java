package dev.indemnity.tables.result;

import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.text.Text;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Shape;
import java.util.Map;
import java.util.Optional;

/** Reasons, both ways. */
final class ReasonForm {
  static final Shape SHAPE =
      Shape.of("code", "outcome")
          .allowing(
              "clause",
              "required",
              "actual",
              "distance",
              "facts",
              "documents",
              "nearest",
              "says",
              "note");

  private ReasonForm() {}

  static Map<String, Object> write(Reason reason) {
    return new Form()
        .with("code", reason.code())
        .with("outcome", Words.word(reason.outcome()))
        .unlessEmpty("clause", reason.clause())
        .unlessEmpty("required", reason.required())
        .unlessEmpty("actual", reason.actual())
        .unlessEmpty("distance", reason.distance())
        .unlessEmpty("facts", reason.facts())
        .unlessEmpty("documents", reason.documents(), Text::byLanguage)
        .unlessEmpty("nearest", reason.nearest())
        .ifPresent("says", reason.says().map(Text::byLanguage))
        .ifPresent("note", reason.note().map(Text::byLanguage))
        .members();
  }

  static Optional<Reason> read(Reading reading, JsonValue value) {
    return reading
        .part(value, SHAPE)
        .map(
            part ->
                Reason.builder()
                    .code(part.text("code"))
                    .outcome(part.get("outcome", reading::outcome).orElse(Outcome.DONE))
                    .clause(part.text("clause"))
                    .required(part.text("required"))
                    .actual(part.text("actual"))
                    .distance(part.text("distance"))
                    .facts(part.texts("facts"))
                    .documents(part.list("documents", reading::words))
                    .nearest(part.texts("nearest"))
                    .says(part.get("says", reading::words))
                    .note(part.get("note", reading::words))
                    .build());
  }
}
