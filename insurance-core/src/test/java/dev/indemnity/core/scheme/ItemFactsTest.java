package dev.indemnity.core.scheme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.eligibility.Eligibility;
import dev.indemnity.core.eligibility.EligibilityDecision;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.outcome.Reason;
import java.util.List;
import org.junit.jupiter.api.Test;

class ItemFactsTest {
  private static final Scheme SCHEME =
      Scheme.resolve(
          ParcelPlan.edition()
              .eligibility(List.of())
              .putFacts("part", FactDeclaration.of(Type.STRING))
              .putFacts("injury.part", FactDeclaration.of(Type.STRING))
              .putFacts("injuries", FactDeclaration.of(Type.listOf(Type.item("injury"))))
              .addEligibility(
                  Rule.builder()
                      .id("hand")
                      .scope(Rule.Scope.POLICY)
                      .require("count(injuries[part = \"hand\"]) > 0")
                      .build())
              .build());

  private static List<String> reasons(String key) {
    EligibilityDecision decision =
        Eligibility.assess(
            SCHEME,
            Application.builder()
                .facts(
                    Facts.none()
                        .with("part", "eye")
                        .with("injuries", List.of(Facts.none().with(key, "hand"))))
                .build());
    return decision.reasons().stream().map(Reason::code).toList();
  }

  @Test
  void aShortKeyOfAnItemIsTheItemsOwnFactEvenWhereAnotherFactHasThatName() {
    assertThat(reasons("injury.part")).isEmpty();
    assertThat(reasons("part")).isEmpty();
  }

  private static void assess(Facts injury) {
    Eligibility.assess(
        SCHEME,
        Application.builder()
            .facts(Facts.none().with("part", "eye").with("injuries", List.of(injury)))
            .build());
  }

  @Test
  void aFactOfAnItemIsGivenOnceUnderOneKey() {
    assertThatThrownBy(() -> assess(Facts.none().with("part", "hand").with("injury.part", "eye")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fact (injury.part) must not be given twice");
  }

  @Test
  void anUnknownFactOfAnItemIsToldOnceWithTheNearest() {
    assertThatThrownBy(() -> assess(Facts.none().with("injury.prat", "hand")))
        .hasMessage(
            "fact (injury.prat) must be declared by test.parcel-plan; nearest: injury.part");
    assertThatThrownBy(() -> assess(Facts.none().with("prat", "hand")))
        .hasMessage(
            "fact (injury.prat) must be declared by test.parcel-plan; nearest: injury.part");
  }
}
