package dev.indemnity.tables.cases;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.settlement.Policy;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Shape;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is given of a policy.
 *
 * @param id what tells it from others
 * @param period what tells the period from others
 * @param windows when cover runs, as texts; absent: the coverage question says
 */
record PolicyGiven(
    Optional<String> id, Optional<String> period, Optional<List<List<String>>> windows) {
  static final PolicyGiven NOTHING =
      new PolicyGiven(Optional.empty(), Optional.empty(), Optional.empty());
  private static final Shape SHAPE = new Shape(Set.of(), Set.of("id", "period", "windows"));

  static Optional<PolicyGiven> read(Readings read, JsonValue value) {
    return read.decoder()
        .object(value, SHAPE)
        .map(
            members ->
                new PolicyGiven(
                    members.get("id", read.decoder()::text),
                    members.get("period", read.decoder()::text),
                    members.get(
                        "windows",
                        windows ->
                            read.decoder()
                                .list(windows)
                                .map(
                                    list ->
                                        read.decoder()
                                            .listOf(windows, each -> window(read, each))))));
  }

  static Optional<List<String>> window(Readings read, JsonValue value) {
    List<String> ends = read.decoder().listOf(value, read::instant);
    return ends.size() == 2
        ? Optional.of(ends)
        : read.decoder().refuse(value, "a list of two: the first instant and the first after");
  }

  /** This laid over another, key by key. */
  PolicyGiven over(PolicyGiven other) {
    return new PolicyGiven(id.or(other::id), period.or(other::period), windows.or(other::windows));
  }

  Policy policy(Scheme scheme, Application insured) {
    String named = id.orElse("P");
    String during = period.orElse("1");
    return windows
        .map(
            given ->
                Policy.builder()
                    .id(named)
                    .period(during)
                    .insured(insured)
                    .windows(windows(given, scheme.edition().zone()))
                    .build())
        .orElseGet(() -> Policy.concluded(scheme, named, during, insured));
  }

  private static List<Window> windows(List<List<String>> given, ZoneId zone) {
    return given.stream()
        .map(
            ends ->
                new Window(
                    CoverageExpectations.instantOf(ends.get(0), zone),
                    CoverageExpectations.instantOf(ends.get(1), zone)))
        .toList();
  }
}
