package dev.indemnity.examples.whatif;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Employer;
import dev.indemnity.core.application.Plan;
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
  void anIdThatDoesNotShipIsRefusedWithThoseThatDo() {
    assertThat(
            catchThrowableOfType(
                IllegalArgumentException.class, () -> Prompt.edition("cn.example.none")))
        .hasMessageContaining("id (cn.example.none)")
        .hasMessageContaining("cn.chinalife.employers-liability guide");
  }

  @Test
  void whatIsNoResultIsPrintedAsItIs() {
    assertThat(Listing.of(List.of(1, 2))).isEqualTo("[1, 2]");
  }
}
