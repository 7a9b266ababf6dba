package dev.indemnity.benchmarks.suite;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Employer;
import dev.indemnity.core.application.Plan;
import dev.indemnity.core.application.Worker;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.tables.catalog.EditionCatalog;
import org.joda.money.CurrencyUnit;
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
    CurrencyUnit yuan = CurrencyUnit.of("CNY");
    Application.Builder application =
        Application.builder()
            .employer(
                Employer.builder()
                    .kind("其他")
                    .industry("物流")
                    .registeredCapital(Money.ofMajor(yuan, 5_000_000))
                    .build())
            .plan(
                Plan.builder()
                    .deathLimit(Money.ofMajor(yuan, 100_000))
                    .medicalLimit(Money.ofMajor(yuan, 20_000))
                    .build());
    for (int i = 1; i <= 20; i++) {
      application.worker(Worker.builder().person("courier " + i).occupation("快递员").build());
    }
    System.out.println(Premiums.quote(scheme, application.build()).total().orElseThrow());
  }
}
