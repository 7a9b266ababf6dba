package dev.indemnity.tables.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.roster.RosterColumns;
import dev.indemnity.core.roster.RosterConclusion;
import dev.indemnity.core.roster.RosterFacts;
import dev.indemnity.core.roster.RosterLayout;
import dev.indemnity.core.roster.RosterPricer;
import dev.indemnity.core.roster.RosterPrices;
import dev.indemnity.core.roster.RosterTotals;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.tables.catalog.EditionCatalog;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Rosters of the shipped editions come out in bulk as in their quotes, heads and unit included. */
class ShippedRosterProperties {
  private static final Scheme GUIDE = shipped("cn.chinalife.employers-liability", "guide");
  private static final Scheme MEASURE = shipped("cn.urumqi.supplementary-work-injury", "2025");

  private static final List<String> OCCUPATIONS =
      List.of("快递员", "内勤人员", "电焊工", "高楼外部清洁工", "(not listed)");

  private static final List<BigDecimal> HEIGHTS =
      List.of(
          new BigDecimal("0"), new BigDecimal("1.5"), new BigDecimal("2"), new BigDecimal("30"));

  private static final Facts EMPLOYER =
      Facts.none()
          .with("employer.kind", "其他")
          .with("employer.industry", "物流")
          .with("employer.registeredCapital", new BigDecimal("5000000"))
          .with("plan.deathLimit", new BigDecimal("100000"))
          .with("plan.medicalLimit", new BigDecimal("20000"));

  private static final RosterLayout WORKERS =
      RosterLayout.builder()
          .codes("worker.occupation", OCCUPATIONS)
          .flags("worker.enrolledAsClass6")
          .codes("worker.workHeight", HEIGHTS)
          .numbers("worker.share", 0)
          .totalsBy("worker.class")
          .build();

  private static final RosterPricer BY_GUIDE = RosterPricer.compile(GUIDE, EMPLOYER, WORKERS);

  private static final List<String> CATEGORIES =
      List.of("courier outlet", "flexible worker", "platform worker", "past retirement age");

  private static final RosterLayout UNIT =
      RosterLayout.builder()
          .codes("worker.category", CATEGORIES)
          .codes("worker.courierActivity", List.of("collection", "delivery", "(not listed)"))
          .flags("worker.statutoryInsured")
          .flags("worker.employmentRelation")
          .numbers("worker.share", 0)
          .build();

  private static Scheme shipped(String id, String label) {
    return Scheme.resolve(EditionCatalog.shipped().get(id, label));
  }

  @Property(tries = 60)
  void theGuidesMinimumHeadsAreAskedOfTheWholeRoster(@ForAll long seed) {
    Random random = new Random(seed);
    int rows = random.nextInt(26);
    int few = 1 + random.nextInt(OCCUPATIONS.size());
    int[] occupations = new int[rows];
    byte[] asClass6 = new byte[rows];
    int[] heights = new int[rows];
    int[] persons = new int[rows];
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      occupations[i] = random.nextInt(8) == 0 ? random.nextInt(5) : random.nextInt(few);
      asClass6[i] = (byte) (random.nextInt(3) == 0 ? 1 : 0);
      heights[i] = random.nextInt(4) == 0 ? random.nextInt(4) : 0;
      persons[i] = random.nextInt(4 * rows);
      members.add(
          new Member(
              "p" + persons[i],
              Facts.none()
                  .with("worker.occupation", OCCUPATIONS.get(occupations[i]))
                  .with("worker.enrolledAsClass6", asClass6[i] == 1)
                  .with("worker.workHeight", HEIGHTS.get(heights[i]))));
    }
    RosterColumns columns =
        RosterColumns.builder(WORKERS)
            .codes("worker.occupation", occupations)
            .flags("worker.enrolledAsClass6", asClass6)
            .codes("worker.workHeight", heights)
            .numbers("worker.share", RosterColumns.shares(persons))
            .build();
    agrees(BY_GUIDE, columns, quote(GUIDE, EMPLOYER, members));
    assertThat(BY_GUIDE.scalarReadings()).isEmpty();
  }

  @Property(tries = 40)
  void theMeasuresWholeUnitIsCountedOnTheRoster(@ForAll long seed) {
    Random random = new Random(seed);
    int rows = 1 + random.nextInt(12);
    int[] categories = new int[rows];
    int[] activities = new int[rows];
    byte[] insured = new byte[rows];
    byte[] relations = new byte[rows];
    int[] persons = new int[rows];
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      categories[i] = random.nextInt(CATEGORIES.size());
      activities[i] = random.nextInt(2);
      insured[i] = (byte) random.nextInt(2);
      relations[i] = (byte) random.nextInt(2);
      persons[i] = random.nextInt(3 * rows);
      members.add(
          new Member(
              "p" + persons[i],
              Facts.none()
                  .with("worker.category", CATEGORIES.get(categories[i]))
                  .with("worker.courierActivity", activities[i] == 0 ? "collection" : "delivery")
                  .with("worker.statutoryInsured", insured[i] == 1)
                  .with("worker.employmentRelation", relations[i] == 1)));
    }
    Facts unit =
        Facts.none()
            .with("employer.inCity", true)
            .with("insurer.selected", true)
            .with("insurer.agreementSigned", true)
            .with("application.date", LocalDate.of(2025, 9, 1))
            .with("employer.statutoryHeads", random.nextInt(6));
    RosterColumns columns =
        RosterColumns.builder(UNIT)
            .codes("worker.category", categories)
            .codes("worker.courierActivity", activities)
            .flags("worker.statutoryInsured", insured)
            .flags("worker.employmentRelation", relations)
            .numbers("worker.share", RosterColumns.shares(persons))
            .build();
    agrees(RosterPricer.compile(MEASURE, unit, UNIT), columns, quote(MEASURE, unit, members));
  }

  private static PremiumQuote quote(Scheme scheme, Facts shared, List<Member> members) {
    return Premiums.quote(
        scheme, Application.builder().facts(shared).addAllMembers(members).build());
  }

  private static void agrees(RosterPricer pricer, RosterColumns columns, PremiumQuote quote) {
    int rows = columns.rows();
    byte[] reasons = new byte[rows];
    List<long[]> amounts = new ArrayList<>();
    pricer.amounts().forEach(each -> amounts.add(new long[rows]));
    RosterFacts facts =
        pricer.survey(columns, rows / 2, rows).plus(pricer.survey(columns, 0, rows / 2));
    RosterTotals totals = pricer.price(columns, facts, 0, rows, RosterPrices.of(reasons, amounts));
    for (int row = 0; row < rows; row++) {
      PersonQuote person = quote.persons().get(row);
      assertThat(reasons[row] == 0 ? "" : pricer.reasons().get(reasons[row] - 1).code())
          .isEqualTo(
              person.reasons().stream()
                  .filter(each -> each.outcome() != Outcome.DONE)
                  .map(Reason::code)
                  .findFirst()
                  .orElse(""));
      assertThat(amounts.get(0)[row])
          .isEqualTo(
              person.lines().stream().mapToLong(each -> each.rounded().getAmountMinorLong()).sum());
    }
    RosterConclusion told = pricer.conclude(facts, totals);
    assertThat(told.outcome()).isEqualTo(quote.outcome());
    assertThat(told.reasons()).containsExactlyInAnyOrderElementsOf(quote.reasons());
    assertThat(told.total().map(Amount::rounded)).isEqualTo(quote.total().map(Amount::rounded));
    assertThat(told.pricedSubtotal()).isEqualTo(quote.pricedSubtotal());
  }
}
