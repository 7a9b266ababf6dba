package dev.indemnity.tables.cases;

import dev.indemnity.core.coverage.CoverPeriod;
import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.language.Window;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Shape;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads what cases expect of cover. */
final class CoverageExpectations {
  private static final Shape SHAPE =
      Wanted.shape(
          "conventions", "from", "until", "windows", "payBefore", "denied", "gaps", "covered");
  private static final Set<String> COVERED = Set.of("yes");

  private final Readings read;

  CoverageExpectations(Readings read) {
    this.read = read;
  }

  Optional<Expectation<Coverage>> coverage(JsonValue value) {
    return Wanted.read(
        read,
        value,
        SHAPE,
        wanted ->
            wanted
                .answered(coverage -> new Answered(coverage.outcome(), coverage.reasons()))
                .conventions(Coverage::conventions)
                .key(
                    "from",
                    read::instantOrNone,
                    (from, coverage, at) -> instant(from, first(coverage).map(Window::start), at))
                .key(
                    "until",
                    read::instantOrNone,
                    (until, coverage, at) -> instant(until, last(coverage).map(Window::end), at))
                .key(
                    "windows",
                    this::windows,
                    (windows, coverage, at) ->
                        at.same(
                            spelt(windows, at.edition().zone()),
                            coverage.windows().stream()
                                .map(CoverageExpectations::spelt)
                                .toList()
                                .toString()))
                .key(
                    "payBefore",
                    read::instantOrNone,
                    (instant, coverage, at) -> instant(instant, payBefore(coverage), at))
                .key(
                    "denied",
                    this::codes,
                    (denied, coverage, at) ->
                        Wanted.each(
                            denied,
                            at,
                            (payment, codes, below) -> below.all(codes, denied(coverage, payment))))
                .key(
                    "gaps",
                    gaps -> WantedGaps.read(read, gaps),
                    (gaps, coverage, at) -> gaps.compare(coverage, at))
                .key(
                    "covered",
                    this::covered,
                    (instants, coverage, at) ->
                        Wanted.each(
                            instants,
                            at,
                            (instant, expected, below) ->
                                below.all(
                                    expected,
                                    covered(coverage, instantOf(instant, at.edition().zone()))))));
  }

  private Optional<Map<String, List<String>>> codes(JsonValue value) {
    return read.decoder().map(value).map(map -> read.decoder().mapOf(value, read::nameOrNames));
  }

  private Optional<List<List<String>>> windows(JsonValue value) {
    return read.decoder()
        .list(value)
        .map(list -> read.decoder().listOf(value, each -> PolicyGiven.window(read, each)));
  }

  private static String spelt(List<List<String>> windows, ZoneId zone) {
    return windows.stream()
        .map(ends -> spelt(new Window(instantOf(ends.get(0), zone), instantOf(ends.get(1), zone))))
        .toList()
        .toString();
  }

  static String spelt(Window window) {
    return window.start().toLocalDateTime() + " until " + window.end().toLocalDateTime();
  }

  private static Optional<ZonedDateTime> payBefore(Coverage coverage) {
    List<CoverPeriod> periods = coverage.periods();
    return periods.isEmpty() ? Optional.empty() : periods.get(periods.size() - 1).payBefore();
  }

  /** The codes of what keeps a payment from buying cover, or part of it. */
  private static Set<String> denied(Coverage coverage, String payment) {
    Set<String> codes = new TreeSet<>();
    coverage.denied().stream()
        .filter(each -> String.valueOf(each.payment()).equals(payment))
        .forEach(each -> each.reasons().forEach(reason -> codes.add(reason.code())));
    return codes;
  }

  private static Optional<Window> first(Coverage coverage) {
    return coverage.windows().stream().findFirst();
  }

  private static Optional<Window> last(Coverage coverage) {
    List<Window> windows = coverage.windows();
    return windows.isEmpty() ? Optional.empty() : Optional.of(windows.get(windows.size() - 1));
  }

  private static void instant(
      OrNone<String> expected, Optional<ZonedDateTime> actual, Comparison at) {
    ZoneId zone = at.edition().zone();
    at.outcome(
        expected.value().map(text -> instantOf(text, zone).toString()).orElse("none"),
        actual.map(each -> each.withZoneSameInstant(zone).toString()).orElse("none"));
  }

  /** An instant of the text's wall clock in a zone, or of the text's own offset. */
  static ZonedDateTime instantOf(String text, ZoneId zone) {
    return (ZonedDateTime) Objects.requireNonNull(Values.of(Type.DATE_TIME, text, zone));
  }

  private Optional<Map<String, List<String>>> covered(JsonValue value) {
    return read.decoder()
        .map(value)
        .map(
            members -> {
              members.forEach(read::requireInstant);
              return read.decoder().mapOf(value, read::nameOrNames);
            });
  }

  private static Set<String> covered(Coverage coverage, ZonedDateTime instant) {
    Set<String> codes =
        new TreeSet<>(new Answered(coverage.outcome(), coverage.coveredAt(instant)).codes(false));
    return codes.isEmpty() ? COVERED : codes;
  }
}
