package dev.indemnity.tables.result;

import static dev.indemnity.tables.result.ResultJson.Derivations.LEFT_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.eligibility.EligibilityDecision;
import dev.indemnity.core.premium.PremiumQuote;
import java.util.List;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ResultJsonProperties {
  @Provide
  Arbitrary<Results> results() {
    return Results.all();
  }

  private static <T> void assertThatItIsReadAsWritten(
      T result, Function<T, String> write, Function<String, T> read) {
    String json = write.apply(result);
    T again = read.apply(json);
    assertThat(again).isEqualTo(result);
    assertThat(write.apply(again)).isEqualTo(json);
  }

  @Property
  void aDecisionIsReadAsItWasWritten(@ForAll("results") Results results) {
    assertThatItIsReadAsWritten(
        results.eligibility(), ResultJson::write, ResultJson::readEligibilityDecision);
  }

  @Property
  void aQuoteIsReadAsItWasWritten(@ForAll("results") Results results) {
    assertThatItIsReadAsWritten(results.premium(), ResultJson::write, ResultJson::readPremiumQuote);
  }

  @Property
  void coverageIsReadAsItWasWritten(@ForAll("results") Results results) {
    assertThatItIsReadAsWritten(results.coverage(), ResultJson::write, ResultJson::readCoverage);
  }

  @Property
  void aSettlementIsReadAsItWasWritten(@ForAll("results") Results results) {
    assertThatItIsReadAsWritten(
        results.settlement(), ResultJson::write, ResultJson::readSettlement);
  }

  @Property
  void anAllocationIsReadAsItWasWritten(@ForAll("results") Results results) {
    assertThatItIsReadAsWritten(
        results.allocation(), ResultJson::write, ResultJson::readAllocation);
  }

  @Property
  void whoMayInsureIsReadAsItWasWritten(@ForAll("results") Results results) {
    assertThatItIsReadAsWritten(
        results.insurer(), ResultJson::write, ResultJson::readInsurerDecision);
  }

  @Property
  void whatAChangeMovesIsReadAsItWasWritten(@ForAll("results") Results results) {
    assertThatItIsReadAsWritten(
        results.endorsement(), ResultJson::write, ResultJson::readEndorsementDecision);
  }

  @Property
  void aLedgerIsReadAsItWasWritten(@ForAll("results") Results results) {
    assertThatItIsReadAsWritten(results.ledger(), ResultJson::write, ResultJson::readClaimLedger);
  }

  @Property(tries = 300)
  void withoutDerivationsTheRestIsTheSame(@ForAll("results") Results results) {
    EligibilityDecision decision = results.eligibility();
    assertThat(ResultJson.readEligibilityDecision(ResultJson.write(decision, LEFT_OUT)))
        .isEqualTo(EligibilityDecision.builder().from(decision).why(List.of()).build());
    Coverage coverage = results.coverage();
    assertThat(ResultJson.readCoverage(ResultJson.write(coverage, LEFT_OUT)))
        .isEqualTo(Coverage.builder().from(coverage).why(List.of()).build());
    PremiumQuote quote = results.premium();
    PremiumQuote read = ResultJson.readPremiumQuote(ResultJson.write(quote, LEFT_OUT));
    assertThat(read).hasToString(quote.toString());
    assertThat(read.total().map(each -> each.exact()))
        .isEqualTo(quote.total().map(each -> each.exact()));
  }
}
