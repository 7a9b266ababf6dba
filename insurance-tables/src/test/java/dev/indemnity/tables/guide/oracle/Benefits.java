package dev.indemnity.tables.guide.oracle;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The benefits of one claim, in the order they are settled. */
final class Benefits {
  private static final Set<String> DAYS =
      Set.of("accident waiting", "accident days", "period days");
  private static final BigDecimal FEN = new BigDecimal("0.01");

  private final GuideFigures figures;
  private final Insured insured;
  private final Plan plan;
  private final Loss loss;
  private final UsedUp used;
  private final Quotient share;

  /** What the benefit that is looked at would use, by limit; those of accidents are marked. */
  private final Map<String, Quotient> uses = new HashMap<>();

  Benefits(Findings findings, UsedUp used) {
    this.figures = findings.figures;
    this.insured = findings.insured;
    this.plan = insured.plan();
    this.loss = findings.loss;
    this.used = used;
    this.share = findings.payableShare();
  }

  List<String> due() {
    List<String> due = new ArrayList<>();
    if (loss.isGraded()) {
      due.add("disability");
    }
    if (loss.deathAt != null && (!loss.isIllness() || !figures.usual("K-8"))) {
      due.add("death");
    }
    if (loss.isIllness()) {
      due.add("sudden-death");
    }
    if (loss.medicalCost.add(loss.outOfCatalogue).add(loss.unreasonable).signum() > 0) {
      due.add("medical");
    }
    if (loss.lostDays(figures) > 0 || loss.admittedOn != null) {
      due.add("lost-time");
    }
    figures.added.stream()
        .filter(each -> each.due().test(insured, loss))
        .forEach(each -> due.add(each.id()));
    return due;
  }

  /** What a benefit is worth; {@link #use} then takes note of what it used. */
  Quotient worth(String benefit) {
    uses.clear();
    return switch (benefit) {
      case "disability" -> disability();
      case "death" -> death();
      case "sudden-death" -> suddenDeath();
      case "medical" -> medical();
      case "lost-time" -> lostTime();
      default -> added(benefit);
    };
  }

  /** Takes note of what a benefit used that was last looked at: of money, in whole fen. */
  void use(String benefit) {
    RoundingMode mode = figures.rounding(benefit).mode();
    uses.forEach(
        (limit, amount) ->
            used.use(
                limit,
                limit.startsWith("accident") ? loss.accident : "",
                loss.id,
                DAYS.contains(limit) ? amount : Quotient.of(amount.rounded(FEN, mode))));
  }

  private Quotient used(String limit) {
    return used.used(limit, limit.startsWith("accident") ? loss.accident : "");
  }

  private Quotient left(String limit, Quotient cap) {
    return cap.less(used(limit));
  }

  /** Takes from a limit, as far as there is any left. */
  private void takeUpTo(String limit, Quotient amount, Quotient cap) {
    uses.put(limit, amount.min(left(limit, cap)));
  }

  private Quotient deathLimit() {
    return Quotient.of(plan.deathLimit());
  }

  private boolean oneLimit() {
    return figures.usual("K-13");
  }

  private Quotient disability() {
    int grade = loss.grade != null ? loss.grade : combined();
    Quotient entitled =
        deathLimit().times(requireNonNull(figures.scales.get(plan.scale())).get(grade - 1));
    Quotient before = used("accident disability");
    Quotient sameAccident = figures.usual("K-12") ? used("accident limit") : before;
    Quotient payable =
        entitled.less(before).min(deathLimit().less(sameAccident.plus(otherAccidents())));
    uses.put("accident disability", payable);
    uses.put("accident limit", payable);
    uses.put("period limit", payable);
    return afterOthers(
        payable.times(share), "accident statutory disability", loss.statutoryDisability);
  }

  /** What other accidents of the period leave less of the one limit. */
  private Quotient otherAccidents() {
    return oneLimit() ? used("period limit").less(used("accident limit")) : Quotient.ZERO;
  }

  private int combined() {
    int heaviest = loss.injuries.stream().mapToInt(Loss.Injury::grade).min().orElseThrow();
    long different =
        loss.injuries.stream().filter(each -> each.grade() == heaviest).distinct().count();
    return different > 1 && figures.usual("K-14") ? Math.max(1, heaviest - 1) : heaviest;
  }

