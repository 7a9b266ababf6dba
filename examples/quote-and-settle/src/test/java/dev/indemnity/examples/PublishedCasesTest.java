package dev.indemnity.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.settlement.BenefitLine;
import dev.indemnity.core.settlement.ClaimSettlement;
import dev.indemnity.core.settlement.Settlement;
import dev.indemnity.tables.catalog.EditionCatalog;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class PublishedCasesTest {
  private static final Scheme SCHEME =
      Scheme.resolve(EditionCatalog.shipped().get("cn.chinalife.employers-liability", "guide"));

  @Test
  void caseOnePaysWhatTheGuideSays() {
    ClaimSettlement claim = only(PublishedCases.fall(SCHEME));

    assertThat(claim.total().orElseThrow().rounded()).isEqualTo(yuan("189400.00"));
    assertThat(claim.lines().stream().map(BenefitLine::benefit))
        .containsExactly("disability", "medical", "lost-time");
    assertThat(claim.lines().stream().map(line -> line.amount().orElseThrow().rounded()))
        .containsExactly(yuan("150000.00"), yuan("34900.00"), yuan("4500.00"));
  }

  @Test
  void caseTwoPaysWhatTheGuideSays() {
    ClaimSettlement claim = only(PublishedCases.suddenDeath(SCHEME));

    assertThat(claim.total().orElseThrow().rounded()).isEqualTo(yuan("20000.00"));
    assertThat(claim.lines().stream().map(BenefitLine::benefit)).containsExactly("sudden-death");
  }

  private static ClaimSettlement only(Settlement settlement) {
    assertThat(settlement.outcome()).isEqualTo(Outcome.DONE);
    assertThat(settlement.claims()).hasSize(1);
    return settlement.claims().get(0);
  }

  private static Money yuan(String amount) {
    return Money.parse("CNY " + amount);
  }
}
