package dev.indemnity.tables.guide.oracle;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What stands against one person on a roster, and what the person costs a year. */
final class PersonOracle {
  private final GuideFigures figures;

  PersonOracle(GuideFigures figures) {
    this.figures = figures;
  }

  Map<String, String> reasons(Person person, int share, Plan plan) {
    Map<String, String> reasons = new TreeMap<>();
    if (!isListed(person)) {
      reasons.put("unlisted", "REFERRED");
    } else if (figures.refuses(person.occupation())) {
      reasons.put("occupation-accepted", "REFUSED");
    } else if (isUnclassed(person)) {
      reasons.put("occupation-classed", "REFERRED");
    }
    if (isNearRefused(person)) {
      reasons.put("occupation-near-refused", "REFERRED");
    }
    if (isVoid(person, share)) {
      reasons.put("one-share", "REFUSED");
    }
    if (isAtHeight(person) && !isSurcharged(person) && !person.asClass6() && isListed(person)) {
      Optional<String> ofOccupation = classOf(person, person.occupation());
      if (ofOccupation.isEmpty()) {
        reasons.put("outside-table", "REFERRED");
      } else if (!ofOccupation.get().equals(figures.heightClass)) {
        reasons.put("height", "REFUSED");
      }
    }
    ofPlan(plan, reasons);
    ofTerm(person, reasons);
    return reasons;
  }

  private void ofPlan(Plan plan, Map<String, String> reasons) {
    if (!isBetween(plan.deathLimit(), figures.lowestDeathLimit, figures.highestDeathLimit)) {
      reasons.put("death-limit", "REFUSED");
    }
    if (!isBetween(plan.medicalLimit(), figures.lowestMedicalLimit, figures.highestMedicalLimit)) {
      reasons.put("medical-limit", "REFUSED");
    }
    int waiting = requireNonNull(plan.waitingDays());
    if (waiting != figures.waitingDays && waiting != figures.upgradedWaitingDays) {
      reasons.put("waiting-days", "REFERRED");
    }
    BigDecimal daily = requireNonNull(plan.daily());
    if (daily.compareTo(figures.daily) != 0
        && !isBetween(daily, figures.lowestUpgradedDaily, figures.highestUpgradedDaily)) {
      reasons.put("daily-allowance", "REFERRED");
    }
    if (figures.usual("K-28") && !plan.isStandard(figures)) {
      reasons.put("priced-plan", "REFERRED");
    }
    BigDecimal further = plan.outOfCatalogueRatio();
    if (figures.usual("K-28") && further != null && further.signum() != 0) {
      reasons.put("priced-catalogue", "REFERRED");
    }
  }

  private void ofTerm(Person person, Map<String, String> reasons) {
    LocalDate end = person.end();
    if (end == null) {
      return;
    }
    if (!person.start().isBefore(end)) {
      reasons.put("term-order", "REFUSED");
    }
    if (end.isAfter(person.start().plusMonths(figures.periodMonths).plusDays(1))) {
      reasons.put("term-length", "REFERRED");
    }
  }

  private static boolean isBetween(BigDecimal value, BigDecimal low, BigDecimal high) {
    return value.compareTo(low) >= 0 && value.compareTo(high) <= 0;
  }

  boolean isListed(Person person) {
    return figures.listed.contains(person.occupation());
  }

  boolean isNearRefused(Person person) {
    return !figures.usual("K-45") && figures.nearRefused.contains(person.occupation());
  }

  boolean isUnclassed(Person person) {
    return figures.withoutClass.contains(person.occupation()) && !person.asClass6();
  }

  boolean isVoid(Person person, int share) {
    int number = figures.usual("K-10") ? person.sharesHeld() + share : share;
    return number > figures.sharesPerPerson;
  }

  boolean isAtHeight(Person person) {
    return isHeight(person.height());
  }

  boolean isHeight(BigDecimal metres) {
    int order = metres.compareTo(figures.heightThreshold);
    return figures.usual("K-19") ? order >= 0 : order > 0;
  }

  boolean isSurcharged(Person person) {
    return isAtHeight(person) && figures.reads("K-46", "priced on the class 6 row");
  }

  /** The class a person is insured in who follows an occupation; absent: the guide has none. */
  Optional<String> classOf(Person person, String occupation) {
    return person.asClass6()
        ? Optional.of(figures.heightClass)
        : Optional.ofNullable(figures.classes.get(occupation));
  }

  /** Whether work at height is covered. */
  boolean isHeightCovered(Person person) {
    return isSurcharged(person)
        || classOf(person, person.occupation()).filter(figures.heightClass::equals).isPresent();
  }

  /** The price row of a person who follows an occupation. */
  String row(Person person, String occupation) {
    if (figures.usual("K-44") && figures.steel.contains(occupation)) {
      return figures.steelRow;
    }
    String ofClass =
        isSurcharged(person) ? figures.heightClass : classOf(person, occupation).orElseThrow();
    return requireNonNull(figures.priceRows.get(ofClass));
  }

  /** What a price row costs a year; absent: the guide has no price. */
  Optional<BigDecimal> yearly(String row, Plan plan) {
    return Optional.ofNullable(requireNonNull(figures.premiums.get(row)).get(plan.deathLimit()));
  }
}
