package dev.indemnity.core.rule;

import dev.indemnity.core.scheme.Convention;
import dev.indemnity.core.scheme.Scheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Finds the conventions that matter to an answer, by asking again under each other reading. */
public final class Conventions {
  private Conventions() {}

  /**
   * The conventions of which another reading would change an answer.
   *
   * @param scheme the scheme that answered
   * @param answer asks a scheme anew and yields what must stay the same: outcomes and amounts
   * @return the conventions, in the order of the edition
   */
  public static List<ConventionMattered> thatMatter(Scheme scheme, Function<Scheme, ?> answer) {
    Object given = answer.apply(scheme);
    List<ConventionMattered> mattered = new ArrayList<>();
    for (Map.Entry<String, Convention> each : scheme.edition().conventions().entrySet()) {
      Convention convention = each.getValue();
      String held = scheme.readingOf(each.getKey());
      List<String> others =
          convention.readings().stream()
              .filter(reading -> !reading.equals(held))
              .filter(
                  reading -> !given.equals(answer.apply(scheme.reading(each.getKey(), reading))))
              .toList();
      if (!others.isEmpty()) {
        mattered.add(new ConventionMattered(each.getKey(), convention.code(), held, others));
      }
    }
    return List.copyOf(mattered);
  }
}
