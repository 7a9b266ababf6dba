package dev.indemnity.examples.whatif;

import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.scheme.EditionUsed;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.settlement.Settlement;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Things as short aligned text. */
final class Listing {
  private static final int WIDTH = 70;

  private Listing() {}

  static String of(Object thing) {
    if (thing instanceof SchemeEdition edition) {
      return edition(edition);
    }
    if (thing instanceof PremiumQuote quote) {
      return quote(quote);
    }
    if (thing instanceof Coverage coverage) {
      return coverage
          + "\n"
          + coverage.why().stream()
              .map(Derivation::outline)
              .limit(2)
              .collect(Collectors.joining())
              .stripTrailing();
    }
    return thing instanceof Settlement settlement ? settlement(settlement) : thing.toString();
  }

  private static String edition(SchemeEdition edition) {
    List<List<String>> rows = new ArrayList<>();
    edition
        .parameters()
        .forEach(
            (name, each) ->
                rows.add(List.of(name, each.clause(), Values.show(each.type(), each.value()))));
    edition
        .conventions()
        .forEach((name, each) -> rows.add(List.of(name, each.code(), '"' + each.value() + '"')));
    edition.tables().forEach((name, each) -> rows.add(List.of(name, each.clause(), columns(each))));
    return EditionUsed.of(edition) + "\n" + aligned(rows);
  }

  private static String columns(Table table) {
    return table.rows().size()
        + " rows of "
        + String.join(", ", table.inputs().stream().map(Column::name).toList())
        + " -> "
        + String.join(", ", table.outputs().stream().map(Column::name).toList());
  }

  /** Whoever is priced without a word is counted only. */
  private static String quote(PremiumQuote quote) {
    StringBuilder text = new StringBuilder("premium ").append(quote.edition());
    quote.reasons().forEach(reason -> text.append("\n  ").append(reason));
    quote.persons().stream()
        .filter(person -> !person.reasons().isEmpty())
        .forEach(person -> text.append("\n  ").append(person.toString().replace("\n", "\n  ")));
    text.append("\n  roster ").append(quote.summary()).append("\n  ");
    text.append(
        quote
            .total()
            .map(total -> "total " + total.rounded())
            .orElseGet(() -> "no total; priced rows " + quote.pricedSubtotal()));
    return text.toString();
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

  private static String aligned(List<List<String>> rows) {
    String line = "  %-" + width(rows, 0) + "s  %-" + width(rows, 1) + "s  %s";
    return rows.stream()
        .map(row -> line.formatted(row.get(0), row.get(1), cut(row.get(2))))
        .collect(Collectors.joining("\n"));
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(1);
  }

  private static String cut(String value) {
    return value.length() <= WIDTH ? value : value.substring(0, WIDTH - 1) + "…";
  }
}
