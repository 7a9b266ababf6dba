package dev.indemnity.core.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.indemnity.core.fact.FactKey;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.fact.Vocabulary;
import org.junit.jupiter.api.Test;

class InjuryTest {
  private static final Injury INJURY =
      Injury.builder().grade(7).part("left hand").nature("fracture").build();

  @Test
  void everyAttributeIsAFact() {
    assertThat(INJURY.facts())
        .isEqualTo(
            Facts.none()
                .with(Vocabulary.INJURY_GRADE, 7)
                .with(Vocabulary.INJURY_PART, "left hand")
                .with(Vocabulary.INJURY_NATURE, "fracture"));
    assertThat(INJURY.facts().keys())
        .containsExactlyElementsOf(
            Vocabulary.keys().stream()
                .map(FactKey::name)
                .filter(name -> name.startsWith("injury."))
                .toList());
  }

  @Test
  void aNegativeGradeIsRefusedAndAGradeTooHighIsLeftToTheEdition() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> INJURY.withGrade(-1))
        .withMessage("injury.grade (-1) must not be negative");
    assertThat(INJURY.withGrade(11).facts().get("injury.grade")).isEqualTo(11);
  }

  @Test
  void furtherFactsAreKept() {
    assertThat(Injury.builder().fact("injury.side", "left").build().withGrade(3).facts())
        .isEqualTo(Facts.none().with("injury.side", "left").with("injury.grade", 3));
  }

  @Test
  void nothingPersonalIsShown() {
    assertThat(INJURY).hasToString("injury with facts [injury.grade, injury.part, injury.nature]");
  }
}
