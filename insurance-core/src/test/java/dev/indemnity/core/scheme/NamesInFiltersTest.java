package dev.indemnity.core.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.evaluation.Evaluations;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.text.Text;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/**
 * A bare name in a filter is the item's own; where a name around the formula is spelt alike, the
 * author may have meant that one, and is asked.
 */
class NamesInFiltersTest {
  private static final Type KIND = Type.category("kinds");
  private static final Type ITEMS = Type.listOf(Type.item("item"));

  private static SchemeEdition.Builder edition() {
    return SchemeEdition.builder()
        .id("test.filters")
        .title(Text.of("Filters"))
        .currency(CurrencyUnit.of("CNY"))
        .zone(ZoneOffset.UTC)
        .putCategories("kinds", Category.of("visit", "stay"))
        .putFacts("item.kind", FactDeclaration.of(KIND))
        .putFacts("item.amount", FactDeclaration.of(Type.MONEY))
        .putFacts("claim.items", FactDeclaration.of(ITEMS));
  }

  private static List<String> told(SchemeEdition.Builder edition) {
    return Scheme.problems(edition.build(), List.of()).stream().map(Problem::toString).toList();
  }

  private static String both(String place, String name) {
    return place
        + ": found "
        + name
        + ", which is both the item's own and a name given around the"
        + " formula, expected item."
        + name
        + " for the item's own, or another name around the"
        + " formula";
  }

  private static Benefit.Builder benefit(String amount) {
    return Benefit.builder()
        .id("cost")
        .when("count(claim.items) > 0")
        .amount(amount)
        .round(Rounding.parse("0.01 half up"));
  }

  private static SchemeEdition.Builder paid(String formula, String amount) {
    Map<String, Type> inputs = new LinkedHashMap<>();
    inputs.put("items", ITEMS);
    inputs.put(amount, Type.MONEY);
    return edition()
        .putFunctions(
            "paid", FunctionDeclaration.builder().inputs(inputs).formula(formula).build());
  }

  @Test
  void aValueABenefitIsForIsNotTakenForTheFactOfTheItem() {
    assertThat(
            told(
                edition()
                    .addBenefits(
                        benefit("sum(claim.items[item.kind = kind].amount)")
                            .putEach("kind", "kinds")
                            .build())))
        .containsExactly(both("/benefits/0/amount column 29", "kind"));
    assertThat(
            told(
                edition()
                    .addBenefits(
                        benefit("sum(claim.items[item.kind = wanted].amount)")
                            .putEach("wanted", "kinds")
                            .build())))
        .isEmpty();
  }

  @Test
  void anInputOfAFunctionIsNotTakenForTheFactOfTheItem() {
    assertThat(told(paid("sum(items[item.amount > amount].amount)", "amount")))
        .containsExactly(both("/functions/paid/is column 25", "amount"));
    assertThat(told(paid("sum(items[item.amount > least].amount)", "least"))).isEmpty();
  }

  @Test
  void theItemsOwnIsReadWhereItIsSaidToBe() {
    assertThat(told(paid("amount + sum(items[item.amount > 0].amount)", "amount"))).isEmpty();
  }

  @Test
  void aLetIsNotTakenForTheFactOfTheItem() {
    assertThat(
            told(
                edition()
                    .addBenefits(
                        benefit("sum(claim.items[item.amount > amount].amount)")
                            .putLet("amount", "sum(claim.items.amount) / count(claim.items)")
                            .build())))
        .containsExactly(both("/benefits/0/amount column 31", "amount"));
  }

  @Test
  void inFiltersInsideOneAnotherAndInTestsOfEveryItemItIsToldAsWell() {
    String nested = "sum(items[count(items[item.amount > amount]) > 1].amount)";
    assertThat(told(paid(nested, "amount")))
        .containsExactly(both("/functions/paid/is column 37", "amount"));
    assertThat(
            told(
                paid(
                    "if some each in items satisfies count(items[amount > each.amount]) > 0"
                        + " then amount else 0",
                    "amount")))
        .containsExactly(both("/functions/paid/is column 45", "amount"));
  }

  @Test
  void aVariableIsNeverTakenForTheFactOfAnItem() {
    assertThat(
            told(
                edition()
                    .putFacts("claim.amounts", FactDeclaration.of(Type.listOf(Type.MONEY)))
                    .putDefinitions(
                        "larger ones",
                        NamedFormula.of(
                            "some amount in claim.amounts satisfies"
                                + " count(claim.items[item.amount > amount]) > 0"))))
        .isEmpty();
    assertThat(
            Evaluations.of(
                    edition().build(),
                    "every amount in [sum(claim.items.amount)] satisfies"
                        + " count(claim.items[item.amount < amount]) = 2",
                    Application.builder()
                        .facts(
                            Facts.none()
                                .with(
                                    "claim.items",
                                    List.of(
                                        Facts.none().with("kind", "stay").with("amount", "30.00"),
                                        Facts.none()
                                            .with("kind", "visit")
                                            .with("amount", "20.00"))))
                        .build())
                .why()
                .value())
        .isEqualTo("true");
  }

  @Test
  void namesOfTheEditionWithTheSameLastWordStandBackForThoseOfTheItem() {
    SchemeEdition.Builder edition =
        edition()
            .putFacts("kind", FactDeclaration.of(KIND))
            .putParameters("amount", Parameter.builder().type(Type.MONEY).value("1.00").build())
            .putDefinitions(
                "large stays",
                NamedFormula.of("count(claim.items[kind = \"stay\" and amount > 0])"))
            .addBenefits(
                benefit("sum(claim.items[kind = \"stay\"].amount)")
                    .putLet("first", "sum(claim.items[amount > 0].amount)")
                    .build());

    assertThat(told(edition)).isEmpty();
  }
}
