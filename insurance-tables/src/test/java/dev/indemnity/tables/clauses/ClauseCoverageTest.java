package dev.indemnity.tables.clauses;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.catalog.EditionCatalog;
import dev.indemnity.tables.edition.EditionReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ClauseCoverageTest {
  private static final SchemeEdition PORTERS = porters();

  private static SchemeEdition porters() {
    try (var in = ClauseCoverageTest.class.getResourceAsStream("/suite/editions/porters.json")) {
      String json = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return EditionReader.read(json, "porters.json");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ClauseUse use(String id) {
    return ClauseCoverage.of(PORTERS).clauses().stream()
        .filter(each -> each.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void everyClauseIsToldInTheOrderOfTheEdition() {
    assertThat(ClauseCoverage.of(PORTERS).clauses())
        .extracting(ClauseUse::id)
        .containsExactly("A-1", "A-2", "B-1", "B-2", "B-3", "C-1", "C-2");
  }

  @Test
  void whateverCitesAClauseIsToldWithItsSectionAndName() {
    assertThat(use("A-1").citations())
        .extracting(Citation::toString)
        .containsExactly(
            "categories trades",
            "parameters heads.least",
            "parameters fee",
            "parameters high",
            "parameters generous",
            "tables price",
            "eligibility heads",
            "eligibility one-share",
            "eligibility high-limit",
            "premium annual",
            "premium fee",
            "refunds unexpired");
    assertThat(use("A-2").citations())
        .extracting(Citation::toString)
        .containsExactly("coverage terms", "coverage paid", "claims in-cover");
    assertThat(use("B-1").citations())
        .extracting(Citation::toString)
        .containsExactly(
            "parameters daily",
            "parameters days.cap",
            "conventions reading.days",
            "definitions claim.counted",
            "counters days",
            "benefits daily");
    assertThat(use("B-2").citations())
        .extracting(Citation::toString)
        .containsExactly("parameters deductible", "rows price 3", "claims bill", "benefits costs");
    assertThat(use("B-3").citations())
        .extracting(Citation::toString)
        .containsExactly("exclusions drink");
  }

  @Test
  void aCalculatedClauseThatNothingCitesIsPointedOutAndAStatedOneIsNot() {
    ClauseCoverage coverage = ClauseCoverage.of(PORTERS);

    assertThat(coverage.unanswered()).extracting(ClauseUse::id).containsExactly("C-1");
    assertThat(use("C-2").citations()).isEmpty();
    assertThat(use("C-1"))
        .hasToString("C-1  calculated  A clause nothing follows\n  nothing cites it");
    assertThat(coverage.toString()).endsWith("7 clauses, 1 calculated and not cited: C-1");
  }

  @Test
  void totalsAndFactsAreLookedThroughToo() {
    SchemeEdition edition =
        EditionReader.read(
            """
            {"format": 1,
             "edition": {"id": "t", "label": "1", "title": "T", "currency": "CNY", "zone": "UTC", "inForce": [null, null],
                         "figures": "illustrative", "sources": {"s": {"title": "S"}}},
             "clauses": {"F": {"source": "s", "status": "calculated", "says": "f"},
                         "T": {"source": "s", "status": "calculated", "says": "t"}},
             "facts": {"a.b": {"type": "number", "clause": "F"}},
             "totals": [{"sum": "exact items", "round": "0.01 half up", "clause": "T"}]}
            """,
            "t.json");

    assertThat(ClauseCoverage.of(edition).clauses())
        .extracting(ClauseUse::citations)
        .containsExactly(
            List.of(new Citation("facts", "a.b")), List.of(new Citation("totals", "1")));
  }

  @Test
  void everyCalculatedClauseOfTheShippedEditionsIsCited() {
    assertThat(EditionCatalog.shipped().editions())
        .isNotEmpty()
        .allSatisfy(
            edition ->
                assertThat(ClauseCoverage.of(edition).unanswered()).as(edition.id()).isEmpty());
  }
}
