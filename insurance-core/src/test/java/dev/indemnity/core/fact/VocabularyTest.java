package dev.indemnity.core.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  @Test
  void everyKeyIsListedOnceWithWhatItMeans() {
    List<String> names = Vocabulary.keys().stream().map(FactKey::name).toList();

    assertThat(names)
        .doesNotHaveDuplicates()
        .allMatch(name -> name.matches("[a-z]+\\.[a-zA-Z]+"))
        .startsWith("employer.kind")
        .contains("order.workingDays", "claim.injuries", "injury.nature");
    assertThat(Vocabulary.keys())
        .allSatisfy(key -> assertThat(Vocabulary.meaning(key)).isNotBlank().doesNotEndWith("."));
  }

  @Test
  void keysOfOneGroupStandTogether() {
    List<String> groups = new ArrayList<>();
    for (FactKey<?> key : Vocabulary.keys()) {
      String group = key.name().substring(0, key.name().indexOf('.'));
      if (groups.isEmpty() || !groups.get(groups.size() - 1).equals(group)) {
        groups.add(group);
      }
    }
    Set<String> distinct = new LinkedHashSet<>(groups);

    assertThat(groups).containsExactlyElementsOf(distinct);
  }

  @Test
  void theListOfKeysDoesNotChange() {
    List<FactKey<?>> keys = Vocabulary.keys();

    assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> keys.remove(0));
  }

  @Test
  void aKeyOfSomebodyElseHasNoMeaningHere() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vocabulary.meaning(FactKey.of("plan.colour", String.class)))
        .withMessage("key (plan.colour) must be one of the vocabulary");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vocabulary.meaning(FactKey.of("plan.waitingDays", String.class)));
  }

  @Test
  void negativeAmountsAndCountsAreRefusedByTheirKey() {
    Money negative = Money.of(CurrencyUnit.of("CNY"), new BigDecimal("-5.00"));

    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> Vocabulary.check(Facts.none().with(Vocabulary.PLAN_MEDICAL_DEDUCTIBLE, negative)))
        .withMessage("plan.medicalDeductible (-5.00) must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Vocabulary.check(Facts.none().with(Vocabulary.PLAN_WAITING_DAYS, -1)))
        .withMessage("plan.waitingDays (-1) must not be negative");
  }

  @Test
  void whatOnlyAnEditionCanJudgeIsLeftToIt() {
    Facts facts =
        Facts.none()
            .with(Vocabulary.PLAN_WAITING_DAYS, 0)
            .with(Vocabulary.PLAN_MEDICAL_RATIO, new BigDecimal("1.5"))
            .with(Vocabulary.WORKER_WORK_HEIGHT, new BigDecimal("-3"))
            .with("plan.temperature", -40);

    assertThat(Vocabulary.check(facts)).isSameAs(facts);
  }
}
