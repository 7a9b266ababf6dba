package dev.indemnity.tables.guide;

import dev.indemnity.tables.guide.oracle.Company;
import dev.indemnity.tables.guide.oracle.GuideFigures;
import dev.indemnity.tables.guide.oracle.Order;
import dev.indemnity.tables.guide.oracle.Person;
import dev.indemnity.tables.guide.oracle.Plan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws companies, plans, rosters and orders, many of them next to a figure that decides. */
final class RosterDraw {
  private static final List<String> KINDS = List.of("人资", "劳务", "企业管理", "其他");
  private static final List<String> INDUSTRIES = List.of("个体工商户", "保险机构", "建筑", "物流", "其他");
  private static final List<String> UNLISTED = List.of("宇航员", "高空焊工", "爆破工", "文职人员");

  private final Draw draw;
  private final GuideFigures figures;

  RosterDraw(Draw draw, GuideFigures figures) {
    this.draw = draw;
    this.figures = figures;
  }

  Company company() {
    LocalDate applied = draw.day();
    boolean any = draw.chance(15);
    return new Company(
        any ? draw.one(KINDS) : "其他",
        any ? draw.one(INDUSTRIES) : "其他",
        draw.chance(50) ? draw.near(applied.minusMonths(figures.youngMonths)) : draw.day(),
        draw.chance(40) ? draw.near(figures.smallCapital) : draw.amount(3_000_000),
        applied);
  }

  Plan plan() {
    return new Plan(
        deathLimit(),
        medicalLimit(),
        draw.chance(8) ? draw.share(2) : null,
        draw.chance(8) ? draw.amount(300) : null,
        draw.chance(8) ? draw.share(1) : null,
        draw.chance(8) ? Integer.valueOf(draw.near(draw.one(waitingDays()))) : null,
        draw.chance(8) ? draw.near(draw.one(allowances())) : null,
        draw.chance(8) ? draw.one(figures.scales.keySet()) : null);
  }

  private List<Integer> waitingDays() {
    return List.of(figures.waitingDays, figures.upgradedWaitingDays);
  }

  private List<BigDecimal> allowances() {
    return List.of(figures.daily, figures.lowestUpgradedDaily, figures.highestUpgradedDaily);
  }

  private BigDecimal deathLimit() {
    if (draw.chance(80)) {
      return draw.one(draw.one(figures.premiums.values()).keySet());
    }
    return draw.chance(70)
        ? draw.near(draw.one(List.of(figures.lowestDeathLimit, figures.highestDeathLimit)))
        : draw.amount(1_500_000);
  }

  private BigDecimal medicalLimit() {
    return draw.chance(80)
        ? new BigDecimal("50000")
        : draw.near(draw.one(List.of(figures.lowestMedicalLimit, figures.highestMedicalLimit)));
  }

  /** About as many heads as are needed, of one group of classes or of several. */
  List<Person> roster() {
    int heads =
        draw.chance(80)
            ? draw.near(draw.one(List.of(figures.lowerMinimumHeads, figures.upperMinimumHeads)))
            : draw.upTo(14);
    boolean mixed = draw.chance(40);
    boolean upper = draw.chance(50);
    boolean odd = draw.chance(35);
    List<Person> roster = new ArrayList<>();
    for (int i = 0; i < heads; i++) {
      boolean stranger = odd && draw.chance(15);
      String occupation = stranger ? odd() : ofGroup(mixed ? draw.chance(50) : upper);
      roster.add(person(i, occupation, odd));
    }
    return roster;
  }

  private String ofGroup(boolean upper) {
    List<String> names =
        figures.classes.entrySet().stream()
            .filter(each -> figures.upperClasses.contains(each.getValue()) == upper)
            .map(Map.Entry::getKey)
            .toList();
    return draw.one(names.isEmpty() ? figures.classes.keySet() : names);
  }

  private String odd() {
    return draw.chance(25) ? draw.one(UNLISTED) : draw.one(figures.listed);
  }

  private Person person(int number, String occupation, boolean odd) {
    LocalDate start = draw.day();
    LocalDate full = start.plusMonths(figures.periodMonths);
    boolean part = draw.chance(30);
    LocalDate end = draw.chance(70) ? start.plusDays(draw.upTo(420)) : draw.near(full.plusDays(1));
    boolean again = odd && number > 0 && draw.chance(15);
    return new Person(
        "person " + (again ? number - 1 : number),
        occupation,
        odd && draw.chance(15),
        odd && draw.chance(25) ? draw.near(figures.heightThreshold) : BigDecimal.ZERO,
        odd && draw.chance(15) ? draw.near(figures.sharesPerPerson) : 0,
        draw.chance(50),
        start,
        part ? end : null);
  }

  Order order() {
    LocalDateTime placed =
        draw.chance(70) ? draw.near(draw.day().atTime(figures.cutOff)) : draw.instant();
    LocalDateTime start = placed.toLocalDate().plusDays(figures.daysBeforeCutOff).atStartOfDay();
    LocalDateTime paid = draw.chance(60) ? placed : draw.near(draw.one(List.of(placed, start)));
    List<LocalDate> workingDays = new ArrayList<>();
    for (int i = -3; i < 14; i++) {
      if (draw.chance(70)) {
        workingDays.add(placed.toLocalDate().plusDays(i));
      }
    }
    LocalDate end =
        draw.chance(50)
            ? start.toLocalDate().plusDays(draw.upTo(400))
            : draw.near(start.toLocalDate());
    return new Order(
        placed, draw.chance(5) ? null : paid, workingDays, draw.chance(25) ? end : null);
  }
}
