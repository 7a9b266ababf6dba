package dev.indemnity.examples;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.table.Table;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;

/** How many heads of which occupation class cost how much. */
final class ClassSummary {
  private ClassSummary() {}

  /** The premiums of the rows that have one, by class. */
  static Map<String, List<Money>> of(PremiumQuote quote, Application application, Table classes) {
    Map<String, List<Money>> premiums = new TreeMap<>();
    for (PersonQuote person : quote.persons()) {
      Facts facts = application.members().get(person.row() - 1).facts();
      String name = name(person).orElseGet(() -> asListed(facts, classes));
      person
          .premium()
          .ifPresent(
              premium -> premiums.computeIfAbsent(name, each -> new ArrayList<>()).add(premium));
    }
    return premiums;
  }

  static void print(Map<String, List<Money>> premiums, PrintStream out) {
    out.println("class   heads         premium");
    premiums.forEach(
        (name, each) ->
            out.printf(
                Locale.ROOT,
                "%-6s  %5d  %,14.2f%n",
                name,
                each.size(),
                Money.total(each).getAmount()));
  }

  /** The class the premium rests on, as one of its steps tells. */
  private static Optional<String> name(PersonQuote person) {
    return person.lines().stream()
        .flatMap(line -> find(line.why()).stream())
        .map(step -> step.value().replace("\"", ""))
        .findFirst();
  }

  private static Optional<Derivation> find(Derivation step) {
    return step.name().equals("worker.class")
        ? Optional.of(step)
        : step.because().stream().flatMap(each -> find(each).stream()).findFirst();
  }

  /** The class of the occupation, for a premium that did not have to ask for it. */
  private static String asListed(Facts facts, Table classes) {
    Object occupation = facts.get("worker.occupation");
    return classes.rows().stream()
        .filter(row -> row.cells().get(0).equals(occupation))
        .map(row -> row.cells().get(1).toString())
        .findFirst()
        .orElse("none");
  }
}
