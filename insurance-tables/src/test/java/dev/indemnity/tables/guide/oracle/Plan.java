package dev.indemnity.tables.guide.oracle;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a company chose. What is null was not said, and is that of the standard plan, if it has any.
 *
 * @param deathLimit the death limit
 * @param medicalLimit the medical limit
 * @param medicalRatio the share of medical costs that is paid
 * @param deductible the deductible on medical costs
 * @param outOfCatalogueRatio the share of out-of-catalogue costs that counts
 * @param waitingDays the waiting days
 * @param daily the daily allowance
 * @param scale the scale of disability
 */
public record Plan(
    BigDecimal deathLimit,
    BigDecimal medicalLimit,
    @Nullable BigDecimal medicalRatio,
    @Nullable BigDecimal deductible,
    @Nullable BigDecimal outOfCatalogueRatio,
    @Nullable Integer waitingDays,
    @Nullable BigDecimal daily,
    @Nullable String scale) {

  /** This plan with the standard plan in all that was not said. */
  public Plan whole(GuideFigures figures) {
    return new Plan(
        deathLimit,
        medicalLimit,
        Objects.requireNonNullElse(medicalRatio, figures.medicalRatio),
        Objects.requireNonNullElse(deductible, figures.medicalDeductible),
        outOfCatalogueRatio,
        Objects.requireNonNullElse(waitingDays, figures.waitingDays),
        Objects.requireNonNullElse(daily, figures.daily),
        Objects.requireNonNullElse(scale, "standard"));
  }

  boolean isStandard(GuideFigures figures) {
    return same(medicalRatio, figures.medicalRatio)
        && same(deductible, figures.medicalDeductible)
        && Objects.equals(waitingDays, figures.waitingDays)
        && same(daily, figures.daily)
        && "standard".equals(scale);
  }

  private static boolean same(@Nullable BigDecimal a, BigDecimal b) {
    return a != null && a.compareTo(b) == 0;
  }
}
