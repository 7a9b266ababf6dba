package dev.indemnity.tables.guide.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;

/** What stands against a claim as a whole. */
final class ClaimRules {
  private final Findings findings;
  private final GuideFigures figures;
  private final PersonOracle persons;
  private final Loss loss;
  private final Reasons reasons = new Reasons();

  ClaimRules(Findings findings) {
    this.findings = findings;
    this.figures = findings.figures;
    this.persons = findings.persons;
    this.loss = findings.loss;
  }

  Map<String, String> reasons() {
    ofCover();
    ofOccupation();
    ofCause();
    ofNotice();
    reasons.waitUnless(!loss.traffic || loss.policeCalled, "police-called");
    reasons.waitUnless(!loss.traffic || loss.determination, "traffic-determination");
    reasons.waitUnless(!loss.traffic || loss.mediation, "traffic-mediation");
    reasons.refuseUnless(
        !figures.reads("K-6", "every item nil")
            || !findings.person().socialInsured()
            || loss.route.equals("settled"),
        "statutory-every-item");
    return reasons.told;
  }

  private void ofCover() {
    Insured insured = findings.insured;
    Person person = insured.person();
    LocalDate day = findings.decisiveAt().toLocalDate();
    LocalDate end = person.end();
    LocalDate removed = insured.removedOn();
    reasons.refuseUnless(loss.atWork, "in-the-course-of-work");
    reasons.refuseUnless(!figures.usual("K-42") || insured.named(), "named-person");
    reasons.refuseUnless(!persons.isVoid(person, 1), "share-in-force");
    reasons.refuseUnless(insured.coveredAt(findings.decisiveAt()), "within-cover");
    reasons.refuseUnless(!day.isBefore(person.start()), "person-added");
    reasons.refuseUnless(end == null || day.isBefore(end), "person-ended");
    reasons.refuseUnless(removed == null || day.isBefore(removed), "person-removed");
  }

  private void ofOccupation() {
    reasons.refuseUnless(
        figures.reads("K-30", "full") || !figures.refuses(findings.occupation()),
        "actual-occupation");
    if (!figures.reads("K-30", "nil")) {
      return;
    }
    Person person = findings.person();
    Optional<String> actual = persons.classOf(person, findings.occupation());
    reasons.referUnless(actual.isPresent(), "outside-table");
    reasons.refuseUnless(
        actual.isEmpty() || actual.equals(persons.classOf(person, person.occupation())),
        "actual-class");
  }

  private void ofCause() {
    reasons.refuseUnless(!loss.isDisease() || !figures.reads("K-24", "none"), "disease-covered");
    reasons.refuseUnless(!loss.isIllness() || findings.isSuddenDeath(), "illness-sudden-death");
    reasons.refuseUnless(
        !persons.isHeight(loss.height)
            || !figures.usual("K-23")
            || persons.isHeightCovered(findings.person()),
        "height-finding");
  }

  private void ofNotice() {
    LocalDateTime known = loss.knownAt;
    LocalDateTime reported = loss.reportedAt;
    boolean both = known != null && reported != null;
    reasons.warnUnless(!findings.isLate(), "reported-in-time");
    reasons.waitUnless(loss.unverifiable.signum() == 0 || both, "report-times");
    reasons.waitUnless(
        known == null || loss.isDisease() || !known.isBefore(loss.occurredAt),
        "known-after-incident");
    reasons.waitUnless(
        known == null || reported == null || !reported.isBefore(known), "reported-after-known");
  }
}
