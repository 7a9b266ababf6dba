package dev.indemnity.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FactsTest {
  private static final FactKey<Integer> HEADS = FactKey.of("employer.heads", Integer.class);

  @Test
  void theBuilderKeepsTheOrderInWhichFactsWereGiven() {
    Facts facts =
        Facts.builder()
            .put("z", 1)
            .put(HEADS, Optional.of(3))
            .putAll(Map.of("a", true))
            .putAll(Facts.none().with("m", "text"))
            .build();

    assertThat(facts.keys()).containsExactly("z", "employer.heads", "a", "m");
    assertThat(facts.get("employer.heads")).isEqualTo(3);
  }

  @Test
  void aFactWithoutAValueStaysUnknownAndNullIsKnownToBeAbsent() {
    Facts facts = Facts.builder().put(HEADS, Optional.empty()).put("paidAt", null).build();

    assertThat(facts.has("employer.heads")).isFalse();
    assertThat(facts.has("paidAt")).isTrue();
    assertThat(facts.get("paidAt")).isNull();
  }

  @Test
  void aFactIsNotGivenTwiceEvenIfItIsKnownToBeAbsent() {
    Facts.Builder builder = Facts.builder().put("paidAt", null);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.put("paidAt", "2025-01-01"))
        .withMessage("fact (paidAt) must not be given twice");
  }

  @Test
  void whatIsBuiltDoesNotChangeWithItsBuilder() {
    Facts.Builder builder = Facts.builder().put("a", 1);
    Facts built = builder.build();
    builder.put("b", 2);

    assertThat(built.keys()).containsExactly("a");
  }

  @Test
  void laterFactsReplaceEarlierOnesOfTheSameKey() {
    Facts earlier = Facts.none().with("a", 1).with("b", 1);
    Facts later = Facts.none().with("b", 2).with("c", 2);

    assertThat(earlier.withAll(later))
        .isEqualTo(Facts.none().with("a", 1).with("b", 2).with("c", 2));
    assertThat(earlier.withAll(Facts.none())).isEqualTo(earlier);
    assertThat(Facts.none().withAll(later)).isEqualTo(later);
  }

  @Test
  void factsShowTheirKeysAlone() {
    assertThat(Facts.none().with("worker.person", "Zhang San"))
        .hasToString("facts [worker.person]");
  }
}
