package dev.indemnity.core.outcome;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the rows of a roster come out together.
 *
 * @param rows how many rows have which outcome; outcomes no row has are left out
 */
public record RosterSummary(Map<Outcome, Integer> rows) {
  /**
   * Copies the counts.
   *
   * @param rows how many rows have which outcome; outcomes no row has are left out
   */
  public RosterSummary {
    EnumMap<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    counts.putAll(rows);
    rows = Collections.unmodifiableMap(counts);
  }

  /**
   * Counts outcomes.
   *
   * @param outcomes the outcome of each row
   * @return the summary
   */
  public static RosterSummary of(Collection<Outcome> outcomes) {
    EnumMap<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    outcomes.forEach(outcome -> counts.merge(outcome, 1, Integer::sum));
    return new RosterSummary(counts);
  }

  /**
   * How many rows have an outcome.
   *
   * @param outcome the outcome
   * @return how many, 0 or more
   */
  public int count(Outcome outcome) {
    return rows.getOrDefault(outcome, 0);
  }

  /** {@return whether some rows are done and others are not} */
  public boolean partial() {
    return count(Outcome.DONE) > 0 && rows.size() > 1;
  }

  @Override
  public String toString() {
    String counts =
        rows.entrySet().stream()
            .map(each -> each.getValue() + " " + each.getKey().name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    return (partial() ? "partial: " : "") + (counts.isEmpty() ? "no rows" : counts);
  }
}
