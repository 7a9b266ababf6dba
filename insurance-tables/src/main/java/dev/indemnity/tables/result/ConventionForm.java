package dev.indemnity.tables.result;

import dev.indemnity.core.rule.ConventionMattered;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Shape;
import java.util.Map;
import java.util.Optional;

/** Conventions that mattered, both ways. */
final class ConventionForm {
  static final Shape SHAPE = Shape.of("name", "code", "reading").allowing("others");

  private ConventionForm() {}

  static Map<String, Object> write(ConventionMattered convention) {
    return new Form()
        .with("name", convention.name())
        .with("code", convention.code())
        .with("reading", convention.reading())
        .unlessEmpty("others", convention.others())
        .members();
  }

  static Optional<ConventionMattered> read(Reading reading, JsonValue value) {
    return reading
        .part(value, SHAPE)
        .map(
            part ->
                new ConventionMattered(
                    part.text("name"),
                    part.text("code"),
                    part.text("reading"),
                    part.texts("others")));
  }
}
