package dev.indemnity.tables.guide.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a roster costs, and who cannot be insured. */
public final class PremiumOracle {
  private final GuideFigures figures;
  private final PersonOracle persons;

  /** With these figures. */
  public PremiumOracle(GuideFigures figures) {
    this.figures = figures;
    this.persons = new PersonOracle(figures);
  }

  /** The price of a roster; the first row of a person is the first share. */
  public Answer.Quote quote(Company company, Plan plan, List<Person> roster) {
    Plan whole = plan.whole(figures);
    Map<String, String> reasons = ofCompany(company);
    List<Integer> shares = shares(roster);
    reasons.putAll(new HeadsOracle(figures, persons).reasons(roster, shares));
    if (roster.isEmpty()) {
      reasons.put("no-line-applies", "REFERRED");
    }
    List<Answer.Row> rows = new ArrayList<>();
    Items items = new Items(figures);
    boolean all = reasons.isEmpty();
    for (int i = 0; i < roster.size(); i++) {
      Person person = roster.get(i);
      Map<String, String> against = persons.reasons(person, shares.get(i), whole);
      Optional<BigDecimal> premium = Optional.empty();
      if (against.isEmpty()) {
        Optional<BigDecimal> yearly =
            persons.yearly(persons.row(person, person.occupation()), whole);
        if (yearly.isEmpty()) {
          against.put("outside-table", "REFERRED");
        }
        premium = yearly.map(each -> items.add("annual", share(person).times(each)));
      }
      all &= premium.isPresent();
      rows.add(new Answer.Row(against, premium));
    }
    BigDecimal sum = items.total();
    return new Answer.Quote(reasons, rows, all ? Optional.of(sum) : Optional.empty(), sum);
  }

  private static List<Integer> shares(List<Person> roster) {
    Map<String, Integer> seen = new HashMap<>();
    return roster.stream().map(each -> seen.merge(each.name(), 1, Integer::sum)).toList();
  }

  private Map<String, String> ofCompany(Company company) {
    Map<String, String> reasons = new TreeMap<>();
    if (figures.refusedKinds.contains(company.kind())) {
      reasons.put("company-type", "REFUSED");
    }
    if (figures.refusedIndustries.contains(company.industry())) {
      reasons.put("industry", "REFUSED");
    }
    boolean small = company.capital().compareTo(figures.smallCapital) < 0;
    LocalDate oldEnough = company.foundedOn().plusMonths(figures.youngMonths);
    if (small && company.appliedOn().isBefore(oldEnough)) {
      reasons.put("young-and-small", "REFUSED");
    }
    if (company.appliedOn().isBefore(company.foundedOn())) {
      reasons.put("founded-already", "REFERRED");
    }
    return reasons;
  }

  /** The part of a year that is paid for; never more than all of it. */
  private Quotient share(Person person) {
    LocalDate end = person.end();
    if (end == null) {
      return Quotient.ONE;
    }
    LocalDate start = person.start();
    long days = ChronoUnit.DAYS.between(start, end);
    if (figures.usual("K-21")) {
      return Quotient.of(days, figures.daysOfYear).min(Quotient.ONE);
    }
    if (figures.reads("K-21", "days of the actual year")) {
      LocalDate full = start.plusMonths(figures.periodMonths);
      return Quotient.of(days, ChronoUnit.DAYS.between(start, full)).min(Quotient.ONE);
    }
    int months = 0;
    while (start.plusMonths(months).isBefore(end)) {
      months++;
    }
    return figures.reads("K-21", "short-rate months")
        ? Quotient.of(figures.shortRates.get(Math.min(12, months) - 1)).min(Quotient.ONE)
        : Quotient.of(months, 12).min(Quotient.ONE);
  }
}
