package dev.indemnity.tables.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.coverage.CoverageWindows;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.tables.HarbourPlan;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResultJsonMistakesTest {
  private static final String QUOTE =
      ResultJson.write(Premiums.quote(HarbourPlan.SCHEME, HarbourPlan.application()));
  private static final String LEDGER =
      """
      {"format": 1, "kind": "ledger", "postings": [{"counter": "days", "claim": "c1",
       "benefit": "b", "amount": "5", "keptFor": {"person": "ann"}}]}
      """;

  private static List<String> problems(String quote) {
    BrokenResultException broken =
        Objects.requireNonNull(
            catchThrowableOfType(
                BrokenResultException.class, () -> ResultJson.readPremiumQuote(quote)));
    return broken.problems().stream().map(Problem::toString).toList();
  }

  /** The quote with one text replaced, where it stands first. */
  private static String with(String text, String other) {
    assertThat(QUOTE).contains(text);
    int at = QUOTE.indexOf(text);
    return QUOTE.substring(0, at) + other + QUOTE.substring(at + text.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          "row": 1,               | "row": "1",              | /persons/0/row: found another text, expected a whole number of at most 9 digits
          "row": 1,               | "row": 1.0,              | /persons/0/row: found a number, expected a whole number of at most 9 digits
          "row": 1,               | "rwo": 1,                | /persons/0/rwo: found the key "rwo", expected one of the keys bounds, lines, outcome, person, premium, reasons, row, nearest: row
          "person": "ann",        | "person": 17,            | /persons/0/person: found a number, expected a text
          "person": "ann",        | ``                       | /persons/0: found no key "person", expected the key "person"
          "outcome": "done"       | "outcome": "donne"       | /persons/0/outcome: found "donne", expected one of "done", "pending", "needs", "unavailable", "referred", "refused", "invalid", nearest: done
          "outcome": "done"       | "outcome": "refused"     | /persons/0/outcome: found "refused", expected "done", as its reasons say
          "currency": "CNY",      | "currency": "XXY",       | /currency: found another text, expected a currency such as "CNY"
          "premium": "33.33"      | "premium": 33.33         | /persons/0/premium: found a number, expected an amount in text such as "100.00", with no more decimals than CNY
          "premium": "33.33"      | "premium": "33.333"      | /persons/0/premium: found another text, expected an amount in text such as "100.00", with no more decimals than CNY
          "exact": "100/3"        | "exact": "100/0"         | /persons/0/lines/0/exact: found another text, expected an exact number in text such as "0.05" or "1/3"
          "exact": "100/3"        | "exact": "1e3"           | /persons/0/lines/0/exact: found another text, expected an exact number in text such as "0.05" or "1/3"
          "digest": "             | "digest": "x             | /edition/digest: found another text, expected 64 lower-case hexadecimal digits
          "figures": "illustrative" | "figures": "sure"      | /edition/figures: found "sure", expected one of "official", "secondary", "illustrative"
          "format": 1             | "format": 2              | /format: found 2, expected 1; a newer version of this library reads what is newer
          "format": 1             | "format": 0              | /format: found 0, expected 1
          "kind": "premium"       | "kind": "coverage"       | /kind: found "coverage", expected one of "premium"
          """)
  void aMistakeIsToldWithItsPlace(String text, String other, String problem) {
    assertThat(problems(with(text, other))).containsExactly(problem);
  }

  @Test
  void everyMistakeIsToldAtOnce() {
    String json =
        with("\"person\": \"ann\",", "\"person\": true,")
            .replace("\"premium\": \"33.33\"", "\"premium\": null")
            .replace("\"kind\": \"premium\",", "\"kind\": \"premium\", \"extra\": 1,");
    assertThat(problems(json))
        .containsExactly(
            "/extra: found the key \"extra\", expected one of the keys conventions, currency,"
                + " edition, format, kind, outcome, persons, policyLines, pricedSubtotal, reasons,"
                + " steps, total",
            "/persons/0/person: found true or false, expected a text",
            "/persons/0/premium: found null, expected an amount in text such as \"100.00\", with no"
                + " more decimals than CNY",
            "/persons/1/premium: found null, expected an amount in text such as \"100.00\", with no"
                + " more decimals than CNY");
  }

  @Test
  void aWrongCurrencyIsToldOnceAndNotWithEveryAmount() {
    assertThat(problems(with("\"CNY\"", "5"))).hasSize(1);
  }

  @Test
  void anAmountWithoutACurrencyIsRefused() {
    assertThatThrownBy(
            () ->
                ResultJson.readSettlement(
                    with("\"kind\": \"premium\"", "\"kind\": \"settlement\"")
                        .replaceAll("\"currency\": \"CNY\",", "")
                        .replaceAll("(?s)\"persons\".*", "")
                        .concat(
                            "\"claims\": [{\"claim\": \"c\", \"outcome\": \"done\","
                                + " \"payableNow\": \"5.00\"}]}")))
        .isInstanceOf(BrokenResultException.class)
        .hasMessageContaining(
            "/claims/0/payableNow: found another text, expected an amount only where \"currency\""
                + " says of what");
  }

  @Test
  void stepsAreGivenByTheNumbersOfThoseBefore() {
    assertThat(problems(with("\"because\": [0", "\"because\": [99999")))
        .singleElement()
        .asString()
        .endsWith("found a number, expected the number of a step before, counted from 0");
    assertThat(problems(with("\"why\": ", "\"why\": -")))
        .singleElement()
        .asString()
        .startsWith("/persons/0/lines/0/why: found a number, expected the number of a step before");
    assertThat(problems(QUOTE.replaceAll("(?s),\\s*\"steps\": .*", "}")))
        .hasSize(2)
        .allMatch(each -> each.endsWith("no steps where the result has no key \"steps\""));
    assertThat(problems(QUOTE.replaceAll(", \"why\": [0-9]+", "")))
        .hasSize(2)
        .allMatch(each -> each.endsWith("found no key \"why\", expected the key \"why\""));
  }

  @Test
  void stepsThatStandForATreeTooLargeAreRefused() {
    String doubling =
        IntStream.range(0, 60)
            .mapToObj(
                i ->
                    "{\"name\": \"n\", \"value\": \"v\", \"because\": ["
                        + (i == 0 ? "" : (i - 1) + ", " + (i - 1))
                        + "]}")
            .collect(Collectors.joining(", "));
    String chain =
        IntStream.range(0, 501)
            .mapToObj(
                i ->
                    "{\"name\": \"n\", \"value\": \"v\", \"because\": ["
                        + (i == 0 ? "" : i - 1)
                        + "]}")
            .collect(Collectors.joining(", "));
    // 2^24 - 1 steps are more than ten million
    assertThat(problems(QUOTE.replaceAll("(?s)\"steps\": .*", "\"steps\": [" + doubling + "]}")))
        .anyMatch(each -> each.startsWith("/steps/23: found an object, expected at most 500 steps"))
        .noneMatch(each -> each.startsWith("/steps/22:"));
    assertThat(problems(QUOTE.replaceAll("(?s)\"steps\": .*", "\"steps\": [" + chain + "]}")))
        .filteredOn(each -> each.startsWith("/steps/"))
        .singleElement()
        .asString()
        .startsWith("/steps/500: found an object, expected at most 500 steps deep");
  }

  @Test
  void anInstantNeedsAnOffsetThatItsZoneHas() {
    Coverage coverage = CoverageWindows.of(HarbourPlan.SCHEME, HarbourPlan.application());
    String json = ResultJson.write(coverage);
    assertThat(json).contains("\"from\": \"2025-03-02T00:00:00+08:00[Asia/Shanghai]\"");
    for (String wrong :
        List.of(
            "2025-03-02T00:00:00+09:00[Asia/Shanghai]",
            "2025-03-02T00:00:00",
            "2025-03-02T00:00:00+08:00[Asia/Nowhere]",
            "2025-02-30T00:00:00+08:00[Asia/Shanghai]",
            "2026-03-02T00:00:00+08:00[Asia/Shanghai]")) {
      assertThatThrownBy(
              () ->
                  ResultJson.readCoverage(
                      json.replace("2025-03-02T00:00:00+08:00[Asia/Shanghai]", wrong)))
          .as(wrong)
          .isInstanceOf(BrokenResultException.class)
          .hasMessageContaining("/periods/0");
    }
  }

  @Test
  void aLedgerKnowsWhatACounterIsKeptFor() {
    assertThat(ResultJson.readClaimLedger(LEDGER).postings()).hasSize(1);
    assertThatThrownBy(() -> ResultJson.readClaimLedger(LEDGER.replace("\"person\"", "\"persn\"")))
        .isInstanceOf(BrokenResultException.class)
        .hasMessage(
            """
            result of kind ledger has a problem:
              /postings/0/keptFor/persn: found the key "persn", expected one of the keys accident, benefit, \
            period, person, policy, nearest: person""");
  }

  @Test
  void noMessageRepeatsWhatMayBePersonal() {
    for (String broken :
        List.of(
            with("\"ann\"", "ann Li"),
            with("\"ann\"", "110101199003"),
            with("\"ann\"", "1101011990030712345678901234567890123"),
            with("\"ann\"", "[\"ann Li\"]"),
            with("\"ann\"", "\"ann Li"),
            with("\"ann\"", "\"ann Li\" \"ann Li\""),
            with("\"ann\"", "\"ann Li \\ud800\""),
            LEDGER.replace("\"ann\"", "110101199003"))) {
      assertThatThrownBy(() -> ResultJson.readPremiumQuote(broken))
          .isInstanceOf(BrokenResultException.class)
          .message()
          .doesNotContain("ann Li", "ann", "110101");
    }
  }

  @Test
  void whatIsNoJsonIsRefused() {
    for (String broken : List.of("", "[]", "null", "{", QUOTE + "{}")) {
      assertThat(problems(broken)).as(broken).isNotEmpty();
    }
  }
}
