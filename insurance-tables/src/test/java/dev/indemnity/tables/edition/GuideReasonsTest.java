package dev.indemnity.tables.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.eligibility.Eligibility;
import dev.indemnity.core.eligibility.EligibilityDecision;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.settlement.Claim;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.Payouts;
import dev.indemnity.core.settlement.Policy;
import dev.indemnity.tables.catalog.EditionCatalog;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the answers of the shipped guide tell besides their figures, which case files cannot say.
 */
class GuideReasonsTest {
  private static final Scheme GUIDE =
      Scheme.resolve(EditionCatalog.shipped().get("cn.chinalife.employers-liability", "guide"));
  private static final Facts COMPANY =
      Facts.none()
          .with("employer.kind", "其他")
          .with("employer.industry", "其他")
          .with("employer.registeredCapital", "5000000.00")
          .with("plan.medicalLimit", "50000.00");

  private static Application application(Facts facts, Facts... rows) {
    Application.Builder application = Application.builder().facts(COMPANY.withAll(facts));
    for (int i = 0; i < rows.length; i++) {
      application.addMembers(new Member("person " + i, rows[i]));
    }
    return application.build();
  }

  private static Facts[] ten(String occupation) {
    return Stream.generate(() -> Facts.none().with("worker.occupation", occupation))
        .limit(10)
        .toArray(Facts[]::new);
  }

  @Test
  void aLimitWithoutAPriceIsReferredNamingTheThreeThatHaveOne() {
    PremiumQuote quote =
        Premiums.quote(
            GUIDE, application(Facts.none().with("plan.deathLimit", "300000.00"), ten("钢筋工")));
    assertThat(quote.total()).isEmpty();
    assertThat(quote.persons())
        .allSatisfy(
            person ->
                assertThat(person.reasons())
                    .singleElement()
                    .satisfies(
                        reason -> {
                          assertThat(reason.outcome()).isEqualTo(Outcome.REFERRED);
                          assertThat(reason.clause()).isEqualTo("CL-3");
                          assertThat(reason.required())
                              .isEqualTo("premium: 100,000.00, 500,000.00, 1,200,000.00");
                          assertThat(reason.actual()).isEqualTo("limit 300,000.00");
                        }));
  }

  @Test
  void everyFailedConditionTellsItsClauseWhatIsRequiredAndWhatIsSo() {
    EligibilityDecision decision =
        Eligibility.assess(
            GUIDE,
            application(
                Facts.none()
                    .with("employer.kind", "劳务")
                    .with("employer.industry", "餐饮")
                    .with("employer.registeredCapital", "999999.99")
                    .with("employer.foundedOn", "2025-05-01")
                    .with("application.date", "2025-06-01")
                    .with("plan.deathLimit", "99999.99")
                    .with("plan.dailyAllowance", "300.00"),
                Facts.none().with("worker.occupation", "采矿业"),
                Facts.none().with("worker.occupation", "焊工").with("worker.sharesHeld", 1),
                Facts.none().with("worker.occupation", "钢筋工").with("worker.workHeight", 3)));
    List<Reason> reasons =
        Stream.concat(
                decision.reasons().stream(),
                decision.persons().stream().flatMap(person -> person.reasons().stream()))
            .toList();
    assertThat(reasons.stream().map(Reason::code).distinct())
        .contains(
            "company-type",
            "unlisted",
            "young-and-small",
            "minimum-heads-lower",
            "occupation-accepted",
            "occupation-classed",
            "one-share",
            "height",
            "death-limit",
            "daily-allowance",
            "priced-plan");
    assertThat(reasons)
        .allSatisfy(
            reason -> {
              assertThat(reason.clause()).startsWith("CL-");
              assertThat(reason.required()).isNotEmpty();
              assertThat(reason.actual()).isNotEmpty().isNotEqualTo("not(true)");
            });
  }

  @Test
  void theStepsOfASettlementTellClauseFormulaValuesAndRounding() {
    ZonedDateTime start = ZonedDateTime.of(2025, 6, 3, 0, 0, 0, 0, ZoneId.of("Asia/Shanghai"));
    Policy policy =
        Policy.builder()
            .id("P")
            .insured(
                application(
                    Facts.none().with("plan.deathLimit", "500000.00"),
                    Facts.none()
                        .with("worker.occupation", "钢筋工")
                        .with("worker.socialInsured", false)))
            .addWindows(new Window(start, start.plusYears(1)))
            .build();
    Facts facts =
        Facts.none()
            .with("incident.cause", "accident")
            .with("incident.occurredAt", "2025-07-01T10:00:00")
            .with("claim.grade", 7)
            .with("claim.medicalCost", "35000.00")
            .with("claim.hospitalDays", 30)
            .with("claim.restDays", 20);
    Amount total =
        Payouts.settle(
                GUIDE, policy, List.of(new Claim("1", "person 0", "A", facts)), ClaimLedger.empty())
            .claims()
            .get(0)
            .total()
            .orElseThrow();
    assertThat(total.why().toText())
        .contains("disability = 150,000.00  [CL-2.2]  (to 0.01 half up, nothing to round")
        .contains(
            "plan.deathLimit * disability ratio(claim.finalGrade, plan.disabilityScale)",
            "= 500,000.00 * 0.3")
        .contains("medical = 34,900.00  [CL-2.3]", "max(0, 35,000.00 - 0.00 - 100.00) * 1")
        .contains("lost-time = 4,500.00  [CL-2.4]", "45 * 100.00")
        .contains("total = 189,400.00  (sum of 3 rounded items, to 0.01 half up)");
  }
}
