package dev.indemnity.tables.guide;

import dev.indemnity.tables.guide.oracle.GuideFigures;
import dev.indemnity.tables.guide.oracle.Insured;
import dev.indemnity.tables.guide.oracle.Loss;
import dev.indemnity.tables.guide.oracle.Person;
import dev.indemnity.tables.guide.oracle.Plan;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Draws people who are insured and what happens to them. */
final class ClaimDraw {
  private static final List<BigDecimal> PRICED =
      List.of(new BigDecimal("100000"), new BigDecimal("500000"), new BigDecimal("1200000"));
  private static final List<String> PARTS = List.of("hand", "eye");
  private static final List<String> STANDARDS = List.of("GB/T 16180", "88号");

  private final Draw draw;
  private final GuideFigures figures;

  ClaimDraw(Draw draw, GuideFigures figures) {
    this.draw = draw;
    this.figures = figures;
  }

  /** Two people of one policy. */
  List<Insured> insured() {
    Plan plan =
        new Plan(
            draw.chance(80) ? draw.one(PRICED) : draw.amount(900_000),
            draw.chance(70) ? new BigDecimal("20000") : draw.amount(40_000),
            draw.chance(40) ? draw.share(2) : null,
            draw.chance(30) ? draw.amount(400) : null,
            draw.share(1),
            draw.chance(30) ? Integer.valueOf(draw.upTo(8)) : null,
            draw.chance(30) ? draw.amount(200) : null,
            draw.chance(40) ? draw.one(figures.scales.keySet()) : null);
    LocalDateTime from = draw.day().atStartOfDay();
    List<Insured> insured = new ArrayList<>();
    int employed = 2 + draw.upTo(4);
    for (int i = 0; i < 2; i++) {
      Person person =
          new Person(
              "person " + i,
              draw.one(figures.classes.keySet()),
              draw.chance(10),
              draw.chance(20) ? draw.near(figures.heightThreshold) : BigDecimal.ZERO,
              draw.chance(5) ? draw.near(figures.sharesPerPerson) : 0,
              draw.chance(50),
              draw.chance(10) ? draw.near(from.toLocalDate().plusDays(20)) : from.toLocalDate(),
              draw.chance(10) ? from.toLocalDate().plusDays(300) : null);
      insured.add(
          new Insured(
              person,
              plan,
              !draw.chance(3),
              2,
              employed,
              from,
              from.plusMonths(12),
              draw.chance(10) ? from.toLocalDate().plusDays(200) : null));
    }
    return insured;
  }

  Loss loss(Insured insured, int number) {
    Loss loss = new Loss("claim " + number, draw.one(List.of("A1", "A2", "A3")), when(insured));
    int cause = draw.upTo(9);
    if (cause == 0) {
      illness(loss);
    } else if (cause == 1) {
      disease(loss);
    } else if (draw.chance(15)) {
      loss.deathAt = draw.near(loss.occurredAt.plusDays(figures.lateDeathDays));
    }
    circumstances(loss);
    disability(loss);
    costs(insured, loss);
    days(insured, loss);
    others(insured, loss);
    notice(loss);
    if (draw.chance(20)) {
      otherOccupation(insured, loss);
    }
    return loss;
  }

  private LocalDateTime when(Insured insured) {
    return draw.chance(80)
        ? insured.from().plusHours(draw.upTo(364 * 24))
        : draw.near(draw.one(List.of(insured.from(), insured.until())));
  }

  private void illness(Loss loss) {
    loss.cause = "sudden illness";
    loss.diagnosedAt = loss.occurredAt.plusMinutes(draw.upTo(90));
    if (draw.chance(85)) {
      loss.deathAt = draw.near(loss.diagnosedAt.plus(figures.suddenDeathWithin));
    }
    if (draw.chance(40)) {
      loss.suddenDeath = draw.chance(80);
    }
  }

  private void disease(Loss loss) {
    loss.cause = "occupational disease";
    loss.diagnosedAt = loss.occurredAt;
    loss.determinedAt = loss.occurredAt.plusDays(draw.upTo(200));
    loss.lastExposureAt = loss.occurredAt.minusDays(draw.upTo(200));
    if (draw.chance(30)) {
      loss.deathAt = loss.occurredAt.plusDays(draw.upTo(400));
    }
  }

