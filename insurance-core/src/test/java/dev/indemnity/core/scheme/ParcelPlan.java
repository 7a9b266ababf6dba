package dev.indemnity.core.scheme;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Table;
import dev.indemnity.core.text.Text;
import java.time.ZoneId;
import java.util.List;
import org.joda.money.CurrencyUnit;

/** A small made-up scheme, written in Java alone: couriers of two zones, a daily benefit, a cap. */
public final class ParcelPlan {
  private ParcelPlan() {}

  /** {@return the edition, not yet checked} */
  public static SchemeEdition.Builder edition() {
    Interval<Fraction> notNegative = new Interval<>(Fraction.ZERO, true, null, true);
    return SchemeEdition.builder()
        .id("test.parcel-plan")
        .title(Text.of("Parcel plan"))
        .currency(CurrencyUnit.of("CNY"))
        .zone(ZoneId.of("Asia/Shanghai"))
        .putCategories("zones", new Category(List.of("city", "hills"), Category.Unlisted.REFER, ""))
        .putFacts("worker.zone", FactDeclaration.of(Type.category("zones")))
        .putFacts(
            "worker.birthDate", FactDeclaration.builder().type(Type.DATE).personal(true).build())
        .putFacts(
            "worker.share",
            FactDeclaration.builder()
                .type(Type.NUMBER)
                .supply(FactDeclaration.Supply.SHARE)
                .build())
        .putFacts(
            "roster",
            FactDeclaration.builder()
                .type(Type.listOf(Type.item("worker")))
                .supply(FactDeclaration.Supply.MEMBERS)
                .build())
        .putFacts(
            "cover",
            FactDeclaration.builder()
                .type(Type.listOf(Type.WINDOW))
                .supply(FactDeclaration.Supply.WINDOWS)
                .build())
        .putFacts("order.on", FactDeclaration.of(Type.DATE))
        .putFacts("plan.limit", FactDeclaration.of(Type.MONEY))
        .putFacts("claim.at", FactDeclaration.of(Type.DATE_TIME))
        .putFacts(
            "claim.days",
            FactDeclaration.builder().type(Type.number("day")).range(notNegative).build())
        .putFacts(
            "claim.cost",
            FactDeclaration.builder().type(Type.MONEY).range(notNegative).standing("0").build())
        .putFacts(
            "claim.report", FactDeclaration.builder().type(Type.BOOLEAN).standing("true").build())
        .putParameters("age.least", Parameter.builder().type(Type.number("year")).value(16).build())
        .putParameters("heads.least", Parameter.builder().type(Type.NUMBER).value(3).build())
        .putParameters("daily", Parameter.builder().type(Type.MONEY).value("80.00").build())
        .putParameters("days.cap", Parameter.builder().type(Type.number("day")).value(90).build())
        .putConventions(
            "reading.days",
            Convention.builder()
                .code("T-1")
                .question(Text.of("Is the first day counted?"))
                .addReadings("counted", "not counted")
                .value("counted")
                .build())
        .putTables(
            "price",
            Table.builder()
                .addInputs(
                    Column.exact("zone", Type.category("zones")), Column.exact("limit", Type.MONEY))
                .addOutputs(Column.exact("premium", Type.MONEY))
                .outside(Table.Outside.REFER)
                .row("city", "100000.00", "100.01")
                .row("hills", "100000.00", "150.00")
                .row("city", "200000.00", "180.00")
                .build())
        .putDefinitions(
            "worker.age",
            NamedFormula.of("years and months duration(worker.birthDate, order.on).years"))
        .putDefinitions(
            "claim.counted",
            NamedFormula.of(
                "if reading.days = \"counted\" then claim.days else max(0, claim.days - 1)"))
        .addEligibility(
            Rule.builder()
                .id("heads")
                .scope(Rule.Scope.POLICY)
                .require("count(roster) >= heads.least")
                .otherwise(Rule.Otherwise.REFER)
                .build(),
            Rule.builder().id("age").require("worker.age >= age.least").build(),
            Rule.builder().id("one-share").require("worker.share = 1").build())
        .addPremium(
            PremiumLine.builder()
                .id("annual")
                .amount("price(worker.zone, plan.limit)")
                .round(Rounding.parse("0.01 half up"))
                .build())
        .addCoverage(
            CoverageTerms.builder()
                .inception("date and time(order.on + duration(\"P1D\"), time(\"00:00:00\"))")
                .expiry("inception + duration(\"P1Y\")")
                .build())
        .putCounters(
            "days",
            CounterDeclaration.builder()
                .type(Type.number("day"))
                .addPer(CounterDeclaration.Key.PERSON, CounterDeclaration.Key.PERIOD)
                .cap("days.cap")
                .build())
        .addClaims(
            Rule.builder()
                .id("in-cover")
                .scope(Rule.Scope.CLAIM)
                .require("some w in cover satisfies claim.at in w")
                .build())
        .addExclusions(
            Exclusion.builder()
                .id("no-report")
                .when("not(claim.report)")
                .addBenefits("cost")
                .build())
        .addBenefits(
            Benefit.builder()
                .id("daily")
                .when("claim.days > 0")
                .putLet("paid days", "min(claim.counted, left(days))")
                .amount("paid days * daily")
                .round(Rounding.parse("0.01 half up"))
                .putUses("days", "paid days")
                .build(),
            Benefit.builder()
                .id("cost")
                .when("claim.cost > 0")
                .amount("claim.cost / 3")
                .round(Rounding.parse("0.01 half up"))
                .build());
  }

  /**
   * One person of the city, under an order of 1 March 2025.
   *
   * @param limit the plan's limit
   * @return the application
   */
  public static Application insured(String limit) {
    return Application.builder()
        .facts(Facts.none().with("order.on", "2025-03-01").with("plan.limit", limit))
        .addMembers(
            new Member(
                "a",
                Facts.none().with("worker.zone", "city").with("worker.birthDate", "1990-01-01")))
        .build();
  }
}
