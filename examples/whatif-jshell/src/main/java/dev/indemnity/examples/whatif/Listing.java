package dev.indemnity.examples.whatif;

import dev.indemnity.core.comparison.Differences;
import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.eligibility.EligibilityDecision;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.settlement.Settlement;
import dev.indemnity.core.table.Table;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Things as short aligned text. */
final class Listing {
  private Listing() {}

  static String of(@Nullable Object thing) {
    if (thing instanceof SchemeEdition edition) {
      return EditionListing.of(edition);
    }
    if (thing instanceof Table table) {
      return EditionListing.of(table);
    }
    if (thing instanceof Differences differences && !differences.all().isEmpty()) {
      return EditionListing.of(differences);
    }
    if (thing instanceof EligibilityDecision decision) {
      return eligibility(decision);
    }
    if (thing instanceof PremiumQuote quote) {
      return quote(quote);
    }
    if (thing instanceof Coverage coverage) {
      return coverage(coverage);
    }
    return thing instanceof Settlement settlement ? settlement(settlement) : String.valueOf(thing);
  }

  private static String eligibility(EligibilityDecision decision) {
    StringBuilder text = new StringBuilder("eligibility ").append(decision.outcome());
    text.append("  ").append(decision.edition());
    decision.reasons().forEach(reason -> text.append("\n  ").append(reason));
    RowNumbers rows = new RowNumbers();
    decision.persons().stream()
        .filter(person -> !person.reasons().isEmpty())
        .forEach(person -> rows.say(person.row(), behindTheNumber(person.toString())));
    return text + indented(rows) + "\n  roster " + decision.summary();
  }

  /** Whoever is priced without a word is counted only. */
  private static String quote(PremiumQuote quote) {
    StringBuilder text = new StringBuilder("premium ").append(quote.outcome());
    text.append("  ").append(quote.edition());
    quote.reasons().forEach(reason -> text.append("\n  ").append(reason));
    RowNumbers rows = new RowNumbers();
    quote.persons().stream()
        .filter(person -> !person.reasons().isEmpty())
        .forEach(person -> rows.say(person.row(), behindTheNumber(person.toString())));
    quote.policyLines().forEach(line -> text.append("\n  policy ").append(line));
    text.append(indented(rows)).append("\n  roster ").append(quote.summary()).append("\n  ");
    text.append(
        quote
            .total()
            .map(total -> "total " + total.rounded())
            .orElseGet(() -> "no total; priced rows " + quote.pricedSubtotal()));
    return text.toString();
  }

  /** What is said of a row without its number: {@code row 7 REFUSED …}. */
  private static String behindTheNumber(String said) {
    return said.replaceFirst("^row \\d+ ", "");
  }

  private static String indented(RowNumbers rows) {
    return rows.lines().stream()
        .map(line -> "\n  " + line.replace("\n", "\n  "))
        .collect(Collectors.joining());
  }

  /** Derivations of what is not known yet are mostly question marks: they are left out. */
  private static String coverage(Coverage coverage) {
    String why =
        coverage.why().stream()
            .filter(each -> coverage.outcome() == Outcome.DONE)
            .limit(2)
            .map(Derivation::outline)
            .collect(Collectors.joining());
    return (coverage + "\n" + why).stripTrailing();
  }

  private static String settlement(Settlement settlement) {
    StringBuilder text = new StringBuilder(settlement.toString());
    settlement
        .claims()
        .forEach(
            claim ->
                claim
                    .total()
                    .filter(total -> claim.outcome() == Outcome.DONE)
                    .ifPresent(total -> text.append('\n').append(total.why().outline())));
    return text.toString().stripTrailing();
  }
}
