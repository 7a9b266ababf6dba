package dev.indemnity.tables.cases;

import static dev.indemnity.tables.cases.CoverageExpectations.instantOf;
import static dev.indemnity.tables.cases.CoverageExpectations.spelt;

import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.language.Window;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Shape;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The gaps that cover must have.
 *
 * @param until until when gaps are looked for
 * @param are the gaps, in order
 */
record WantedGaps(String until, List<WantedGap> are) {
  private static final Shape GAPS = Shape.of("until", "are");
  private static final Shape GAP = Shape.of("from", "until", "reasons");

  /** One gap and the codes of its causes. */
  private record WantedGap(String from, String until, List<String> reasons) {
    String spelling(ZoneId zone) {
      return spelt(new Window(instantOf(from, zone), instantOf(until, zone)))
          + " "
          + new TreeSet<>(reasons);
    }
  }

  static Optional<WantedGaps> read(Readings read, JsonValue value) {
    return read.decoder()
        .object(value, GAPS)
        .flatMap(
            members -> {
              Optional<String> until = members.get("until", read::instant);
              Optional<List<WantedGap>> are =
                  members.get(
                      "are",
                      list -> Optional.of(read.decoder().listOf(list, each -> gap(read, each))));
              return until.flatMap(to -> are.map(gaps -> new WantedGaps(to, gaps)));
            });
  }

  private static Optional<WantedGap> gap(Readings read, JsonValue value) {
    return read.decoder()
        .object(value, GAP)
        .flatMap(
            members -> {
              Optional<String> from = members.get("from", read::instant);
              Optional<String> until = members.get("until", read::instant);
              Optional<List<String>> reasons = members.get("reasons", read::nameOrNames);
              return from.isEmpty() || until.isEmpty() || reasons.isEmpty()
                  ? Optional.empty()
                  : Optional.of(new WantedGap(from.get(), until.get(), reasons.get()));
            });
  }

  void compare(Coverage coverage, Comparison at) {
    ZoneId zone = at.edition().zone();
    at.same(
        are.stream().map(gap -> gap.spelling(zone)).toList().toString(),
        coverage.gaps(instantOf(until, zone)).stream()
            .map(
                gap ->
                    spelt(gap.window())
                        + " "
                        + new Answered(coverage.outcome(), gap.reasons()).codes(false))
            .toList()
            .toString());
  }
}
