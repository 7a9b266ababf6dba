package dev.indemnity.tables.result;

import static dev.indemnity.tables.result.ResultJson.Derivations.LEFT_OUT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.allocation.Allocation;
import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.eligibility.EligibilityDecision;
import dev.indemnity.core.eligibility.InsurerDecision;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.Settlement;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ResultJsonProperties {
  @Provide
  Arbitrary<Results> results() {
    return Results.all();
  }

  @Property
  void aDecisionIsReadAsItWasWritten(@ForAll("results") Results results) {
    EligibilityDecision decision = results.eligibility();
    String json = ResultJson.write(decision);
    EligibilityDecision read = ResultJson.readEligibilityDecision(json);
    assertThat(read).isEqualTo(decision);
    assertThat(ResultJson.write(read)).isEqualTo(json);
  }

  @Property
  void aQuoteIsReadAsItWasWritten(@ForAll("results") Results results) {
    PremiumQuote quote = results.premium();
    String json = ResultJson.write(quote);
    PremiumQuote read = ResultJson.readPremiumQuote(json);
    assertThat(read).isEqualTo(quote);
    assertThat(ResultJson.write(read)).isEqualTo(json);
  }

  @Property
  void coverageIsReadAsItWasWritten(@ForAll("results") Results results) {
    Coverage coverage = results.coverage();
    String json = ResultJson.write(coverage);
    Coverage read = ResultJson.readCoverage(json);
    assertThat(read).isEqualTo(coverage);
    assertThat(ResultJson.write(read)).isEqualTo(json);
  }

  @Property
  void aSettlementIsReadAsItWasWritten(@ForAll("results") Results results) {
    Settlement settlement = results.settlement();
    String json = ResultJson.write(settlement);
    Settlement read = ResultJson.readSettlement(json);
    assertThat(read).isEqualTo(settlement);
    assertThat(ResultJson.write(read)).isEqualTo(json);
  }

  @Property
  void anAllocationIsReadAsItWasWritten(@ForAll("results") Results results) {
    Allocation allocation = results.allocation();
    String json = ResultJson.write(allocation);
    Allocation read = ResultJson.readAllocation(json);
    assertThat(read).isEqualTo(allocation);
    assertThat(ResultJson.write(read)).isEqualTo(json);
  }

  @Property
  void whoMayInsureIsReadAsItWasWritten(@ForAll("results") Results results) {
    InsurerDecision decision = results.insurer();
    String json = ResultJson.write(decision);
    InsurerDecision read = ResultJson.readInsurerDecision(json);
    assertThat(read).isEqualTo(decision);
    assertThat(ResultJson.write(read)).isEqualTo(json);
  }

  @Property
  void aLedgerIsReadAsItWasWritten(@ForAll("results") Results results) {
    ClaimLedger ledger = results.ledger();
    assertThat(ResultJson.readClaimLedger(ResultJson.write(ledger))).isEqualTo(ledger);
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
