package dev.indemnity.tables.guide;

import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.guide.oracle.GuideFigures;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Changes of single figures. */
final class FigureChanges {
  private static final List<String> CLASSES = List.of("1-2", "3", "4", "5", "6");

  private final Map<String, Change> all;

  private FigureChanges(Map<String, Change> all) {
    this.all = all;
  }

  static void addTo(Map<String, Change> all) {
    FigureChanges changes = new FigureChanges(all);
    changes.ofRosters();
    changes.ofPlans();
    changes.ofTimes();
    changes.ofCompanies();
    changes.ofLostTime();
  }

  private <T> void add(
      String parameter, Function<Draw, T> value, BiConsumer<GuideFigures, T> told) {
    all.put(
        parameter,
        (edition, figures, draw) -> {
          T drawn = value.apply(draw);
          told.accept(figures, drawn);
          return with(edition, parameter, drawn);
        });
  }

  private static SchemeEdition with(SchemeEdition edition, String parameter, Object value) {
    return edition.with(parameter, value);
  }

  private void ofRosters() {
    add(
        "heads.lowerMinimum",
        draw -> draw.upTo(8),
        (figures, it) -> figures.lowerMinimumHeads = it);
    add(
        "heads.upperMinimum",
        draw -> draw.upTo(13),
        (figures, it) -> figures.upperMinimumHeads = it);
    add(
        "heads.upperClasses",
        draw -> CLASSES.stream().filter(each -> draw.chance(40)).toList(),
        (figures, it) -> figures.upperClasses = it);
    add("shares.perPerson", draw -> draw.upTo(3), (figures, it) -> figures.sharesPerPerson = it);
    add("height.threshold", draw -> draw.amount(10), (figures, it) -> figures.heightThreshold = it);
    add("height.class", draw -> draw.one(CLASSES), (figures, it) -> figures.heightClass = it);
    add(
        "steel.priceRow",
        draw -> draw.one(new GuideFigures().premiums.keySet()),
        (figures, it) -> figures.steelRow = it);
  }

  private void ofPlans() {
    add(
        "deathLimit.lowest",
        draw -> draw.amount(600_000),
        (figures, it) -> figures.lowestDeathLimit = it);
    add(
        "deathLimit.highest",
        draw -> draw.amount(1_300_000),
        (figures, it) -> figures.highestDeathLimit = it);
    add(
        "medicalLimit.lowest",
        draw -> draw.amount(60_000),
        (figures, it) -> figures.lowestMedicalLimit = it);
    add(
        "medicalLimit.highest",
        draw -> draw.amount(200_000),
        (figures, it) -> figures.highestMedicalLimit = it);
    add(
        "medical.deductible",
        draw -> draw.amount(500),
        (figures, it) -> figures.medicalDeductible = it);
    add("medical.ratio", draw -> draw.share(3), (figures, it) -> figures.medicalRatio = it);
    add("suddenDeath.ratio", draw -> draw.share(3), (figures, it) -> figures.suddenDeathRatio = it);
  }

  private void ofLostTime() {
    add("lostTime.waitingDays", draw -> draw.upTo(10), (figures, it) -> figures.waitingDays = it);
    add("lostTime.daily", draw -> draw.amount(250), (figures, it) -> figures.daily = it);
    add(
        "lostTime.accidentDays",
        draw -> draw.upTo(120),
        (figures, it) -> figures.daysPerAccident = it);
    add("lostTime.periodDays", draw -> draw.upTo(240), (figures, it) -> figures.daysPerPeriod = it);
    add(
        "upgraded.waitingDays",
        draw -> draw.upTo(9),
        (figures, it) -> figures.upgradedWaitingDays = it);
    add(
        "upgraded.lowestDaily",
        draw -> draw.amount(200),
        (figures, it) -> figures.lowestUpgradedDaily = it);
    add(
        "upgraded.highestDaily",
        draw -> draw.amount(400),
        (figures, it) -> figures.highestUpgradedDaily = it);
  }

  private void ofTimes() {
    add(
        "suddenDeath.within",
        draw -> Duration.ofMinutes(draw.upTo(6000)),
        (figures, it) -> figures.suddenDeathWithin = it);
    add(
        "policy.period",
        draw -> Period.ofMonths(1 + draw.upTo(29)),
        (figures, it) -> figures.periodMonths = it.getMonths());
    add(
        "year.length",
        draw -> Duration.ofDays(300 + draw.upTo(100)),
        (figures, it) -> figures.daysOfYear = (int) it.toDays());
    add(
        "cutOff.time",
        draw -> draw.chance(20) ? LocalTime.MIDNIGHT : draw.instant().toLocalTime(),
        (figures, it) -> figures.cutOff = it);
    add(
        "inception.daysBefore",
        draw -> draw.upTo(9),
        (figures, it) -> figures.daysBeforeCutOff = it);
    add("inception.daysAfter", draw -> draw.upTo(9), (figures, it) -> figures.daysAfterCutOff = it);
    add(
        "report.within",
        draw -> Duration.ofMinutes(draw.upTo(4000)),
        (figures, it) -> figures.reportWithin = it);
    all.put(
        "lateDeath.within",
        (edition, figures, draw) -> {
          figures.lateDeathDays = draw.upTo(400);
          figures.read("K-35", "within 180 days");
          return edition
              .with("lateDeath.within", Duration.ofDays(figures.lateDeathDays))
              .with("K-35", "within 180 days");
        });
  }

  private void ofCompanies() {
    add(
        "company.youngerThan",
        draw -> Period.ofMonths(draw.upTo(30)),
        (figures, it) -> figures.youngMonths = it.getMonths());
    add(
        "company.smallCapital",
        draw -> draw.amount(3_000_000),
        (GuideFigures figures, BigDecimal it) -> figures.smallCapital = it);
  }
}
