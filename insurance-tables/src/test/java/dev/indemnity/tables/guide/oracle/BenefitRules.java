package dev.indemnity.tables.guide.oracle;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Map;

/** What stands against one benefit of a claim that is in order as a whole. */
final class BenefitRules {
  private final Findings findings;
  private final GuideFigures figures;
  private final Loss loss;
  private final UsedUp used;
  private final Reasons reasons = new Reasons();

  BenefitRules(Findings findings, UsedUp used) {
    this.findings = findings;
    this.figures = findings.figures;
    this.loss = findings.loss;
    this.used = used;
  }

  Map<String, String> reasons(String benefit) {
    switch (benefit) {
      case "disability" -> ofDisability();
      case "death", "sudden-death" -> ofDeath();
      case "medical" -> ofMedical();
      case "lost-time" -> ofLostTime();
      default -> {}
    }
    return reasons.told;
  }

  private void ofDisability() {
    reasons.refuseUnless(!loss.isIllness(), "illness-other-items");
    String ours = figures.usual("K-25") ? "GB/T 16180" : "88号";
    reasons.waitUnless(
        loss.gradingStandard.isEmpty() || loss.gradingStandard.equals(ours), "grading-standard");
    waitForSocialInsurance();
  }

  private void ofDeath() {
    reasons.refuseUnless(figures.usual("K-35") || findings.isDeathInTime(), "death-in-time");
    reasons.waitUnless(
        loss.isDisease() || !requireNonNull(loss.deathAt).isBefore(loss.occurredAt),
        "death-after-incident");
    reasons.waitUnless(
        !loss.isIllness() || !requireNonNull(loss.diagnosedAt).isBefore(loss.occurredAt),
        "diagnosis-after-onset");
    waitForSocialInsurance();
  }

  /** Where each benefit is reduced by what social insurance pays for the same. */
  private void waitForSocialInsurance() {
    reasons.waitUnless(
        !figures.reads("K-6", "matching item offset")
            || !findings.person().socialInsured()
            || !loss.route.equals("open"),
        "statutory-items");
  }

  private void ofMedical() {
    reasons.refuseUnless(!loss.isIllness(), "illness-other-items");
    reasons.refuseUnless(!loss.isDisease() || figures.reads("K-24", "all"), "disease-costs");
    reasons.waitUnless(
        loss.outOfCatalogue.add(loss.unreasonable).compareTo(loss.medicalCost) <= 0, "cost-parts");
    if (loss.medicalCost.signum() == 0 || !findings.person().socialInsured()) {
      return;
    }
    boolean atOnce = figures.reads("K-6", "medical nil at once");
    boolean all = figures.reads("K-6", "every item nil");
    reasons.waitUnless(atOnce || all || !loss.route.equals("open"), "statutory-first");
    reasons.refuseUnless(atOnce || all || !loss.route.equals("closed"), "statutory-closed");
    reasons.refuseUnless(!atOnce || loss.route.equals("settled"), "statutory-at-once");
  }

  private void ofLostTime() {
    reasons.refuseUnless(!loss.isIllness(), "illness-other-items");
    reasons.refuseUnless(!loss.isDisease() || figures.reads("K-24", "all"), "disease-costs");
    waitForSocialInsurance();
    LocalDate admitted = loss.admittedOn;
    reasons.waitUnless(
        admitted == null
            || loss.isDisease()
            || loss.isIllness()
            || !admitted.isBefore(loss.occurredAt.toLocalDate()),
        "admitted-after-incident");
    boolean earlier =
        used.used("accident waiting", loss.accident)
                .plus(used.used("accident days", loss.accident))
                .sign()
            > 0;
    reasons.refuseUnless(
        loss.restDays() == 0 || loss.hospitalDays(figures) > 0 || admitted != null || earlier,
        "rest-after-discharge");
  }
}
