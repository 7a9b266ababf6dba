package dev.indemnity.core.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Changes of a roster of which one rule reads how many rows are flagged. */
class RosterChangeTest {
  private static final RosterLayout LAYOUT =
      RosterLayout.builder().flags("man.flag").amounts("man.wage").build();

  private static final RosterPricer PRICER = pricer("count(crew[flag]) <= 2");

  private byte[] flags = {1, 0, 0, 1, 0};
  private long[] wages = {100_000, 200_000, 300_000, 400_000, 500_000};

  private static RosterPricer pricer(String rule) {
    return RosterPricer.compile(
        Scheme.resolve(
            YardPlan.ofWages()
                .putFacts("man.flag", FactDeclaration.of(Type.BOOLEAN))
                .putFacts(
                    "crew",
                    FactDeclaration.builder()
                        .type(Type.listOf(Type.item("man")))
                        .supply(FactDeclaration.Supply.MEMBERS)
                        .build())
                .eligibility(List.of(Rule.builder().id("few").require(rule).build()))
                .build()),
        Facts.none(),
        LAYOUT);
  }

  private RosterColumns columns() {
    return RosterColumns.builder(LAYOUT)
        .flags("man.flag", flags)
        .amounts("man.wage", wages)
        .build();
  }

  private RosterPrices prices = Agreement.prices(PRICER, 9);

  private RosterChange change(RosterPricer pricer) {
    RosterColumns columns = columns();
    RosterFacts facts = pricer.survey(columns, 0, columns.rows());
    RosterTotals totals = pricer.price(columns, facts, 0, columns.rows(), prices);
    return pricer.change(columns, facts, totals, prices);
  }

  private void settlesAsAnew(RosterPricer pricer, RosterChange change) {
    RosterColumns columns = columns();
    RosterTotals settled = change.settle(columns, prices);
    RosterFacts facts = pricer.survey(columns, 0, columns.rows());
    RosterPrices anew = Agreement.prices(pricer, columns.rows());
    assertThat(settled.toString())
        .isEqualTo(pricer.price(columns, facts, 0, columns.rows(), anew).toString());
    assertThat(change.facts().toString()).isEqualTo(facts.toString());
    assertThat(Arrays.copyOf(prices.reasons, columns.rows())).isEqualTo(anew.reasons);
    assertThat(Arrays.copyOf(prices.amounts[0], columns.rows())).isEqualTo(anew.amounts[0]);
  }

  @Test
  void onlyRowsThatAreReplacedArePricedWhileTheRosterComesToTheSame() {
    RosterChange change = change(PRICER);
    change.leave(0, 2);
    wages[0] = 1;
    flags[0] = 0;
    flags[1] = 1;
    change.enter(0, 2);
    settlesAsAnew(PRICER, change);
    assertThat(change.pricedRows()).isEqualTo(2);
  }

  @Test
  void rowsAreAddedBehindTheLast() {
    RosterChange change = change(PRICER);
    flags = Arrays.copyOf(flags, 7);
    wages = Arrays.copyOf(wages, 7);
    change.enter(5, 7);
    settlesAsAnew(PRICER, change);
    assertThat(change.pricedRows()).isEqualTo(2);
  }

  @Test
  void theLastRowTakesThePlaceOfOneThatIsRemoved() {
    RosterChange change = change(PRICER);
    change.leave(1, 2);
    change.leave(4, 5);
    wages[1] = wages[4];
    flags[1] = flags[4];
    wages = Arrays.copyOf(wages, 4);
    flags = Arrays.copyOf(flags, 4);
    change.enter(1, 2);
    settlesAsAnew(PRICER, change);
    assertThat(change.pricedRows()).isEqualTo(1);
  }

  @Test
  void allRowsArePricedWhereTheRosterComesToSomethingElseThatRowsRead() {
    RosterChange change = change(PRICER);
    change.leave(2, 3);
    flags[2] = 1;
    change.enter(2, 3);
    settlesAsAnew(PRICER, change);
    assertThat(change.pricedRows()).isEqualTo(5);
    int few = prices.reasons[0];
    assertThat(PRICER.reasons().get(few - 1).code()).isEqualTo("few");
    assertThat(prices.reasons[4]).isEqualTo((byte) few);
  }

  @Test
  void theGreatestIsSoughtAnewWhereItLeaves() {
    RosterPricer pricer = pricer("man.wage < max(crew.wage) + min(crew.wage)");
    RosterChange change = change(pricer);
    change.leave(4, 5);
    wages[4] = 400_000;
    change.enter(4, 5);
    settlesAsAnew(pricer, change);
    assertThat(change.pricedRows()).isEqualTo(5);
  }

  @Test
  void aRowThatLeavesMustBeMadeUpForAndMayLeaveOnce() {
    RosterChange change = change(PRICER);
    change.leave(1, 2);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> change.leave(0, 2))
        .withMessage("rows (0 to 2) must not leave twice");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> change.enter(2, 3))
        .withMessage("rows (2 to 3) must be places that rows have left");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> change.settle(columns(), prices))
        .withMessage("columns (5 rows) must have the rows that stay and enter");
  }
}
