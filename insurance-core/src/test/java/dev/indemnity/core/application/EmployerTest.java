package dev.indemnity.core.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.indemnity.core.fact.FactKey;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.fact.Vocabulary;
import java.time.LocalDate;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class EmployerTest {
  private static final Employer EMPLOYER =
      Employer.builder()
          .kind("limited")
          .industry("weaving")
          .foundedOn(LocalDate.of(2001, 2, 3))
          .registeredCapital(Money.parse("CNY 500000.00"))
          .employedHeads(12)
          .insuredHeads(9)
          .build();

  @Test
  void everyAttributeIsAFact() {
    assertThat(EMPLOYER.facts())
        .isEqualTo(
            Facts.none()
                .with(Vocabulary.EMPLOYER_KIND, "limited")
                .with(Vocabulary.EMPLOYER_INDUSTRY, "weaving")
                .with(Vocabulary.EMPLOYER_FOUNDED_ON, LocalDate.of(2001, 2, 3))
                .with(Vocabulary.EMPLOYER_REGISTERED_CAPITAL, Money.parse("CNY 500000.00"))
                .with(Vocabulary.EMPLOYER_EMPLOYED_HEADS, 12)
                .with(Vocabulary.EMPLOYER_INSURED_HEADS, 9));
    assertThat(EMPLOYER.facts().keys())
        .containsExactlyElementsOf(
            Vocabulary.keys().stream()
                .map(FactKey::name)
                .filter(name -> name.startsWith("employer."))
                .toList());
  }

  @Test
  void whatIsNotKnownIsNoFact() {
    assertThat(Employer.builder().build().facts()).isEqualTo(Facts.none());
  }

  @Test
  void negativeCapitalAndHeadsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EMPLOYER.withRegisteredCapital(Money.parse("CNY -0.01")))
        .withMessage("employer.registeredCapital (-0.01) must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Employer.builder().employedHeads(-1).build())
        .withMessage("employer.employedHeads (-1) must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Employer.builder().insuredHeads(-2).build())
        .withMessage("employer.insuredHeads (-2) must not be negative");
  }

  @Test
  void furtherFactsAreKeptByCopiesAndByChanges() {
    Employer with = Employer.builder().kind("limited").fact("employer.unions", 2).build();
    Employer copy = Employer.builder().from(with).fact("employer.sites", 3).build();

    assertThat(copy.withKind("partnership").facts())
        .isEqualTo(
            Facts.none()
                .with("employer.kind", "partnership")
                .with("employer.unions", 2)
                .with("employer.sites", 3));
  }

  @Test
  void aFactIsGivenInOneWayOnly() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Employer.builder().kind("a").fact("employer.kind", "b").build())
        .withMessage("fact (employer.kind) must not be given twice");
  }

  @Test
  void itShowsWhatIsKnownNotHowItIs() {
    assertThat(Employer.builder().kind("limited").build())
        .hasToString("employer with facts [employer.kind]");
  }
}
