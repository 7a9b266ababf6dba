package dev.indemnity.core.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.settlement.Claim;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.ClaimSettlement;
import dev.indemnity.core.settlement.Payouts;
import dev.indemnity.core.settlement.Policy;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** Three people cost 350.02, one who leaves gets 33.34 back, and a claim comes to 33.33. */
class TotalsOfSectionsTest {
  private static final ZonedDateTime START =
      ZonedDateTime.of(2025, 3, 2, 0, 0, 0, 0, ZoneId.of("Asia/Shanghai"));

  private static Total.Builder whole(Section... of) {
    return Total.builder().addOf(of).round(Rounding.parse("1 half up"));
  }

  private static Total.Builder tens(Section... of) {
    return Total.builder().addOf(of).round(Rounding.parse("10 up"));
  }

  private static SchemeEdition edition(Total.Builder... ways) {
    SchemeEdition.Builder edition =
        ParcelPlan.edition()
            .putFacts("office.open", FactDeclaration.of(Type.BOOLEAN))
            .addRefunds(
                PremiumLine.builder()
                    .id("back")
                    .amount("price(worker.zone, plan.limit) / 3")
                    .round(Rounding.parse("0.01 half up"))
                    .build());
    for (Total.Builder way : ways) {
      edition.addTotals(way.build());
    }
    return edition.build();
  }

  private static Application insured() {
    return Application.builder()
        .from(ParcelPlan.insured("100000.00"))
        .addMembers(member("b", "hills"), member("c", "city"))
        .build();
  }

  private static Member member(String person, String zone) {
    return new Member(
        person, Facts.none().with("worker.zone", zone).with("worker.birthDate", "1990-01-01"));
  }

  private static PremiumQuote quote(SchemeEdition edition) {
    return Premiums.quote(Scheme.resolve(edition), insured());
  }

  private static Optional<Money> premium(SchemeEdition edition) {
    return quote(edition).total().map(Amount::rounded);
  }

  private static Optional<Money> refund(SchemeEdition edition) {
    return Premiums.refund(Scheme.resolve(edition), insured(), 1, Facts.none()).premium();
  }

  private static ClaimSettlement claim(SchemeEdition edition) {
    Policy policy =
        Policy.builder()
            .id("P")
            .insured(insured())
            .addWindows(new Window(START, START.plusYears(1)))
            .build();
    Facts facts =
        Facts.none()
            .with("claim.at", "2025-06-01T10:00:00")
            .with("claim.days", 0)
            .with("claim.cost", "100.00");
    return Payouts.settle(
            Scheme.resolve(edition),
            policy,
            List.of(new Claim("1", "a", "A", facts)),
            ClaimLedger.empty())
        .claims()
        .get(0);
  }

  private static Optional<Money> benefits(SchemeEdition edition) {
    return claim(edition).total().map(Amount::rounded);
  }

  private static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }

  private static List<String> problems(Total.Builder... ways) {
    return Scheme.problems(edition(ways), List.of()).stream().map(Problem::toString).toList();
  }

  @Test
  void premiumsAreRoundedToWholeYuanAndClaimsPaidToTheFen() {
    SchemeEdition edition = edition(whole(Section.PREMIUM));
    assertThat(premium(edition)).contains(yuan("350.00"));
    assertThat(benefits(edition)).contains(yuan("33.33"));
    assertThat(claim(edition).payableNow()).isEqualTo(yuan("33.33"));
  }

  @Test
  void aWayOfOneSectionLeavesTheOthersAsTheirItemsWereRounded() {
    SchemeEdition refunds = edition(tens(Section.REFUNDS));
    assertThat(premium(refunds)).contains(yuan("350.02"));
    assertThat(refund(refunds)).contains(yuan("40.00"));
    assertThat(benefits(refunds)).contains(yuan("33.33"));
    SchemeEdition benefits = edition(tens(Section.BENEFITS));
    assertThat(premium(benefits)).contains(yuan("350.02"));
    assertThat(refund(benefits)).contains(yuan("33.34"));
    assertThat(benefits(benefits)).contains(yuan("40.00"));
  }

  @Test
  void aWayThatNamesNoSectionIsOfAll() {
    SchemeEdition edition = edition(tens());
    assertThat(premium(edition)).contains(yuan("360.00"));
    assertThat(refund(edition)).contains(yuan("40.00"));
    assertThat(benefits(edition)).contains(yuan("40.00"));
  }

  @Test
  void ofTheWaysOfASectionTheFirstThatAppliesCounts() {
    SchemeEdition edition =
        edition(
            whole(Section.PREMIUM).when("false"),
            tens(Section.BENEFITS),
            tens(Section.REFUNDS, Section.PREMIUM).when("heads.least = 3"),
            whole(Section.PREMIUM, Section.REFUNDS));
    assertThat(premium(edition)).contains(yuan("360.00"));
    assertThat(refund(edition)).contains(yuan("40.00"));
    assertThat(benefits(edition)).contains(yuan("40.00"));
  }

  @Test
  void itemsOfOneSectionAreAddedExactlyAndThoseOfAnotherRounded() {
    SchemeEdition edition =
        edition(
            Total.builder()
                .addOf(Section.REFUNDS)
                .exactItems(true)
                .round(Rounding.parse("0.01 down")));
    // 100.01 / 3 = 33.336…, which is 33.34 where it is rounded first
    assertThat(refund(edition)).contains(yuan("33.33"));
    assertThat(refund(edition(whole(Section.PREMIUM)))).contains(yuan("33.34"));
  }

  @Test
  void whatIsNotKnownOfAnotherSectionIsNotAskedFor() {
    SchemeEdition edition = edition(whole(Section.BENEFITS).when("office.open"));
    assertThat(quote(edition).outcome()).isEqualTo(Outcome.DONE);
    assertThat(premium(edition)).contains(yuan("350.02"));
    assertThat(claim(edition).outcome()).isEqualTo(Outcome.NEEDS);
    assertThat(quote(edition(whole().when("office.open"))).outcome()).isEqualTo(Outcome.NEEDS);
  }

  @Test
  void aWayThatAlwaysAppliesStandsLastOfItsSections() {
    assertThat(problems(whole(Section.PREMIUM), tens(Section.BENEFITS))).isEmpty();
    assertThat(problems(whole().when("true"), whole(Section.PREMIUM), tens(Section.REFUNDS)))
        .isEmpty();
    assertThat(problems(whole(), tens()))
        .containsExactly(
            "/totals/0: found a way that always applies before others, expected it last");
    assertThat(problems(whole(Section.BENEFITS, Section.PREMIUM), tens(Section.REFUNDS), whole()))
        .containsExactly(
            "/totals/0: found a way that always applies before others of premium, benefits,"
                + " expected it last",
            "/totals/1: found a way that always applies before others of refunds,"
                + " expected it last");
    assertThat(problems(whole(), tens(Section.REFUNDS).when("false")))
        .containsExactly(
            "/totals/0: found a way that always applies before others of refunds,"
                + " expected it last");
  }

  @Test
  void sectionsArePartOfTheIdentityWhereTheyAreNamed() {
    assertThat(Canonical.of(edition(whole()))).doesNotContainKey("totals/0/of");
    assertThat(Canonical.of(edition(whole(Section.REFUNDS, Section.PREMIUM))))
        .containsEntry("totals/0/of", "[\"premium\", \"refunds\"]");
    assertThat(EditionDigest.of(edition(whole(Section.PREMIUM))))
        .isNotEqualTo(EditionDigest.of(edition(whole())))
        .isNotEqualTo(EditionDigest.of(edition(whole(Section.BENEFITS))));
  }
}
