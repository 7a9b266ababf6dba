package dev.indemnity.core.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.comparison.Difference;
import dev.indemnity.core.comparison.Differences;
import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.coverage.CoverageWindows;
import dev.indemnity.core.eligibility.Eligibility;
import dev.indemnity.core.eligibility.EligibilityDecision;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.rule.ConventionMattered;
import dev.indemnity.core.settlement.Claim;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.ClaimSettlement;
import dev.indemnity.core.settlement.Payouts;
import dev.indemnity.core.settlement.Policy;
import dev.indemnity.core.settlement.Settlement;
import dev.indemnity.core.table.Table;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class SchemeInCodeTest {
  private static final Scheme SCHEME = Scheme.resolve(ParcelPlan.edition().build());

  private static Member member(String person, String zone, String birth) {
    return new Member(
        person, Facts.none().with("worker.zone", zone).with("worker.birthDate", birth));
  }

  private static Application.Builder application() {
    return Application.builder()
        .facts(Facts.none().with("order.on", "2025-03-01").with("plan.limit", "100000.00"))
        .addMembers(
            member("a", "city", "1990-01-01"),
            member("b", "hills", "2000-02-29"),
            member("c", "city", "2009-03-01"));
  }

  private static Claim claim(String id, Map<String, Object> facts) {
    return new Claim(
        id, "a", "accident " + id, Facts.of(facts).with("claim.at", "2025-06-01T10:00:00"));
  }

  private static Policy policy() {
    return Policy.builder()
        .id("P")
        .insured(application().build())
        .windows(CoverageWindows.of(SCHEME, application().build()).windows())
        .build();
  }

  private static Table price(SchemeEdition edition) {
    return Objects.requireNonNull(edition.tables().get("price"));
  }

  private static List<String> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }

  @Test
  void everyRowIsPricedAndTheTotalIsTheirSum() {
    PremiumQuote quote = Premiums.quote(SCHEME, application().build());
    assertThat(quote.outcome()).isEqualTo(Outcome.DONE);
    // 100.01 + 150.00 + 100.01
    assertThat(quote.total().map(Amount::rounded)).contains(Money.parse("CNY 350.02"));
    assertThat(quote.edition().digest()).hasSize(64);
  }

  @Test
  void sixteenOnTheDayIsOldEnoughAndADayLaterBornIsNot() {
    Application application = application().addMembers(member("d", "city", "2009-03-02")).build();
    EligibilityDecision decision = Eligibility.assess(SCHEME, application);
    assertThat(decision.persons().get(2).outcome()).isEqualTo(Outcome.DONE);
    Reason young = decision.persons().get(3).reasons().get(0);
    assertThat(young.code()).isEqualTo("age");
    assertThat(young.required()).isEqualTo("worker.age >= 16");
    assertThat(young.actual()).isEqualTo("15");
    assertThat(young.distance()).isEqualTo("1 year");
    assertThat(decision.summary().partial()).isTrue();
  }

  @Test
  void aPartOfARosterIsNeverATotal() {
    Application application = application().addMembers(member("d", "hill", "1990-01-01")).build();
    PremiumQuote quote = Premiums.quote(SCHEME, application);
    assertThat(quote.total()).isEmpty();
    assertThat(quote.outcome()).isEqualTo(Outcome.REFERRED);
    assertThat(quote.pricedSubtotal()).isEqualTo(Money.parse("CNY 350.02"));
    assertThat(quote.persons().get(3).reasons().get(0).nearest()).containsExactly("hills");
  }

  @Test
  void aPersonWhoStandsTwiceIsInsuredOnce() {
    Application application = application().addMembers(member("a", "city", "1990-01-01")).build();
    EligibilityDecision decision = Eligibility.assess(SCHEME, application);
    assertThat(decision.persons().get(0).outcome()).isEqualTo(Outcome.DONE);
    assertThat(codes(decision.persons().get(3).reasons())).containsExactly("one-share");
  }

  @Test
  void tooFewHeadsAreReferredWithTheDistance() {
    Application few =
        Application.builder()
            .facts(application().build().facts())
            .addMembers(member("a", "city", "1990-01-01"))
            .build();
    Reason reason = Eligibility.assess(SCHEME, few).reasons().get(0);
    assertThat(reason.outcome()).isEqualTo(Outcome.REFERRED);
    assertThat(reason.required()).isEqualTo("count(roster) >= 3");
    assertThat(reason.distance()).isEqualTo("2");
  }

  @Test
  void aMissingFactIsNamedAndTheRestStillAnswers() {
    Application application =
        application().addMembers(new Member("d", Facts.none().with("worker.zone", "city"))).build();
    PremiumQuote quote = Premiums.quote(SCHEME, application);
    assertThat(quote.persons().get(3).outcome()).isEqualTo(Outcome.NEEDS);
    assertThat(quote.persons().get(3).reasons().get(0).facts()).containsExactly("worker.birthDate");
    assertThat(quote.persons().get(0).outcome()).isEqualTo(Outcome.DONE);
  }

  @Test
  void aWrongFactIsInvalidAndAPersonalOneIsWithheld() {
    Application application = application().addMembers(member("d", "city", "31 March")).build();
    PremiumQuote quote = Premiums.quote(SCHEME, application);
    assertThat(quote.persons().get(3).outcome()).isEqualTo(Outcome.INVALID);
    assertThat(quote.persons().get(3).reasons().get(0).actual()).isEqualTo("(withheld)");
    assertThat(quote.toString()).doesNotContain("31 March");
  }

  @Test
  void aFactNobodyDeclaredIsAWrongCall() {
    Application application =
        application().facts(Facts.none().with("order.at", "2025-03-01")).build();
    assertThatThrownBy(() -> Premiums.quote(SCHEME, application))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("order.at")
        .hasMessageContaining("nearest: order.on");
  }

  @Test
  void coverRunsFromTheNextDayForAYear() {
    Coverage coverage = CoverageWindows.of(SCHEME, application().build());
    assertThat(coverage.windows()).hasSize(1);
    assertThat(coverage.windows().get(0).start())
        .hasToString("2025-03-02T00:00+08:00[Asia/Shanghai]");
    assertThat(coverage.windows().get(0).end())
        .hasToString("2026-03-02T00:00+08:00[Asia/Shanghai]");
    assertThat(coverage.coveredAt(coverage.windows().get(0).start())).isEmpty();
    assertThat(codes(coverage.coveredAt(coverage.windows().get(0).end())))
        .containsExactly("after-expiry");
    assertThat(codes(coverage.coveredAt(coverage.windows().get(0).start().minusNanos(1))))
        .containsExactly("before-inception");
  }

  @Test
  void aLimitIsUsedUpAcrossClaimsAndTheLedgerTellsIt() {
    Settlement first =
        Payouts.settle(
            SCHEME, policy(), List.of(claim("1", Map.of("claim.days", 60))), ClaimLedger.empty());
    Settlement second =
        Payouts.settle(
            SCHEME,
            policy(),
            List.of(claim("2", Map.of("claim.days", 60)), claim("3", Map.of("claim.days", 5))),
            first.ledger());
    assertThat(first.claims().get(0).payableNow()).isEqualTo(Money.parse("CNY 4800.00"));
    assertThat(second.claims().get(0).payableNow()).isEqualTo(Money.parse("CNY 2400.00"));
    assertThat(second.claims().get(1).payableNow()).isEqualTo(Money.parse("CNY 0.00"));
    assertThat(second.claims().get(1).outcome()).isEqualTo(Outcome.DONE);
    assertThat(second.ledger().postings()).hasSize(2);
  }

  @Test
  void settlingAClaimAnewReplacesWhatItUsed() {
    Settlement first =
        Payouts.settle(
            SCHEME, policy(), List.of(claim("1", Map.of("claim.days", 60))), ClaimLedger.empty());
    Settlement again =
        Payouts.settle(
            SCHEME, policy(), List.of(claim("1", Map.of("claim.days", 70))), first.ledger());
    assertThat(again.claims().get(0).payableNow()).isEqualTo(Money.parse("CNY 5600.00"));
    assertThat(again.ledger().postings()).hasSize(1);
  }

  @Test
  void aThirdIsRoundedOnceAndStaysExactInside() {
    Settlement settlement =
        Payouts.settle(
            SCHEME,
            policy(),
            List.of(claim("1", Map.of("claim.days", 1, "claim.cost", "100.00"))),
            ClaimLedger.empty());
    Amount cost = settlement.claims().get(0).lines().get(1).amount().orElseThrow();
    assertThat(cost.rounded()).isEqualTo(Money.parse("CNY 33.33"));
    assertThat(cost.exact()).hasToString("100/3");
    assertThat(cost.why().toText())
        .contains("claim.cost / 3")
        .contains("100.00 / 3")
        .contains("rounded to 0.01 half up");
  }

  @Test
  void anExclusionOfOneBenefitLeavesTheOthers() {
    Settlement settlement =
        Payouts.settle(
            SCHEME,
            policy(),
            List.of(
                claim("1", Map.of("claim.days", 2, "claim.cost", "90.00", "claim.report", false))),
            ClaimLedger.empty());
    ClaimSettlement claim = settlement.claims().get(0);
    assertThat(claim.outcome()).isEqualTo(Outcome.DONE);
    assertThat(codes(claim.lines().get(1).reasons())).containsExactly("no-report");
    assertThat(claim.total().map(Amount::rounded)).contains(Money.parse("CNY 160.00"));
  }

  @Test
  void aClaimOutsideCoverOrOfAStrangerIsRefusedByName() {
    Claim late =
        new Claim(
            "1",
            "a",
            "x",
            Facts.none().with("claim.at", "2026-03-02T00:00:00").with("claim.days", 3));
    Claim stranger =
        new Claim(
            "2",
            "z",
            "x",
            Facts.none().with("claim.at", "2025-06-02T00:00:00").with("claim.days", 3));
    Settlement settlement =
        Payouts.settle(SCHEME, policy(), List.of(late, stranger), ClaimLedger.empty());
    assertThat(codes(settlement.claims().get(0).reasons())).containsExactly("in-cover");
    assertThat(codes(settlement.claims().get(1).reasons())).containsExactly("person-not-insured");
    assertThat(settlement.claims().get(0).total()).isEmpty();
  }

  @Test
  void negativeDaysAreInvalid() {
    Settlement settlement =
        Payouts.settle(
            SCHEME, policy(), List.of(claim("1", Map.of("claim.days", -1))), ClaimLedger.empty());
    assertThat(settlement.outcome()).isEqualTo(Outcome.INVALID);
    assertThat(settlement.claims().get(0).reasons().get(0).required()).isEqualTo("in [0..]");
  }

  @Test
  void anUnknownCostStillBoundsTheBenefit() {
    SchemeEdition edition =
        ParcelPlan.edition()
            .putParameters(
                "cost.most",
                Parameter.builder().type(Type.MONEY).value(new BigDecimal("600")).build())
            .putFacts("claim.extra", FactDeclaration.builder().type(Type.MONEY).build())
            .addBenefits(
                Benefit.builder()
                    .id("extra")
                    .when("claim.days > 0")
                    .amount("min(cost.most, max(0, claim.extra))")
                    .round(Rounding.parse("0.01 half up"))
                    .build())
            .build();
    ClaimSettlement claim =
        Payouts.settle(
                Scheme.resolve(edition),
                policy(),
                List.of(claim("1", Map.of("claim.days", 1))),
                ClaimLedger.empty())
            .claims()
            .get(0);
    assertThat(claim.outcome()).isEqualTo(Outcome.NEEDS);
    assertThat(claim.lines().get(1).bounds().orElseThrow())
        .hasToString("at least CNY 0.00, at most CNY 600.00");
    assertThat(claim.total()).isEmpty();
    assertThat(claim.payableNow()).isEqualTo(Money.parse("CNY 80.00"));
  }

  @Test
  void aConventionMattersExactlyWhereAnotherReadingPaysOtherwise() {
    Settlement two =
        Payouts.settle(
            SCHEME, policy(), List.of(claim("1", Map.of("claim.days", 2))), ClaimLedger.empty());
    assertThat(two.conventions())
        .singleElement()
        .satisfies(each -> assertThat(each.code()).isEqualTo("T-1"));
    ConventionMattered asPublished = two.conventions().get(0);
    ConventionMattered otherwise =
        Payouts.settle(
                SCHEME.reading("T-1", asPublished.others().get(0)),
                policy(),
                List.of(claim("1", Map.of("claim.days", 2))),
                ClaimLedger.empty())
            .conventions()
            .get(0);
    assertThat(otherwise.reading()).isEqualTo(asPublished.others().get(0));
    assertThat(otherwise.others()).contains(asPublished.reading());
    Settlement capped =
        Payouts.settle(
            SCHEME, policy(), List.of(claim("1", Map.of("claim.days", 200))), ClaimLedger.empty());
    assertThat(capped.conventions()).isEmpty();
  }

  @Test
  void aWhatIfHasItsOwnDigestAndIsMarked() {
    SchemeEdition changed =
        SCHEME.edition().with("daily", Money.parse("CNY 80.01")).with("T-1", "not counted");
    assertThat(EditionDigest.of(changed)).isNotEqualTo(SCHEME.used().digest());
    assertThat(changed)
        .hasToString("test.parcel-plan 1 overlaid: daily = 80.01; reading.days = \"not counted\"");
    Scheme scheme = Scheme.resolve(changed);
    assertThat(scheme.used().overlays())
        .containsExactly("daily = 80.01", "reading.days = \"not counted\"");
    ClaimSettlement claim =
        Payouts.settle(
                scheme, policy(), List.of(claim("1", Map.of("claim.days", 3))), ClaimLedger.empty())
            .claims()
            .get(0);
    assertThat(claim.payableNow()).isEqualTo(Money.parse("CNY 160.02"));
    assertThat(Differences.between(SCHEME.edition(), changed).all())
        .extracting(Difference::path)
        .containsExactly("parameter/daily/value", "convention/reading.days/value");
  }

  @Test
  void anotherAnswerOfATableReplacesTheRowAndAnotherKeyAddsOne() {
    SchemeEdition cheaper =
        SCHEME.edition().withRow("price", List.of("city", new BigDecimal("100000")), "99.00");
    assertThat(price(cheaper).rows()).hasSize(3);
    SchemeEdition more = cheaper.withRow("price", List.of("hills", 200_000), "260.00");
    assertThat(price(more).rows()).hasSize(4);
    PremiumQuote before = Premiums.quote(SCHEME, application().build());
    PremiumQuote after = Premiums.quote(Scheme.resolve(more), application().build());
    assertThat(Differences.between(before, after).all())
        .extracting(Difference::toString)
        .contains("~ total: CNY 350.02 -> CNY 348.00", "~ row 1/annual: CNY 100.01 -> CNY 99.00");
  }

  @Test
  void aWhatIfOfAWrongNameOrValueIsAWrongCall() {
    SchemeEdition edition = SCHEME.edition();
    assertThatThrownBy(() -> edition.with("dayly", 1)).hasMessageContaining("nearest: daily");
    assertThatThrownBy(() -> edition.with("daily", "much"))
        .hasMessageContaining("daily (much) must be a money")
        .hasNoCause();
    assertThatThrownBy(() -> edition.with("daily", Money.parse("USD 80.00")))
        .hasMessage("daily (USD 80.00) must be in CNY");
    assertThatThrownBy(
            () -> edition.withRow("price", List.of("city", Money.parse("USD 100000.00")), 1))
        .hasMessage("limit (USD 100000.00) must be in CNY");
    assertThatThrownBy(() -> edition.with("daily", 80.5))
        .hasMessage(
            "daily (80.5) must be exact, as whole numbers, BigDecimal and text such as \"0.5\" are");
    assertThatThrownBy(() -> edition.with("T-1", "sometimes"))
        .hasMessageContaining("must be one of [counted, not counted]");
    assertThatThrownBy(() -> edition.withRow("prize", List.of("city", 1), 1))
        .hasMessageContaining("nearest: price");
  }

  @Test
  void aWhatIfStaysInTheRangeOfItsColumn() {
    Table table =
        Table.builder()
            .from(price(SCHEME.edition()))
            .outputs(
                List.of(
                    price(SCHEME.edition())
                        .outputs()
                        .get(0)
                        .withRange(new Interval<>(Fraction.ZERO, false, null, true))))
            .build();
    SchemeEdition edition =
        SchemeEdition.builder().from(SCHEME.edition()).tables(Map.of("price", table)).build();

    assertThatThrownBy(() -> edition.withRow("price", List.of("city", 100_000), "-1.00"))
        .hasMessage(table.outputs().get(0).name() + " (-1.00) must be in (0..]");
    assertThat(EditionDigest.of(edition)).isNotEqualTo(EditionDigest.of(SCHEME.edition()));
  }

  @Test
  void theOrderOfRowsAndTheSpellingOfNumbersDoNotChangeTheDigestAndOneFenDoes() {
    Table price = price(SCHEME.edition());
    Table turned =
        Table.builder()
            .from(price)
            .rows(List.of())
            .row("city", 200_000, "180")
            .row("hills", new BigDecimal("1E5"), 150)
            .row("city", "100000.0", "100.010")
            .build();
    Table fen =
        Table.builder()
            .from(price)
            .rows(List.of())
            .row("city", 200_000, "180.01")
            .row("hills", 100_000, 150)
            .row("city", 100_000, "100.01")
            .build();
    assertThat(EditionDigest.of(ParcelPlan.edition().putTables("price", turned).build()))
        .isEqualTo(SCHEME.used().digest());
    assertThat(EditionDigest.of(ParcelPlan.edition().putTables("price", fen).build()))
        .isNotEqualTo(SCHEME.used().digest());
  }

  @Test
  void everythingWrongWithAnEditionIsToldAtOnce() {
    SchemeEdition broken =
        ParcelPlan.edition()
            .putDefinitions("worker.premium", NamedFormula.of("price(worker.zone, plan.limitt)"))
            .putDefinitions("loop.a", NamedFormula.of("loop.b + 1"))
            .putDefinitions("loop.b", NamedFormula.of("loop.a + 1"))
            .addEligibility(
                Rule.builder().id("age").require("worker.age > \"x\"").build(),
                Rule.builder()
                    .id("zone")
                    .scope(Rule.Scope.POLICY)
                    .require("worker.zone = \"citty\"")
                    .clause("X-1")
                    .build())
            .addBenefits(
                Benefit.builder()
                    .id("free")
                    .when("true")
                    .amount("5")
                    .round(Rounding.parse("0.001 half up"))
                    .putUses("dayz", "1")
                    .build())
            .build();
    assertThatThrownBy(() -> Scheme.resolve(broken))
        .isInstanceOfSatisfying(
            BrokenEditionException.class,
            e ->
                assertThat(e.problems().stream().map(Object::toString))
                    .anyMatch(
                        p ->
                            p.startsWith("/definitions/worker.premium column")
                                && p.endsWith("nearest: plan.limit"))
                    .anyMatch(p -> p.contains("defined by itself"))
                    .anyMatch(p -> p.startsWith("/eligibility/3/id") && p.contains("once more"))
                    .anyMatch(
                        p ->
                            p.startsWith("/eligibility/3/require column")
                                && p.contains("compared with"))
                    .anyMatch(
                        p -> p.startsWith("/eligibility/4/require") && p.endsWith("nearest: city"))
                    .anyMatch(p -> p.startsWith("/eligibility/4/clause"))
                    .anyMatch(
                        p ->
                            p.startsWith("/benefits/2/amount")
                                && p.contains(
                                    "expected an amount, such as a parameter of type money"))
                    .anyMatch(p -> p.startsWith("/benefits/2/round"))
                    .anyMatch(
                        p -> p.startsWith("/benefits/2/uses/dayz") && p.endsWith("nearest: days")));
  }

  @Test
  void aRuleOfThePolicyMayNotAskForOneMember() {
    SchemeEdition broken =
        ParcelPlan.edition()
            .addEligibility(
                Rule.builder()
                    .id("zone")
                    .scope(Rule.Scope.POLICY)
                    .require("worker.zone = \"city\"")
                    .build())
            .build();
    assertThatThrownBy(() -> Scheme.resolve(broken))
        .hasMessageContaining("a fact of one member, asked of the policy");
  }
}
