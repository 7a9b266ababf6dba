package dev.indemnity.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.endorsement.Endorsement;
import dev.indemnity.core.endorsement.EndorsementDecision;
import dev.indemnity.core.endorsement.Endorsements;
import dev.indemnity.core.endorsement.Movement;
import dev.indemnity.core.endorsement.PolicyState;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.tables.catalog.EditionCatalog;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ChangesStoryTest {
  private final Scheme scheme =
      Scheme.resolve(EditionCatalog.shipped().get("cn.chinalife.employers-liability", "guide"));

  private List<EndorsementDecision> made() {
    List<EndorsementDecision> made = new ArrayList<>();
    made.add(ChangesStory.concluded(scheme));
    for (Endorsement each : ChangesStory.CHANGES) {
      PolicyState before = made.get(made.size() - 1).state().orElseThrow();
      made.add(Endorsements.apply(scheme, before, each));
    }
    return made;
  }

  @Test
  void eachChangeMovesWhatItsDaysCost() {
    // 556 a year from 2026-03-04: what 358, 0, 344 days cost, then nothing; (486 - 556) for 330
    // days; and what is left of six people on 2026-09-02
    assertThat(made().stream().map(each -> each.movement().map(Movement::total)))
        .extracting(each -> each.map(Money::toString).orElse("none"))
        .containsExactly(
            "CNY 3336.00",
            "CNY 545.34",
            "CNY 0.00",
            "CNY -524.01",
            "none",
            "none",
            "CNY -63.28",
            "CNY -1637.47");
  }

  @Test
  void whoIsNotThereAndWhoIsRefusedChangeNothing() {
    List<EndorsementDecision> made = made();
    assertThat(made.get(4).reasons())
        .extracting(each -> each.code())
        .containsExactly("already-removed");
    assertThat(made.get(5).persons().get(0).reasons())
        .extracting(each -> each.code())
        .containsExactly("occupation-accepted");
    assertThat(made.get(5).outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(made.get(5).state()).contains(made.get(3).state().orElseThrow());
  }

  @Test
  void whatIsEarnedAndWhatIsNotIsWhatIsWrittenOnEveryDay() {
    PolicyState policy = made().get(7).state().orElseThrow();
    Money moved = Money.total(policy.movements().stream().map(Movement::total).toList());
    assertThat(policy.ledger().written()).isEqualTo(moved);
    LocalDate day = policy.inception();
    while (!day.isAfter(policy.expiry())) {
      assertThat(policy.ledger().earned(day).plus(policy.ledger().unearned(day))).isEqualTo(moved);
      day = day.plusDays(1);
    }
    assertThat(policy.ledger().earned(policy.end())).isEqualTo(moved);
  }

  @Test
  void theStoryIsPrintedAndNobodyIsNamed() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      ChangesStory.print(scheme, out);
    }
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("inception on 2026-03-04: CNY 3336.00", "cancellation on 2026-09-02")
        .doesNotContain("first", "third", "seventh", "ninth");
  }
}