  private Quotient death() {
    Quotient sameAccident = used("accident limit");
    if (!figures.usual("K-12")) {
      sameAccident = sameAccident.minus(used("accident disability"));
    }
    Quotient payable = deathLimit().less(sameAccident.plus(otherAccidents()));
    uses.put("accident limit", payable);
    uses.put("period limit", payable);
    return afterOthers(payable.times(share), "accident statutory death", loss.statutoryDeath);
  }

  private Quotient suddenDeath() {
    boolean instead = figures.usual("K-8");
    Quotient payable =
        deathLimit().times(figures.suddenDeathRatio).less(used("accident sudden death"));
    if (instead && oneLimit()) {
      payable = payable.min(left("period limit", deathLimit()));
    }
    uses.put("accident sudden death", payable);
    if (instead) {
      uses.put("accident limit", payable);
      uses.put("period limit", payable);
    }
    return afterOthers(payable.times(share), "accident statutory death", loss.statutoryDeath);
  }

  /** Takes off, once, what social insurance and third parties paid, where they are to be. */
  private Quotient afterOthers(Quotient amount, String statutory, BigDecimal paid) {
    Quotient rest = amount;
    if (figures.reads("K-6", "matching item offset")) {
      rest = takenOff(rest, statutory, paid);
    }
    return figures.reads("K-41", "offsets everything")
        ? takenOff(rest, "accident third party", loss.thirdParty)
        : rest;
  }

  private Quotient takenOff(Quotient amount, String limit, BigDecimal paid) {
    Quotient offset = amount.min(left(limit, Quotient.of(paid)));
    uses.put(limit, offset);
    return amount.minus(offset);
  }

  private Quotient medical() {
    Quotient cost =
        Quotient.of(loss.medicalCost).less(Quotient.of(loss.outOfCatalogue.add(loss.unreasonable)));
    if (!figures.usual("K-26")) {
      cost =
          cost.plus(
              Quotient.of(
                  loss.outOfCatalogue.multiply(requireNonNull(plan.outOfCatalogueRatio()))));
    }
    Quotient ratio = Quotient.of(requireNonNull(plan.medicalRatio()));
    Quotient wholeDeductible = Quotient.of(requireNonNull(plan.deductible()));
    Quotient deductible = left("accident deductible", wholeDeductible);
    Quotient social = Quotient.of(loss.statutoryMedical);
    Quotient third =
        figures.reads("K-41", "offsets nothing")
            ? Quotient.ZERO
            : cost.less(social).min(left("accident third party", Quotient.of(loss.thirdParty)));
    Quotient others = social.plus(third);
    Quotient payable;
    if (figures.usual("K-5")) {
      payable = cost.less(others).less(deductible).times(ratio);
      uses.put("accident deductible", deductible.min(cost.less(others)));
    } else {
      payable =
          figures.reads("K-5", "before social insurance")
              ? cost.less(deductible).times(ratio).less(others)
              : cost.less(others.max(deductible)).times(ratio);
      uses.put("accident deductible", deductible.min(cost));
    }
    Quotient limit = Quotient.of(plan.medicalLimit());
    payable =
        payable.min(left(figures.usual("K-27") ? "period medical" : "accident medical", limit));
    takeUpTo("period medical", payable, limit);
    takeUpTo("accident medical", payable, limit);
    uses.put("accident third party", third);
    return payable.times(share);
  }

  private Quotient lostTime() {
    Quotient lost = Quotient.of(loss.lostDays(figures));
    Quotient waiting =
        lost.min(left("accident waiting", Quotient.of(requireNonNull(plan.waitingDays()))));
    Quotient perAccident = left("accident days", Quotient.of(figures.daysPerAccident));
    boolean before = figures.usual("K-7");
    Quotient counted = (before ? lost.minus(waiting) : lost).min(perAccident);
    Quotient days =
        (before ? counted : counted.less(waiting))
            .min(left("period days", Quotient.of(figures.daysPerPeriod)));
    uses.put("accident waiting", waiting);
    uses.put("accident days", counted);
    uses.put("period days", days);
    return afterOthers(
        days.times(requireNonNull(plan.daily())).times(share),
        "accident statutory lost time",
        loss.statutoryLostTime);
  }

  private Quotient added(String benefit) {
    AddedLine line =
        figures.added.stream().filter(each -> each.id().equals(benefit)).findFirst().orElseThrow();
    Quotient worth = line.worth().apply(insured, loss);
    if (line.most().isEmpty()) {
      return worth;
    }
    String limit = "period " + benefit;
    Quotient paid = worth.min(left(limit, line.most().get()));
    uses.put(limit, paid);
    return paid;
  }
}
