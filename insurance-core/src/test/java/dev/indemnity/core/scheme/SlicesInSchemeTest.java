package dev.indemnity.core.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Row;
import dev.indemnity.core.table.Table;
import dev.indemnity.core.text.Text;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** Slices as formulas, overlays and identities see them. */
class SlicesInSchemeTest {
  private static SchemeEdition.Builder plan(String amount) {
    return SchemeEdition.builder()
        .id("test.slices")
        .title(Text.of("Slices"))
        .currency(CurrencyUnit.of("CNY"))
        .zone(ZoneOffset.UTC)
        .putFacts("plan.orders", FactDeclaration.of(Type.number("order")))
        .putFacts("plan.payroll", FactDeclaration.of(Type.MONEY))
        .putTables("order price", orders(Column.slices("orders", Type.number("order"))))
        .putTables(
            "rate",
            Table.builder()
                .addInputs(Column.slices("payroll", Type.MONEY))
                .addOutputs(Column.exact("due", Type.NUMBER), Column.exact("levy", Type.NUMBER))
                .row("[0..1000000]", "0.004", "0.001")
                .row("(1000000..5000000]", "0.003", "0.002")
                .build())
        .addPremium(
            PremiumLine.builder()
                .id("due")
                .perPerson(false)
                .amount(amount)
                .round(Rounding.parse("0.01 half up"))
                .build());
  }

  private static Table orders(Column orders) {
    return Table.builder()
        .addInputs(orders)
        .addOutputs(Column.exact("price", Type.MONEY))
        .addRows(
            new Row(List.of("[0..100]", "0.155"), "", Optional.of(Text.of("the first hundred"))),
            Row.of("(100..]", "0.1"))
        .build();
  }

  private static PremiumQuote quote(SchemeEdition edition, Facts facts) {
    return Premiums.quote(
        Scheme.resolve(edition),
        Application.builder().facts(facts).addMembers(new Member("a", Facts.none())).build());
  }

  private static String total(SchemeEdition edition, Facts facts) {
    return quote(edition, facts).total().orElseThrow().rounded().toString();
  }

  private static List<String> problems(SchemeEdition.Builder edition) {
    return Scheme.problems(edition.build(), List.of()).stream().map(Problem::toString).toList();
  }

  @Test
  void aCallIsOfTheTypeOfItsInputTimesItsRate() {
    Facts facts = Facts.none().with("plan.orders", 101).with("plan.payroll", "1500000.00");
    assertThat(total(plan("order price(plan.orders)").build(), facts)).isEqualTo("CNY 15.60");
    assertThat(total(plan("rate(plan.payroll).due + rate(plan.payroll).levy").build(), facts))
        .isEqualTo("CNY 7500.00");
    assertThat(problems(plan("rate(plan.payroll).due * order price(plan.orders)")))
        .singleElement()
        .asString()
        .contains("an amount times an amount");
    assertThat(problems(plan("plan.payroll * rate(plan.payroll).due")))
        .singleElement()
        .asString()
        .contains("an amount times an amount");
  }

  @Test
  void theStepOfACallTellsTheAmount() {
    assertThat(
            quote(plan("order price(plan.orders)").build(), Facts.none().with("plan.orders", 1000))
                .total()
                .orElseThrow()
                .why()
                .toText())
        .contains("order price(1000) = 105.50");
  }

  @Test
  void whatLiesAboveTheLastSliceIsRefused() {
    PremiumQuote quote =
        quote(
            plan("rate(plan.payroll).due").build(),
            Facts.none().with("plan.payroll", "5000000.01"));
    assertThat(quote.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(quote.reasons().get(0).actual()).isEqualTo("payroll 5,000,000.01");
  }

  @Test
  void aSliceIsOverlaidByItsInterval() {
    SchemeEdition edition = plan("order price(plan.orders)").build();
    SchemeEdition overlaid = edition.withRow("order price", List.of("[0..100]"), "0.20");
    assertThat(total(overlaid, Facts.none().with("plan.orders", 110))).isEqualTo("CNY 21.00");
    assertThat(EditionDigest.of(overlaid)).isNotEqualTo(EditionDigest.of(edition));
    assertThatThrownBy(() -> edition.withRow("order price", List.of("100"), "0.20"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("orders (100)");
  }

  @Test
  void slicesAndBandsOfTheSameRowsAreTwoEditionsAndSpellingsOfOneSliceAreNot() {
    SchemeEdition.Builder slices = plan("order price(plan.orders)");
    String digest = EditionDigest.of(slices.build());
    Table bands = orders(Column.band("orders", Type.number("order")));
    assertThat(EditionDigest.of(withTable(slices.build(), bands))).isNotEqualTo(digest);
    Table respelt =
        orders(Column.slices("orders", Type.number("order")))
            .withRows(
                List.of(
                    Row.of("(100.0..]", "0.10"),
                    new Row(
                        List.of("[0.00..100]", "0.155"),
                        "",
                        Optional.of(Text.of("the first hundred")))));
    assertThat(EditionDigest.of(withTable(slices.build(), respelt))).isEqualTo(digest);
  }

  private static SchemeEdition withTable(SchemeEdition edition, Table table) {
    return SchemeEdition.builder()
        .from(edition)
        .tables(
            edition.tables().entrySet().stream()
                .collect(
                    Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getKey().equals("order price") ? table : each.getValue())))
        .build();
  }

  @Test
  void anotherEditionAsksTheSlicesOfTheOneItRefersTo() {
    SchemeEdition other = plan("order price(plan.orders)").build();
    SchemeEdition.Builder edition =
        SchemeEdition.builder()
            .from(plan("tariff.order price(plan.orders)").build())
            .putReferences(
                "tariff",
                Reference.builder().id("test.slices").label(other.label()).edition(other).build());
    assertThat(total(edition.id("test.other").build(), Facts.none().with("plan.orders", 101)))
        .isEqualTo("CNY 15.60");
  }
}
