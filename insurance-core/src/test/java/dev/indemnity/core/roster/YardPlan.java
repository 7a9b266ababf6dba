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
    return edition("man", TRADES);
  }

  /** The same for people who have a wage, a hundredth of which is due. */
  static SchemeEdition.Builder ofWages() {
    return edition()
        .putFacts("man.wage", FactDeclaration.of(Type.MONEY))
        .premium(
            List.of(
                PremiumLine.builder()
                    .id("due")
                    .amount("man.wage / 100")
                    .round(Rounding.parse("0.01 half up"))
                    .build()));
  }

  /** The same plan under other names. */
  static SchemeEdition.Builder edition(String who, List<String> trades) {
    Table.Builder price =
        Table.builder()
            .addInputs(
                Column.exact("trade", Type.category("trades")), Column.exact("limit", Type.MONEY))
            .addOutputs(Column.exact("premium", Type.MONEY));
    for (int trade = 0; trade < trades.size(); trade++) {
      for (int limit = 0; limit < LIMITS.size(); limit++) {
        price.row(
            trades.get(trade), LIMITS.get(limit), (37 + 41 * trade) * (1 + 2 * limit) + ".01");
      }
    }
    return SchemeEdition.builder()
        .id("test.yard-plan")
        .title(Text.of("Yard plan"))
        .currency(CurrencyUnit.of("CNY"))
        .zone(ZoneId.of("Asia/Shanghai"))
        .putCategories("trades", new Category(trades, Category.Unlisted.REFUSE, ""))
        .putFacts(who + ".trade", FactDeclaration.of(Type.category("trades")))
        .putFacts(who + ".limit", FactDeclaration.of(Type.MONEY))
        .putFacts(who + ".born", FactDeclaration.builder().type(Type.DATE).personal(true).build())
        .putFacts(who + ".from", FactDeclaration.of(Type.DATE))
        .putFacts(who + ".until", FactDeclaration.of(Type.DATE))
        .putFacts("year.first", FactDeclaration.of(Type.DATE))
        .putFacts("year.after", FactDeclaration.of(Type.DATE))
        .putTables("price", price.build())
        .putDefinitions(who + ".annual", NamedFormula.of(named("price(man.trade, man.limit)", who)))
        .putDefinitions(who + ".days", NamedFormula.of(named("(man.until - man.from).days", who)))
        .putDefinitions(
            who + ".age",
            NamedFormula.of(named("years and months duration(man.born, man.from).years", who)))
        .addEligibility(
            Rule.builder()
                .id("limit")
                .require(named("answers(price(man.trade, man.limit))", who))
                .build(),
            Rule.builder()
                .id("start")
                .require(named("man.from >= year.first and man.from < year.after", who))
                .build(),
            Rule.builder()
                .id("end")
                .require(named("man.until > man.from and man.until <= year.after", who))
                .build(),
            Rule.builder().id("young").require(named("man.age >= 16", who)).build(),
            Rule.builder().id("old").require(named("man.age <= 65", who)).build())
        .addPremium(
            PremiumLine.builder()
                .id("due")
                .amount(named("man.annual * man.days / 365", who))
                .round(Rounding.parse("0.01 half up"))
                .build());
  }

  private static String named(String formula, String who) {
    return formula.replace("man.", who + ".");
  }

  static final RosterLayout LAYOUT = layout("man", TRADES);

  static RosterLayout layout(String who, List<String> trades) {
    return RosterLayout.builder()
        .codes(who + ".trade", trades)
        .codes(who + ".limit", LIMITS)
        .days(who + ".born")
        .days(who + ".from")
        .days(who + ".until")
        .amount(who + ".annual", Rounding.parse("0.01 half up"))
        .totalsBy(who + ".trade")
        .build();
  }
}
