package dev.indemnity.tables.result;

import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonArray;
import dev.indemnity.tables.json.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the steps of a result and gives them by number. */
final class Steps {
  static final Shape STEP =
      Shape.of("name", "value").allowing("formula", "filledIn", "clause", "remark", "because");
  private static final Derivation REFUSED = Derivation.builder().name("").value("").build();

  private final Reading reading;
  private final boolean leftOut;
  private final StepBounds bounds = new StepBounds();
  private final List<Derivation> steps = new ArrayList<>();

  private Steps(Reading reading, boolean leftOut) {
    this.reading = reading;
    this.leftOut = leftOut;
  }

  /** Of a result that never has any. */
  static Steps none(Reading reading) {
    return new Steps(reading, true);
  }

  static Steps of(Reading reading, Part result) {
    Steps steps = new Steps(reading, !result.has("steps"));
    result.get("steps", steps::readAll);
    return steps;
  }

  private Optional<Steps> readAll(JsonValue value) {
    if (!(value instanceof JsonArray array)) {
      return reading.refuse(value, "a list");
    }
    // every step counts, also one that was refused: the others go by its number
    array.elements().forEach(each -> steps.add(read(each).orElse(REFUSED)));
    return Optional.of(this);
  }

  private Optional<Derivation> read(JsonValue value) {
    Optional<Part> read = reading.part(value, STEP);
    List<Integer> because = read.map(part -> part.list("because", this::number)).orElse(List.of());
    if (!bounds.add(because)) {
      return reading.refuse(value, StepBounds.RULE);
    }
    return read.map(
        part ->
            Derivation.builder()
                .name(part.text("name"))
                .value(part.text("value"))
                .formula(part.text("formula"))
                .filledIn(part.text("filledIn"))
                .clause(part.text("clause"))
                .remark(part.text("remark"))
                .because(because.stream().map(number -> steps.get(number)).toList())
                .build());
  }

  private Optional<Integer> number(JsonValue value) {
    Optional<Integer> number = reading.whole(value);
    return number.isPresent() && (number.get() < 0 || number.get() >= steps.size())
        ? reading.refuse(value, "the number of a step before, counted from 0")
        : number;
  }

  /** The step of an amount; absent: steps are left out, or this one is wrong. */
  Optional<Derivation> of(Part amount) {
    if (!leftOut && !amount.has("why")) {
      amount.missing("why");
    }
    return amount.get("why", this::step);
  }

  Optional<Derivation> step(JsonValue value) {
    return leftOut
        ? reading.refuse(value, "no steps where the result has no key \"steps\"")
        : number(value).map(steps::get);
  }
}
