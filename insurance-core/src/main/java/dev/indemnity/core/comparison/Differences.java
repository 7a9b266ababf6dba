package dev.indemnity.core.comparison;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.scheme.EditionDigest;
import dev.indemnity.core.scheme.SchemeEdition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that is not the same in two things.
 *
 * @param all the differences, in the order of the first thing, then what the second has besides
 */
public record Differences(List<Difference> all) {
  /**
   * Copies the differences.
   *
   * @param all the differences
   */
  public Differences {
    all = List.copyOf(all);
  }

  /**
   * Compares two editions: figures, tables, rules and words.
   *
   * @param before the first
   * @param after the second
   * @return what differs; none exactly where their digests are the same
   */
  public static Differences between(SchemeEdition before, SchemeEdition after) {
    return of(EditionDigest.content(before), EditionDigest.content(after));
  }

  /**
   * Compares two quotes: outcomes, premiums, totals.
   *
   * @param before the first
   * @param after the second
   * @return what differs
   */
  public static Differences between(PremiumQuote before, PremiumQuote after) {
    return of(content(before), content(after));
  }

  private static Map<String, String> content(PremiumQuote quote) {
    Map<String, String> content = new LinkedHashMap<>();
    content.put("outcome", quote.outcome().name());
    quote.reasons().forEach(reason -> content.put("reason/" + reason.code(), reason.toString()));
    for (PersonQuote person : quote.persons()) {
      String row = "row " + person.row() + "/";
      content.put(row + "outcome", person.outcome().name());
      person
          .reasons()
          .forEach(reason -> content.put(row + "reason/" + reason.code(), reason.toString()));
      person.lines().forEach(line -> content.put(row + line.id(), line.rounded().toString()));
    }
    quote
        .policyLines()
        .forEach(line -> content.put("policy/" + line.id(), line.rounded().toString()));
    quote.total().map(Amount::rounded).ifPresent(total -> content.put("total", total.toString()));
    content.put("priced subtotal", quote.pricedSubtotal().toString());
    return content;
  }

  private static Differences of(Map<String, String> before, Map<String, String> after) {
    Set<String> paths = new LinkedHashSet<>(before.keySet());
    paths.addAll(after.keySet());
    List<Difference> differences = new ArrayList<>();
    for (String path : paths) {
      String first = before.getOrDefault(path, "");
      String second = after.getOrDefault(path, "");
      if (!first.equals(second)) {
        differences.add(new Difference(path, first, second));
      }
    }
    return new Differences(differences);
  }

  @Override
  public String toString() {
    return all.isEmpty()
        ? "no difference"
        : String.join("\n", all.stream().map(Difference::toString).toList());
  }
}
