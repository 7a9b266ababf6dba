package dev.indemnity.tables.result;

import static dev.indemnity.tables.result.ResultJson.Derivations.LEFT_OUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.amount.Bounds;
import dev.indemnity.core.application.Application;
import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.coverage.CoverageWindows;
import dev.indemnity.core.eligibility.Eligibility;
import dev.indemnity.core.eligibility.EligibilityDecision;
import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.rule.ConventionMattered;
import dev.indemnity.core.scheme.EditionUsed;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.settlement.Claim;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.Payouts;
import dev.indemnity.core.settlement.Policy;
import dev.indemnity.core.settlement.Posting;
import dev.indemnity.core.settlement.Settlement;
import dev.indemnity.core.text.Text;
import dev.indemnity.tables.HarbourPlan;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ResultJsonTest {
  private static final Scheme SCHEME = HarbourPlan.SCHEME;
  private static final PremiumQuote QUOTE = Premiums.quote(SCHEME, HarbourPlan.application());

  private static Settlement settlement() {
    Policy policy =
        Policy.builder()
            .id("P-1")
            .insured(HarbourPlan.application())
            .windows(CoverageWindows.of(SCHEME, HarbourPlan.application()).windows())
            .build();
    List<Claim> claims =
        List.of(
            new Claim("c1", "ann", "a1", Facts.none().with("claim.days", 10)),
            new Claim("c2", "ben", "a1", Facts.none()),
            new Claim("c3", "nobody", "a1", Facts.none()));
    return Payouts.settle(SCHEME, policy, claims, ClaimLedger.empty());
  }

  /** A quote in which every part of the form occurs. */
  private static PremiumQuote everyPart() {
    Derivation class1 = Derivation.builder().name("worker.class").value("\"low\"").build();
    Derivation annual =
        Derivation.builder()
            .name("annual")
            .value("33.33")
            .formula("plan.limit * rate(worker.class) / 3")
            .filledIn("100,000.00 * 0.001 / 3")
            .clause("A-3")
            .remark("100/3 rounded to 0.01 half up")
            .addBecause(class1)
            .build();
    Amount line =
        Amount.of("annual", Money.parse("CNY 33.33"), Fraction.of(100, 3), Deferred.of(annual));
    Derivation sum =
        Derivation.builder().name("total").value("66.66").addBecause(annual, annual).build();
    Reason missing =
        Reason.builder()
            .code("missing-fact")
            .outcome(Outcome.NEEDS)
            .addFacts("worker.trade")
            .build();
    Reason full =
        Reason.builder()
            .code("heads")
            .outcome(Outcome.REFERRED)
            .clause("A-1")
            .required("count(roster) >= 5")
            .actual("3")
            .distance("2")
            .addFacts("roster")
            .addDocuments(Text.of("a list of names"))
            .addNearest("head", "ahead")
            .says(new Text(Map.of("en", "At least 5", "zh", "至少5人")))
            .note(Text.of("generally"))
            .build();
    PersonQuote.Builder priced = PersonQuote.builder().addLines(line).premium(line.rounded());
    return PremiumQuote.builder()
        .edition(
            EditionUsed.builder()
                .id("test.harbour-plan")
                .label("2025")
                .digest("0123456789abcdef".repeat(4))
                .title(new Text(Map.of("en", "Harbour plan", "zh", "港口计划")))
                .figures(SchemeEdition.Figures.SECONDARY)
                .addOverlays("age.least = 16")
                .build())
        .addReasons(full)
        .addPersons(
            priced.row(1).person("ann").build(),
            priced.row(2).person("ben").build(),
            PersonQuote.builder()
                .row(3)
                .person("cid")
                .reasons(List.of(missing))
                .bounds(new Bounds(Money.parse("CNY 0.00"), Money.parse("CNY 333.33")))
                .build())
        .addPolicyLines(
            Amount.of("fee", Money.parse("CNY 5.00"), Fraction.of(5), Deferred.of(class1)))
        .total(
            Amount.of("total", Money.parse("CNY 66.66"), Fraction.of(6666, 100), Deferred.of(sum)))
        .pricedSubtotal(Money.parse("CNY 66.66"))
        .conventions(
            List.of(
                new ConventionMattered("first day", "H-1", "counted", List.of("left out", "half"))))
        .build();
  }

  @Test
  void aQuoteIsWrittenAsItWasWhenTheFormWasFixed() throws IOException {
    try (InputStream golden = ResultJsonTest.class.getResourceAsStream("quote.json")) {
      String text =
          new String(Objects.requireNonNull(golden).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(ResultJson.write(everyPart())).isEqualTo(text);
      assertThat(ResultJson.readPremiumQuote(text)).isEqualTo(everyPart());
    }
  }

  @Test
  void whatASchemeAnswersIsReadAsItWasWritten() {
    assertThat(ResultJson.readPremiumQuote(ResultJson.write(QUOTE))).isEqualTo(QUOTE);
    EligibilityDecision decision = Eligibility.assess(SCHEME, HarbourPlan.application());
    assertThat(ResultJson.readEligibilityDecision(ResultJson.write(decision))).isEqualTo(decision);
    Coverage coverage = CoverageWindows.of(SCHEME, HarbourPlan.application());
    assertThat(ResultJson.readCoverage(ResultJson.write(coverage))).isEqualTo(coverage);
    Settlement settlement = settlement();
    Settlement read = ResultJson.readSettlement(ResultJson.write(settlement));
    assertThat(read).isEqualTo(settlement);
    assertThat(read.conventions()).hasSize(1);
    assertThat(ResultJson.readClaimLedger(ResultJson.write(read.ledger())))
        .isEqualTo(settlement.ledger());
  }

  @Test
  void whatIsReadExplainsItselfAsBefore() {
    Settlement settlement = settlement();
    Settlement read = ResultJson.readSettlement(ResultJson.write(settlement));
    Derivation why = read.claims().get(0).lines().get(0).amount().orElseThrow().why();
    assertThat(why.toText())
        .isEqualTo(settlement.claims().get(0).lines().get(0).amount().orElseThrow().why().toText())
        .contains("claim.days");
  }

  @Test
  void aQuotientThatDoesNotEndIsKeptExactly() {
    String json = ResultJson.write(settlement());
    // 10 days at 100.00, by 7
    assertThat(json).contains("\"amount\": \"142.86\", \"exact\": \"1000/7\"");
    assertThat(json).contains("\"amount\": \"10/7\"");
  }

  @Test
  void withoutDerivationsThereIsOneStepThatNamesTheAmount() {
    String json = ResultJson.write(QUOTE, LEFT_OUT);
    assertThat(json).doesNotContain("\"why\"").doesNotContain("\"steps\"");
    PersonQuote ann = ResultJson.readPremiumQuote(json).persons().get(0);
    assertThat(ann.premium()).contains(Money.parse("CNY 33.33"));
    assertThat(ann.lines().get(0).why())
        .isEqualTo(Derivation.builder().name("annual").value("33.33").build());
    EligibilityDecision decision = Eligibility.assess(SCHEME, HarbourPlan.application());
    assertThat(ResultJson.readEligibilityDecision(ResultJson.write(decision, LEFT_OUT)).why())
        .isEmpty();
  }

  @Test
  void aStepThatManyRowsShareIsWrittenOnce() {
    Application many =
        Application.builder()
            .facts(HarbourPlan.application().facts())
            .members(
                IntStream.range(0, 500)
                    .mapToObj(
                        i ->
                            HarbourPlan.member(
                                "p" + i,
                                Map.of("worker.trade", "rigger", "worker.birthDate", "1990-05-01")))
                    .toList())
            .build();
    String json = ResultJson.write(Premiums.quote(SCHEME, many));
    assertThat(json.split("\"name\": \"annual\"", -1)).hasSize(2);
  }

  @Test
  void amountsInTwoCurrenciesAreNotWritten() {
    PremiumQuote mixed =
        PremiumQuote.builder().from(QUOTE).pricedSubtotal(Money.parse("EUR 1.00")).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResultJson.write(mixed))
        .withMessage("result (in CNY and EUR) must be in one currency");
  }

  @Test
  void aDerivationTooDeepToReadIsNotWritten() {
    Derivation deep = Derivation.builder().name("n").value("v").build();
    for (int i = 0; i < 499; i++) {
      deep = Derivation.builder().name("n").value("v").addBecause(deep).build();
    }
    EligibilityDecision.Builder decision =
        EligibilityDecision.builder().edition(SCHEME.used()).conventions(List.of());
    EligibilityDecision within = decision.why(List.of(deep)).build();
    assertThat(ResultJson.readEligibilityDecision(ResultJson.write(within))).isEqualTo(within);
    EligibilityDecision beyond =
        decision
            .why(List.of(Derivation.builder().name("n").value("v").addBecause(deep).build()))
            .build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResultJson.write(beyond))
        .withMessageStartingWith("derivation (too large) must be at most 500 steps deep");
  }

  @Test
  void aResultTooLargeToReadIsNotWritten() {
    PersonQuote one = PersonQuote.builder().row(1).person("p".repeat(1_000_000)).build();
    PremiumQuote large =
        PremiumQuote.builder().from(QUOTE).persons(Collections.nCopies(9, one)).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ResultJson.write(large, LEFT_OUT))
        .withMessageContaining("must have at most 8388608");
  }

  @Test
  void anAmountOfAllItsDigitsIsKept() {
    Money huge = Money.parse("CNY -123456789012345678901234567890123456789.01");
    PremiumQuote quote = PremiumQuote.builder().from(QUOTE).pricedSubtotal(huge).build();
    assertThat(ResultJson.readPremiumQuote(ResultJson.write(quote)).pricedSubtotal())
        .isEqualTo(huge);
  }

  @Test
  void aNumberOfTooManyDecimalsIsAQuotientAndOneTooLongIsNotWritten() {
    // 2 to the power of -12,000 has 12,000 decimals, and a denominator of 3,613 digits
    Fraction small = Fraction.of(BigInteger.ONE, BigInteger.TWO.pow(12_000));
    Posting posting =
        Posting.builder().counter("days").claim("c").benefit("b").amount(small).build();
    ClaimLedger ledger = new ClaimLedger(List.of(posting));
    assertThat(ResultJson.write(ledger)).contains("\"amount\": \"1/");
    assertThat(ResultJson.readClaimLedger(ResultJson.write(ledger))).isEqualTo(ledger);
    Fraction huge = Fraction.of(BigInteger.TEN.pow(10_000), BigInteger.ONE);
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                ResultJson.write(
                    new ClaimLedger(List.of(Posting.builder().from(posting).amount(huge).build()))))
        .withMessage("number (of 10003 characters) must have at most 10000");
  }
}
