package dev.indemnity.tables.guide;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.indemnity.tables.guide.oracle.ClaimOracle;
import dev.indemnity.tables.guide.oracle.CoverOracle;
import dev.indemnity.tables.guide.oracle.GuideFigures;
import dev.indemnity.tables.guide.oracle.Insured;
import dev.indemnity.tables.guide.oracle.Loss;
import dev.indemnity.tables.guide.oracle.Order;
import dev.indemnity.tables.guide.oracle.Person;
import dev.indemnity.tables.guide.oracle.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The oracle itself: against what the guide prints, and apart from the library. */
class OracleTest {
  private static final LocalDateTime START = LocalDateTime.parse("2025-06-03T00:00:00");

  @Test
  void theOracleUsesNothingOfTheLibrary() {
    noClasses()
        .that()
        .resideInAPackage("dev.indemnity.tables.guide.oracle")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.indemnity.core..",
            "dev.indemnity.tables.(cases|catalog|edition|json|result)..",
            "dev.indemnity.tables.guide")
        .check(new ClassFileImporter().importPackages("dev.indemnity.tables.guide.oracle"));
  }

  @Test
  void theOraclePaysWhatTheGuidePrintsForAFallFromScaffolding() {
    Loss fall = new Loss("1", "A1", START.plusDays(30));
    fall.grade = 7;
    fall.medicalCost = new BigDecimal("35000");
    fall.hospitalDays = 30;
    fall.restDays = 20;

    assertThat(paid("钢筋工", "500000", fall)).isEqualTo("189400.00");
  }

  @Test
  void theOraclePaysWhatTheGuidePrintsForASuddenDeath() {
    Loss death = new Loss("1", "A1", START.plusDays(30));
    death.cause = "sudden illness";
    death.diagnosedAt = death.occurredAt;
    death.deathAt = death.occurredAt.plusHours(48);

    assertThat(paid("快递员", "100000", death)).isEqualTo("20000.00");
  }

  private static String paid(String occupation, String limit, Loss loss) {
    GuideFigures figures = new GuideFigures();
    Person person =
        new Person("a", occupation, false, BigDecimal.ZERO, 0, false, START.toLocalDate(), null);
    Plan plan =
        new Plan(
            new BigDecimal(limit),
            new BigDecimal("50000"),
            null,
            null,
            BigDecimal.ZERO,
            null,
            null,
            null);
    Insured insured =
        new Insured(person, plan.whole(figures), true, 10, 10, START, START.plusYears(1), null);
    return new ClaimOracle(figures).settle(insured, loss).total().orElseThrow().toPlainString();
  }

  @Test
  void theOracleStartsCoverTwoDaysAfterAnOrderBeforeOneAndThreeDaysAfterALaterOne() {
    assertThat(start("2025-06-01T12:59:59.999999999")).isEqualTo("2025-06-03");
    assertThat(start("2025-06-01T13:00:00")).isEqualTo("2025-06-04");
  }

  private static String start(String placed) {
    LocalDateTime at = LocalDateTime.parse(placed);
    LocalDate from =
        new CoverOracle(new GuideFigures())
            .of(new Order(at, at, List.of(), null))
            .from()
            .orElseThrow()
            .toLocalDate();
    return from.toString();
  }
}
