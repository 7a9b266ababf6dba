package dev.indemnity.core.roster;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.scheme.Category;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.NamedFormula;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Table;
import dev.indemnity.core.text.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** A made-up scheme of a yard: a price by trade and limit, for the days of a year, within ages. */
final class YardPlan {
  static final List<String> TRADES = List.of("a", "b", "c", "d", "e", "f", "g");
  static final List<String> LIMITS = List.of("100000.00", "300000.00", "500000.00");
  static final LocalDate FIRST = LocalDate.of(2024, 1, 1);
  static final LocalDate AFTER = LocalDate.of(2025, 1, 1);
  static final Facts SHARED = Facts.none().with("year.first", FIRST).with("year.after", AFTER);

  private YardPlan() {}

  static SchemeEdition.Builder edition() {
    Table.Builder price =
        Table.builder()
            .addInputs(
                Column.exact("trade", Type.category("trades")), Column.exact("limit", Type.MONEY))
            .addOutputs(Column.exact("premium", Type.MONEY));
    for (int trade = 0; trade < TRADES.size(); trade++) {
      for (int limit = 0; limit < LIMITS.size(); limit++) {
        price.row(
            TRADES.get(trade), LIMITS.get(limit), (37 + 41 * trade) * (1 + 2 * limit) + ".01");
      }
    }
    return SchemeEdition.builder()
        .id("test.yard-plan")
        .title(Text.of("Yard plan"))
        .currency(CurrencyUnit.of("CNY"))
        .zone(ZoneId.of("Asia/Shanghai"))
        .putCategories("trades", new Category(TRADES, Category.Unlisted.REFUSE, ""))
        .putFacts("man.trade", FactDeclaration.of(Type.category("trades")))
        .putFacts("man.limit", FactDeclaration.of(Type.MONEY))
        .putFacts("man.born", FactDeclaration.builder().type(Type.DATE).personal(true).build())
        .putFacts("man.from", FactDeclaration.of(Type.DATE))
        .putFacts("man.until", FactDeclaration.of(Type.DATE))
        .putFacts("year.first", FactDeclaration.of(Type.DATE))
        .putFacts("year.after", FactDeclaration.of(Type.DATE))
        .putTables("price", price.build())
        .putDefinitions("man.annual", NamedFormula.of("price(man.trade, man.limit)"))
        .putDefinitions("man.days", NamedFormula.of("(man.until - man.from).days"))
        .putDefinitions(
            "man.age", NamedFormula.of("years and months duration(man.born, man.from).years"))
        .addEligibility(
            Rule.builder().id("limit").require("answers(price(man.trade, man.limit))").build(),
            Rule.builder()
                .id("start")
                .require("man.from >= year.first and man.from < year.after")
                .build(),
            Rule.builder()
                .id("end")
                .require("man.until > man.from and man.until <= year.after")
                .build(),
            Rule.builder().id("young").require("man.age >= 16").build(),
            Rule.builder().id("old").require("man.age <= 65").build())
        .addPremium(
            PremiumLine.builder()
                .id("due")
                .amount("man.annual * man.days / 365")
                .round(Rounding.parse("0.01 half up"))
                .build());
  }

  static final RosterLayout LAYOUT = layout();

  private static RosterLayout layout() {
    return RosterLayout.builder()
        .codes("man.trade", TRADES)
        .codes("man.limit", LIMITS)
        .days("man.born")
        .days("man.from")
        .days("man.until")
        .amount("man.annual", Rounding.parse("0.01 half up"))
        .totalsBy("man.trade")
        .build();
  }
}