  private void circumstances(Loss loss) {
    loss.atWork = !draw.chance(2);
    loss.height = draw.chance(8) ? draw.near(figures.heightThreshold) : BigDecimal.ZERO;
    loss.traffic = draw.chance(6);
    loss.policeCalled = draw.chance(80);
    loss.determination = draw.chance(80);
    loss.mediation = draw.chance(80);
  }

  private void disability(Loss loss) {
    if (draw.chance(40)) {
      loss.grade = 1 + draw.upTo(9);
      loss.gradingStandard = draw.chance(10) ? draw.one(STANDARDS) : "";
    } else if (draw.chance(25)) {
      List<Loss.Injury> injuries = new ArrayList<>();
      for (int i = 0; i <= draw.upTo(2); i++) {
        injuries.add(new Loss.Injury(draw.one(List.of(1, 6, 7)), draw.one(PARTS), "loss"));
      }
      loss.injuries = injuries;
    }
  }

  private void costs(Insured insured, Loss loss) {
    if (draw.chance(35)) {
      return;
    }
    BigDecimal deductible =
        Objects.requireNonNullElse(insured.plan().deductible(), figures.medicalDeductible);
    loss.medicalCost = draw.chance(25) ? draw.near(deductible) : draw.amount(30_000);
    if (draw.chance(25)) {
      loss.outOfCatalogue = draw.amount(4_000);
      loss.unreasonable = draw.amount(500);
    }
  }

  private void days(Insured insured, Loss loss) {
    if (draw.chance(35)) {
      return;
    }
    int waiting = Objects.requireNonNullElse(insured.plan().waitingDays(), figures.waitingDays);
    int days =
        draw.chance(70)
            ? draw.near(
                draw.one(
                    List.of(waiting, figures.daysPerAccident, waiting + figures.daysPerAccident)))
            : draw.upTo(150);
    int rest = draw.upTo(days);
    if (draw.chance(70)) {
      loss.hospitalDays = days - rest;
      loss.restDays = rest;
      return;
    }
    LocalDate happened = loss.occurredAt.toLocalDate();
    LocalDate admitted = draw.chance(10) ? draw.near(happened) : happened;
    loss.admittedOn = admitted;
    loss.dischargedOn = admitted.plusDays(days - rest);
    loss.restEndsOn = draw.chance(70) ? loss.dischargedOn.plusDays(rest) : null;
  }

  private void others(Insured insured, Loss loss) {
    loss.route = draw.one(List.of("settled", "settled", "open", "closed"));
    if (insured.person().socialInsured() && loss.route.equals("settled")) {
      loss.statutoryMedical =
          loss.medicalCost.multiply(draw.share(1)).setScale(2, RoundingMode.DOWN);
      loss.statutoryDisability = draw.amount(20_000);
      loss.statutoryDeath = draw.amount(20_000);
      loss.statutoryLostTime = draw.amount(1_000);
    }
    if (draw.chance(25)) {
      loss.thirdParty = draw.amount(6_000);
    }
  }

  private void notice(Loss loss) {
    if (draw.chance(60)) {
      return;
    }
    loss.knownAt = draw.chance(10) ? draw.near(loss.occurredAt) : loss.occurredAt;
    loss.reportedAt =
        draw.chance(10) ? null : draw.near(loss.occurredAt.plus(figures.reportWithin));
    loss.intentionally = draw.chance(20);
    loss.grossly = draw.chance(20);
    loss.insurerKnew = draw.chance(20);
    loss.unverifiable = draw.chance(50) ? draw.share(2) : BigDecimal.ZERO;
  }

  private void otherOccupation(Insured insured, Loss loss) {
    if (draw.chance(10)) {
      loss.actualOccupation = draw.one(figures.refusedOccupations);
    } else if (PRICED.contains(insured.plan().deathLimit())) {
      loss.actualOccupation = draw.one(figures.classes.keySet());
    }
  }
}
