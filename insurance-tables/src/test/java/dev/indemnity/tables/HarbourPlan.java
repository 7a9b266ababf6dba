package dev.indemnity.tables;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.scheme.Benefit;
import dev.indemnity.core.scheme.Category;
import dev.indemnity.core.scheme.Convention;
import dev.indemnity.core.scheme.CounterDeclaration;
import dev.indemnity.core.scheme.CoverageTerms;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.NamedFormula;
import dev.indemnity.core.scheme.Parameter;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Table;
import dev.indemnity.core.text.Text;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;

/** A small made-up scheme in code: a harbour crew, priced by trade, with facts of every type. */
public final class HarbourPlan {
  private static final Rounding CENT = Rounding.parse("0.01 half up");

  /** The scheme, checked. */
  public static final Scheme SCHEME = Scheme.resolve(edition());

  private HarbourPlan() {}

  /** A person on the roster. */
  public static Member member(String person, Map<String, Object> facts) {
    return new Member(person, Facts.of(facts));
  }

  /** An application of two riggers, a diver too young, one unlisted and one of unknown trade. */
  public static Application application() {
    return Application.builder()
        .facts(Facts.none().with("plan.limit", "100000.00").with("order.on", "2025-03-01"))
        .addMembers(
            member("ann", Map.of("worker.trade", "rigger", "worker.birthDate", "1990-05-01")),
            member("ben", Map.of("worker.trade", "rigger", "worker.birthDate", "1991-05-01")),
            member("cid", Map.of("worker.trade", "diver", "worker.birthDate", "2008-05-01")),
            member("dot", Map.of("worker.trade", "driver", "worker.birthDate", "1990-05-01")),
            member("eve", Map.of("worker.birthDate", "1990-05-01")))
        .build();
  }

  private static FactDeclaration fact(Type type) {
    return FactDeclaration.of(type);
  }

  private static SchemeEdition edition() {
    Interval<Fraction> notNegative = new Interval<>(Fraction.ZERO, true, null, true);
    return SchemeEdition.builder()
        .id("test.harbour-plan")
        .title(new Text(Map.of("en", "Harbour plan", "zh", "港口计划")))
        .currency(CurrencyUnit.of("CNY"))
        .zone(ZoneId.of("Asia/Shanghai"))
        .putCategories(
            "trades", new Category(List.of("rigger", "diver", "cook"), Category.Unlisted.REFER, ""))
        .putCategories("classes", Category.of("low", "high"))
        .putFacts("worker.trade", fact(Type.category("trades")))
        .putFacts(
            "worker.birthDate", FactDeclaration.builder().type(Type.DATE).personal(true).build())
        .putFacts(
            "worker.wage",
            FactDeclaration.builder().type(Type.MONEY).range(notNegative).personal(true).build())
        .putFacts("worker.depth", FactDeclaration.builder().type(Type.NUMBER).standing("0").build())
        .putFacts("worker.trained", fact(Type.BOOLEAN))
        .putFacts("worker.leftOn", fact(Type.DATE.orAbsent()))
        .putFacts("worker.shift", fact(Type.TIME))
        .putFacts("worker.joinedAt", fact(Type.DATE_TIME))
        .putFacts("worker.notice", fact(Type.DAYS))
        .putFacts("worker.contract", fact(Type.MONTHS))
        .putFacts("worker.tag", fact(Type.STRING))
        .putFacts("worker.berths", fact(Type.listOf(Type.NUMBER)))
        .putFacts(
            "roster",
            FactDeclaration.builder()
                .type(Type.listOf(Type.item("worker")))
                .supply(FactDeclaration.Supply.MEMBERS)
                .build())
        .putFacts("order.on", fact(Type.DATE))
        .putFacts(
            "plan.limit", FactDeclaration.builder().type(Type.MONEY).range(notNegative).build())
        .putFacts("claim.days", FactDeclaration.builder().type(Type.NUMBER).build())
        .putParameters("age.least", Parameter.builder().type(Type.number("year")).value(18).build())
        .putParameters("daily", Parameter.builder().type(Type.MONEY).value("100.00").build())
        .putConventions(
            "first day",
            Convention.builder()
                .code("H-1")
                .question(Text.of("Is the first day counted?"))
                .addReadings("counted", "left out")
                .value("counted")
                .build())
        .putTables(
            "class of",
            Table.builder()
                .addInputs(Column.exact("trade", Type.category("trades")))
                .addOutputs(Column.exact("class", Type.category("classes")))
                .row("rigger", "low")
                .row("cook", "low")
                .row("diver", "high")
                .build())
        .putTables(
            "rate",
            Table.builder()
                .addInputs(Column.exact("class", Type.category("classes")))
                .addOutputs(Column.exact("rate", Type.NUMBER))
                .row("low", "0.001")
                .row("high", "0.01")
                .build())
        .putDefinitions("worker.class", NamedFormula.of("class of(worker.trade)"))
        .putDefinitions(
            "worker.age",
            NamedFormula.of("years and months duration(worker.birthDate, order.on).years"))
        .addEligibility(
            Rule.builder()
                .id("heads")
                .scope(Rule.Scope.POLICY)
                .require("count(roster) >= 2")
                .otherwise(Rule.Otherwise.REFER)
                .build(),
            Rule.builder()
                .id("age")
                .require("worker.age >= age.least")
                .says(Text.of("Nobody under age is insured"))
                .build())
        .addPremium(
            PremiumLine.builder()
                .id("annual")
                .amount("plan.limit * rate(worker.class) / 3")
                .round(CENT)
                .build())
        .addCoverage(
            CoverageTerms.builder()
                .inception("date and time(order.on + duration(\"P1D\"), time(\"00:00:00\"))")
                .expiry("inception + duration(\"P1Y\")")
                .build())
        .putCounters(
            "days",
            CounterDeclaration.builder()
                .type(Type.NUMBER)
                .addPer(CounterDeclaration.Key.PERSON, CounterDeclaration.Key.PERIOD)
                .cap("90")
                .build())
        .addBenefits(
            Benefit.builder()
                .id("lost days")
                .when("claim.days > 0")
                .putLet("paid", "min(claim.days, left(days))")
                .amount("(if first day = \"counted\" then paid else max(0, paid - 1)) * daily / 7")
                .round(CENT)
                .putUses("days", "paid / 7")
                .build())
        .build();
  }
}
