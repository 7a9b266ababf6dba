package dev.indemnity.tables.guide.oracle;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDateTime;

/** What follows from what is known of one claim. */
final class Findings {
  final GuideFigures figures;
  final PersonOracle persons;
  final Insured insured;
  final Loss loss;

  Findings(GuideFigures figures, Insured insured, Loss loss) {
    this.figures = figures;
    this.persons = new PersonOracle(figures);
    this.insured = insured;
    this.loss = loss;
  }

  Person person() {
    return insured.person();
  }

  /** When it happened, as far as cover goes. */
  LocalDateTime decisiveAt() {
    if (!loss.isDisease()) {
      return loss.occurredAt;
    }
    return requireNonNull(
        figures.usual("K-33")
            ? loss.diagnosedAt
            : figures.reads("K-33", "determination") ? loss.determinedAt : loss.lastExposureAt);
  }

  /** As it was found; where nothing was, as the times of diagnosis and death have it. */
  boolean isSuddenDeath() {
    LocalDateTime death = loss.deathAt;
    Boolean finding = loss.suddenDeath;
    if (death == null) {
      return false;
    }
    return finding != null
        ? finding
        : !death.isAfter(requireNonNull(loss.diagnosedAt).plus(figures.suddenDeathWithin));
  }

  boolean isDeathInTime() {
    LocalDateTime death = requireNonNull(loss.deathAt);
    return !death.isAfter(decisiveAt().plusDays(figures.lateDeathDays)) || insured.coveredAt(death);
  }

  boolean isLate() {
    return loss.knownAt != null
        && loss.reportedAt != null
        && loss.reportedAt.isAfter(loss.knownAt.plus(figures.reportWithin));
  }

  /** The occupation really followed. */
  String occupation() {
    return loss.actualOccupation.isEmpty() ? person().occupation() : loss.actualOccupation;
  }

  /** What late notice, another occupation and people who are not insured leave of each benefit. */
  Quotient payableShare() {
    Quotient share = Quotient.ONE;
    boolean atFault = (loss.intentionally || loss.grossly) && !loss.insurerKnew;
    if (isLate() && (atFault || !figures.usual("K-9"))) {
      share = Quotient.of(BigDecimal.ONE.subtract(loss.unverifiable));
    }
    if (!occupation().equals(person().occupation()) && figures.usual("K-30")) {
      share = share.times(premiumShare());
    }
    return figures.usual("K-42")
        ? share
        : share.times(
            Quotient.of(insured.insuredHeads(), insured.employedHeads()).min(Quotient.ONE));
  }

  private Quotient premiumShare() {
    String declared = persons.row(person(), person().occupation());
    String actual = persons.row(person(), occupation());
    if (actual.equals(declared)) {
      return Quotient.ONE;
    }
    BigDecimal paid = persons.yearly(declared, insured.plan()).orElseThrow();
    BigDecimal due = persons.yearly(actual, insured.plan()).orElseThrow();
    return new Quotient(paid, due).min(Quotient.ONE);
  }
}
