package dev.indemnity.tables.guide.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One person's claim from one accident; what is null or 0 was not said. */
public final class Loss {
  public final String id;
  public final String accident;
  public String cause = "accident";
  public final LocalDateTime occurredAt;
  public @Nullable LocalDateTime diagnosedAt;
  public @Nullable LocalDateTime determinedAt;
  public @Nullable LocalDateTime lastExposureAt;
  public boolean atWork = true;
  public BigDecimal height = BigDecimal.ZERO;
  public boolean traffic;
  public boolean policeCalled;
  public boolean determination;
  public boolean mediation;

  public @Nullable LocalDateTime deathAt;
  public @Nullable Boolean suddenDeath;
  public @Nullable Integer grade;
  public String gradingStandard = "";
  public List<Injury> injuries = List.of();
  public String actualOccupation = "";

  public BigDecimal medicalCost = BigDecimal.ZERO;
  public BigDecimal outOfCatalogue = BigDecimal.ZERO;
  public BigDecimal unreasonable = BigDecimal.ZERO;
  public String route = "open";
  public BigDecimal statutoryMedical = BigDecimal.ZERO;
  public BigDecimal statutoryDisability = BigDecimal.ZERO;
  public BigDecimal statutoryDeath = BigDecimal.ZERO;
  public BigDecimal statutoryLostTime = BigDecimal.ZERO;
  public BigDecimal thirdParty = BigDecimal.ZERO;

  public int hospitalDays;
  public int restDays;
  public @Nullable LocalDate admittedOn;
  public @Nullable LocalDate dischargedOn;
  public @Nullable LocalDate restEndsOn;

  public @Nullable LocalDateTime knownAt;
  public @Nullable LocalDateTime reportedAt;
  public boolean intentionally;
  public boolean grossly;
  public boolean insurerKnew;
  public BigDecimal unverifiable = BigDecimal.ZERO;

  /** A claim of which nothing is said yet. */
  public Loss(String id, String accident, LocalDateTime occurredAt) {
    this.id = id;
    this.accident = accident;
    this.occurredAt = occurredAt;
  }

  /**
   * A single injury.
   *
   * @param grade its grade
   * @param part the part of the body
   * @param nature what it is
   */
  public record Injury(int grade, String part, String nature) {}

  boolean isIllness() {
    return cause.equals("sudden illness");
  }

  boolean isDisease() {
    return cause.equals("occupational disease");
  }

  boolean isGraded() {
    return grade != null || !injuries.isEmpty();
  }

  /** Days in hospital, counted from dates where they are not said. */
  public int hospitalDays(GuideFigures figures) {
    return admittedOn == null || dischargedOn == null
        ? hospitalDays
        : (int) ChronoUnit.DAYS.between(admittedOn, dischargedOn) + (figures.usual("K-40") ? 0 : 1);
  }

  int restDays() {
    return dischargedOn == null || restEndsOn == null
        ? restDays
        : (int) ChronoUnit.DAYS.between(dischargedOn, restEndsOn);
  }

  int lostDays(GuideFigures figures) {
    return hospitalDays(figures) + restDays();
  }
}
