package dev.indemnity.tables.result;

import dev.indemnity.core.explanation.Derivation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the steps of a result, equal ones once. Rows of a roster share most of their steps, and
 * the total shares those of its rows: told where they are used, they would fill most of a text.
 */
final class StepPool {
  private final List<Map<String, Object>> steps = new ArrayList<>();
  private final Map<Map<String, Object>, Integer> numbers = new HashMap<>();
  private final IdentityHashMap<Derivation, Integer> seen = new IdentityHashMap<>();
  private final StepBounds bounds = new StepBounds();

  /**
   * The number of a step, which is above those of the steps it rests on.
   *
   * @throws IllegalArgumentException where it could not be read back
   */
  int add(Derivation step) {
    return add(step, 1);
  }

  private int add(Derivation step, int depth) {
    Integer known = seen.get(step);
    if (known != null) {
      return known;
    }
    requireWithin(depth <= StepBounds.DEEPEST);
    List<Integer> because = new ArrayList<>(step.because().size());
    for (Derivation each : step.because()) {
      because.add(add(each, depth + 1));
    }
    int number = number(form(step, because), because);
    seen.put(step, number);
    return number;
  }

  private int number(Map<String, Object> form, List<Integer> because) {
    Integer known = numbers.get(form);
    if (known != null) {
      return known;
    }
    requireWithin(bounds.add(because));
    int number = steps.size();
    steps.add(form);
    numbers.put(form, number);
    return number;
  }

  private static Map<String, Object> form(Derivation step, List<Integer> because) {
    return new Form()
        .with("name", step.name())
        .with("value", step.value())
        .unlessEmpty("formula", step.formula())
        .unlessEmpty("filledIn", step.filledIn())
        .unlessEmpty("clause", step.clause())
        .unlessEmpty("remark", step.remark())
        .unlessEmpty("because", because)
        .members();
  }

  private static void requireWithin(boolean within) {
    if (!within) {
      throw new IllegalArgumentException("derivation (too large) must be " + StepBounds.RULE);
    }
  }

  List<Map<String, Object>> steps() {
    return Collections.unmodifiableList(steps);
  }
}
