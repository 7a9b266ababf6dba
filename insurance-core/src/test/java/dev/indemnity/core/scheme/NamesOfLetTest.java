package dev.indemnity.core.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.text.Text;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

/** A name under {@code let} stands for one thing: it is no other name of the edition. */
class NamesOfLetTest {
  private static SchemeEdition.Builder edition() {
    return SchemeEdition.builder()
        .id("test.let")
        .title(Text.of("Let"))
        .currency(CurrencyUnit.of("CNY"))
        .zone(ZoneOffset.UTC)
        .putCategories("kinds", Category.of("visit", "stay"))
        .putFacts("claim.cost", FactDeclaration.of(Type.MONEY))
        .putParameters("limit", Parameter.builder().type(Type.MONEY).value("60.00").build())
        .putDefinitions("part", NamedFormula.of("claim.cost / 2"))
        .putFunctions(
            "half",
            FunctionDeclaration.builder()
                .inputs(Map.of("of", Type.MONEY))
                .formula("of / 2")
                .build())
        .putCounters(
            "paid so far",
            CounterDeclaration.builder()
                .type(Type.MONEY)
                .addPer(CounterDeclaration.Key.POLICY)
                .build());
  }

  private static Benefit.Builder benefit(String let) {
    return Benefit.builder()
        .id("cost")
        .when("claim.cost > 0")
        .putLet(let, "claim.cost / 4")
        .amount("claim.cost")
        .round(Rounding.parse("0.01 half up"));
  }

  private static List<String> told(Benefit benefit) {
    return Scheme.problems(edition().addBenefits(benefit).build(), List.of()).stream()
        .map(Problem::toString)
        .toList();
  }

  private static String again(String section, String name) {
    return section
        + "/0/let/"
        + name
        + ": found the name \""
        + name
        + "\" once more, expected"
        + " a name of its own";
  }

  @Test
  void aLetNamedAsAParameterIsToldAtItsPlaceAndNotReadPast() {
    assertThat(told(benefit("limit").build())).containsExactly(again("/benefits", "limit"));
  }

  @Test
  void aLetNamedAsAFactADefinitionAFunctionOrACounterIsToldAtItsPlace() {
    for (String name : List.of("claim.cost", "part", "half", "paid so far")) {
      assertThat(told(benefit(name).build())).containsExactly(again("/benefits", name));
    }
  }

  @Test
  void aLetNamedAsTheValueABenefitIsForIsToldOnce() {
    assertThat(told(benefit("kind").putEach("kind", "kinds").build()))
        .containsExactly(again("/benefits", "kind"));
  }

  @Test
  void aLetOfAPremiumLineHasANameOfItsOwnAsWell() {
    SchemeEdition.Builder edition =
        edition()
            .addPremium(
                PremiumLine.builder()
                    .id("line")
                    .putLet("limit", "limit / 2")
                    .amount("limit")
                    .round(Rounding.parse("0.01 half up"))
                    .build());

    assertThat(Scheme.problems(edition.build(), List.of()))
        .extracting(Problem::toString)
        .containsExactly(again("/premium", "limit"));
  }

  @Test
  void aLetNamedAmountIsToldWhereUsesReadTheAmountOfTheBenefit() {
    assertThat(told(benefit("amount").putUses("paid so far", "amount").build()))
        .containsExactly(
            "/benefits/0/let/amount: found the name \"amount\", by which uses read what the"
                + " benefit pays, expected a name of its own");
    assertThat(told(benefit("amount").build())).isEmpty();
  }

  @Test
  void twoBenefitsMayHaveALetOfTheSameName() {
    SchemeEdition.Builder edition =
        edition()
            .addBenefits(benefit("quarter").build())
            .addBenefits(benefit("quarter").id("more").build());

    assertThat(Scheme.problems(edition.build(), List.of())).isEmpty();
  }
}
