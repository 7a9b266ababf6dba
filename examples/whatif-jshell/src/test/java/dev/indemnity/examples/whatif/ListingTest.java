package dev.indemnity.examples.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Employer;
import dev.indemnity.core.application.Plan;
import dev.indemnity.core.application.Worker;
import dev.indemnity.core.scheme.SchemeEdition;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ListingTest {
  private static final SchemeEdition GUIDE = Prompt.edition("cn.chinalife.employers-liability");

  @Test
  void anEditionIsListedWithItsFiguresReadingsAndTablesOneALine() {
    String listing = Listing.of(GUIDE);

    assertThat(listing.lines())
        .anyMatch(line -> line.matches(" +lostTime.waitingDays +CL-2.4 +5"))
        .anyMatch(line -> line.matches(" +reading.yearEnd +K-4 +\"24:00 .*\""))
        .anyMatch(line -> line.matches(" +premium +CL-3 +18 rows of row, limit -> premium"))
        .allMatch(line -> line.length() < 130);
  }

  @Test
  void ofAQuoteOnlyTheRowsThatHaveSomethingToSayAreListed() {
    Application application =
        Application.builder()
            .employer(
                Employer.builder()
                    .kind("其他")
                    .industry("其他")
                    .registeredCapital(Money.parse("CNY 5000000.00"))
                    .build())
            .plan(
                Plan.builder()
                    .deathLimit(Money.parse("CNY 500000.00"))
                    .medicalLimit(Money.parse("CNY 50000.00"))
                    .build())
            .workers(Prompt.workers(6, "文职"))
            .workers(Prompt.workers(1, "保镖"))
            .build();

    assertThat(Listing.of(Prompt.quote(GUIDE, application)))
        .contains("row 7 REFUSED", "6 done, 1 refused", "no total; priced rows CNY 1656.00")
        .doesNotContain("row 1");
  }

  @Test
  void rowsOfWhichTheSameIsToBeSaidAreToldTogether() {
    Application.Builder roster = Application.builder();
    for (int row = 1; row <= 8; row++) {
      String occupation = row == 3 || row == 7 ? "文职" : "保镖";
      roster.worker(Worker.builder().person("p" + row).occupation(occupation).build());
    }
    Application application = roster.build();

    String refused = "rows 1-2, 4-6, 8 REFUSED\n    refused occupation-accepted [CL-5.3]";
    assertThat(Listing.of(Prompt.assess(GUIDE, application))).containsOnlyOnce(refused);
    assertThat(Listing.of(Prompt.quote(GUIDE, application)))
        .containsOnlyOnce(refused)
        .doesNotContain("row 4");
  }

  @Test
  void ofATableTheCellsStandBelowEachOtherAlsoWhereTheyAreChinese() {
    assertThat(Listing.of(GUIDE.tables().get("premium")).lines())
        .hasSize(19)
        .startsWith(
            "  row               limit         premium",
            "  \"1-2\"             100,000.00    76.00");
    assertThat(
            Listing.of(
                GUIDE
                    .withRow("occupation class", List.of("看"), "1-2")
                    .tables()
                    .get("occupation class")))
        .contains("  \"内勤\"                    \"1-2\"", "  \"看\"                      \"1-2\"");
  }

  @Test
  void differencesStandBelowEachOther() {
    SchemeEdition changed =
        GUIDE
            .with("lostTime.waitingDays", 0)
            .withRow("premium", List.of("4", "300000.00"), "360.00");

    assertThat(Listing.of(Prompt.diff(GUIDE, changed)))
        .isEqualTo(
            """
              ~ parameter/lostTime.waitingDays/value  5  -> 0
              + table/premium/rows/["4", 300000]         -> [360]\
            """);
    assertThat(Listing.of(Prompt.diff(GUIDE, GUIDE))).isEqualTo("no difference");
  }

  @Test
  void ofCoverThatCannotBeToldYetOnlyWhatItNeedsIsListed() {
    assertThat(Listing.of(Prompt.cover(GUIDE, Application.builder().build())))
        .contains("needs order.placedAt")
        .doesNotContain("?");
  }

  @Test
  void anIdThatDoesNotShipIsRefusedWithTheNearestAndAllThatDo() {
    assertThat(
            catchThrowableOfType(
                IllegalArgumentException.class,
                () -> Prompt.edition("cn.chinalife.employer-liability")))
        .hasMessageStartingWith(
            "id (cn.chinalife.employer-liability) must have one edition;"
                + " nearest: cn.chinalife.employers-liability; those that ship: [")
        .hasMessageContaining("cn.chinalife.employers-liability guide");
  }

  @Test
  void fewerWorkersThanNoneAreRefused() {
    assertThat(catchThrowableOfType(IllegalArgumentException.class, () -> Prompt.workers(-1, "文职")))
        .hasMessage("heads (-1) must not be negative");
  }

  @Test
  void whatIsNoResultIsPrintedAsItIs() {
    assertThat(Listing.of(List.of(1, 2))).isEqualTo("[1, 2]");
    assertThat(Listing.of(null)).isEqualTo("null");
  }
}
