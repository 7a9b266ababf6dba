package dev.indemnity.benchmarks.suite;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Employer;
import dev.indemnity.core.application.Plan;
import dev.indemnity.core.application.Worker;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.tables.catalog.EditionCatalog;
import org.joda.money.Money;

/** Starts, quotes twenty couriers by the employer's liability edition that ships, and ends. */
public final class FirstQuote {
  private FirstQuote() {}

  /**
   * Prints the total.
   *
   * @param args not read
   */
  public static void main(String[] args) {
    Scheme scheme = EditionCatalog.shipped().scheme("cn.chinalife.employers-liability", "guide");
    Application.Builder application =
        Application.builder()
            .employer(
                Employer.builder()
                    .kind("其他")
                    .industry("物流")
                    .registeredCapital(Money.parse("CNY 5000000.00"))
                    .build())
            .plan(
                Plan.builder()
                    .deathLimit(Money.parse("CNY 100000.00"))
                    .medicalLimit(Money.parse("CNY 20000.00"))
                    .build());
    for (int i = 1; i <= 20; i++) {
      application.worker(Worker.builder().person("courier " + i).occupation("快递员").build());
    }
    System.out.println(Premiums.quote(scheme, application.build()).total().orElseThrow());
  }
}
