package dev.indemnity.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.application.Employer;
import dev.indemnity.core.application.Plan;
import dev.indemnity.core.application.Worker;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.tables.catalog.EditionCatalog;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class QuoteDeskTest {
  private static final QuoteDesk DESK =
      new QuoteDesk(
          Scheme.resolve(
              EditionCatalog.shipped().get("cn.chinalife.employers-liability", "guide")));

  private static final Employer EMPLOYER =
      Employer.builder()
          .kind("其他")
          .industry("其他")
          .registeredCapital(Money.parse("CNY 5000000.00"))
          .build();

  private static final Plan PLAN =
      Plan.builder()
          .deathLimit(Money.parse("CNY 500000.00"))
          .medicalLimit(Money.parse("CNY 50000.00"))
          .build();

  @Test
  void fiveClerksCostFiveTimesTheirPrice() {
    assertThat(answer("文职", "文职", "文职", "文职", "文职")).isEqualTo("costs CNY 1380.00");
  }

  @Test
  void aRefusedOccupationLeavesTheRosterWithoutAPriceAndSaysWhy() {
    assertThat(answer("文职", "文职", "文职", "文职", "文职", "保镖").lines())
        .hasSize(3)
        .first()
        .isEqualTo("has no price; the other rows cost CNY 1380.00");
    assertThat(answer("文职", "文职", "文职", "文职", "文职", "保镖"))
        .contains("row 6 REFUSED", "occupation-accepted [CL-5.3]");
  }

  private static String answer(String... occupations) {
    return DESK.answer(EMPLOYER, PLAN, workers(Arrays.asList(occupations)));
  }

  private static List<Worker> workers(List<String> occupations) {
    return IntStream.range(0, occupations.size())
        .mapToObj(i -> Worker.builder().person("p" + i).occupation(occupations.get(i)).build())
        .toList();
  }
}
