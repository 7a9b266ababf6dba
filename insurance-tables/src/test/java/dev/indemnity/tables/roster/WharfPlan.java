package dev.indemnity.tables.roster;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.scheme.Category;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.NamedFormula;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Table;
import dev.indemnity.core.text.Text;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** A made-up scheme whose rows are looked up by amounts, and may hold two shares each. */
final class WharfPlan {
  static final Rounding CENT = Rounding.parse("0.01 half up");
  static final Facts SHARED =
      Facts.none()
          .with("order.on", "2025-03-01")
          .with("worker.trained", true)
          .with("worker.leftOn", null);

  /** The scheme with a rule on shares. */
  static final Scheme SHARES = Scheme.resolve(edition(true));

  /** The scheme where only rows that share a day are counted, to see all ways days can be told. */
  static final Scheme WITHIN = Scheme.resolve(within(SHARES.edition()));

  /** The scheme without it. */
  static final Scheme ALONE = Scheme.resolve(edition(false));

  private WharfPlan() {}

  private static FactDeclaration personal(Type type) {
    return FactDeclaration.builder().type(type).personal(true).build();
  }

  private static SchemeEdition within(SchemeEdition edition) {
    Map<String, FactDeclaration> facts = new LinkedHashMap<>(edition.facts());
    FactDeclaration shares =
        FactDeclaration.builder()
            .type(Type.NUMBER)
            .supply(FactDeclaration.Supply.SHARE)
            .within(new FactDeclaration.Days("worker.birthDate", "worker.leftOn"))
            .build();
    facts.put("worker.sharesWithin", shares);
    return SchemeEdition.builder()
        .from(edition)
        .facts(facts)
        .addEligibility(
            Rule.builder().id("shares-within").require("worker.sharesWithin <= 1").build())
        .build();
  }

  private static SchemeEdition edition(boolean shares) {
    SchemeEdition.Builder edition =
        SchemeEdition.builder()
            .id("test.wharf-plan")
            .title(Text.of("Wharf plan"))
            .currency(CurrencyUnit.of("CNY"))
            .zone(ZoneId.of("Asia/Shanghai"))
            .putCategories(
                "trades", new Category(List.of("rigger", "diver"), Category.Unlisted.REFER, ""))
            .putFacts("worker.trade", FactDeclaration.of(Type.category("trades")))
            .putFacts("worker.limit", FactDeclaration.of(Type.MONEY))
            .putFacts(
                "worker.wage",
                FactDeclaration.builder()
                    .type(Type.MONEY)
                    .range(new Interval<>(Fraction.ZERO, true, null, true))
                    .personal(true)
                    .build())
            .putFacts("worker.depth", FactDeclaration.of(Type.NUMBER))
            .putFacts("worker.birthDate", personal(Type.DATE))
            .putFacts("worker.leftOn", FactDeclaration.of(Type.DATE.orAbsent()))
            .putFacts("worker.trained", FactDeclaration.of(Type.BOOLEAN))
            .putFacts("worker.shift", FactDeclaration.of(Type.TIME))
            .putFacts("worker.tag", FactDeclaration.of(Type.STRING))
            .putFacts("worker.berth", FactDeclaration.of(Type.STRING))
            .putFacts(
                "worker.sharesHeld",
                FactDeclaration.builder()
                    .type(Type.NUMBER)
                    .supply(FactDeclaration.Supply.SHARE)
                    .build())
            .putFacts("order.on", FactDeclaration.of(Type.DATE))
            .putTables(
                "price",
                Table.builder()
                    .addInputs(
                        Column.exact("trade", Type.category("trades")),
                        Column.exact("limit", Type.MONEY))
                    .addOutputs(Column.exact("premium", Type.MONEY))
                    .row("rigger", "100000.00", "76.00")
                    .row("rigger", "200000.00", "136.01")
                    .row("diver", "100000.00", "316.00")
                    .build())
            .putDefinitions("worker.annual", NamedFormula.of("price(worker.trade, worker.limit)"))
            .putDefinitions(
                "worker.age",
                NamedFormula.of("years and months duration(worker.birthDate, order.on).years"))
            .addEligibility(
                Rule.builder().id("age").require("worker.age between 16 and 65").build(),
                Rule.builder()
                    .id("left")
                    .when("worker.leftOn != null")
                    .require("worker.leftOn > order.on")
                    .build(),
                Rule.builder().id("berth").require("worker.berth != \"none\"").build(),
                Rule.builder()
                    .id("trained")
                    .require("worker.trained")
                    .otherwise(Rule.Otherwise.REFER)
                    .build())
            .addPremium(
                PremiumLine.builder().id("annual").amount("worker.annual / 3").round(CENT).build(),
                PremiumLine.builder()
                    .id("deep")
                    .when("worker.depth > 10")
                    .amount("worker.wage * worker.depth / 1000")
                    .round(CENT)
                    .build());
    if (shares) {
      edition.addEligibility(Rule.builder().id("shares").require("worker.sharesHeld <= 2").build());
    }
    return edition.build();
  }
}
