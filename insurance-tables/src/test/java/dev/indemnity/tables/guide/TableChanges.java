package dev.indemnity.tables.guide;

import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.guide.oracle.GuideFigures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Changes of cells of tables, and rows that tables did not have. */
final class TableChanges {
  private TableChanges() {}

  static void addTo(Map<String, Change> all) {
    all.put("a premium", TableChanges::premium);
    all.put("a premium for another death limit", TableChanges::furtherPremium);
    all.put("a share of the disability scale", TableChanges::disability);
    all.put("a short rate", TableChanges::shortRate);
    all.put("the class of an occupation", TableChanges::occupation);
    all.put("the price row of a class", TableChanges::priceRow);
  }

  private static SchemeEdition premium(SchemeEdition edition, GuideFigures figures, Draw draw) {
    String row = draw.one(figures.premiums.keySet());
    return premium(
        edition,
        figures,
        draw,
        row,
        draw.one(Objects.requireNonNull(figures.premiums.get(row)).keySet()));
  }

  private static SchemeEdition furtherPremium(
      SchemeEdition edition, GuideFigures figures, Draw draw) {
    String row = draw.one(figures.premiums.keySet());
    return premium(edition, figures, draw, row, new BigDecimal(100_001 + draw.upTo(900_000)));
  }

  private static SchemeEdition premium(
      SchemeEdition edition, GuideFigures figures, Draw draw, String row, BigDecimal limit) {
    BigDecimal premium = draw.amount(6000).add(new BigDecimal("0.01"));
    Objects.requireNonNull(figures.premiums.get(row)).put(limit, premium);
    return edition.withRow("premium", List.of(row, limit), premium);
  }

  private static SchemeEdition disability(SchemeEdition edition, GuideFigures figures, Draw draw) {
    String scale = draw.one(figures.scales.keySet());
    int grade = 1 + draw.upTo(9);
    BigDecimal share = draw.chance(10) ? new BigDecimal("1.2") : draw.share(4);
    Objects.requireNonNull(figures.scales.get(scale)).set(grade - 1, share);
    return edition.withRow("disability ratio", List.of(grade, scale), share);
  }

  private static SchemeEdition shortRate(SchemeEdition edition, GuideFigures figures, Draw draw) {
    int months = 1 + draw.upTo(11);
    BigDecimal share = draw.share(4);
    figures.shortRates.set(months - 1, share);
    figures.read("K-21", "short-rate months");
    return edition.withRow("short rate", List.of(months), share).with("K-21", "short-rate months");
  }

  private static SchemeEdition occupation(SchemeEdition edition, GuideFigures figures, Draw draw) {
    String occupation = draw.one(figures.classes.keySet());
    String other = draw.one(figures.priceRows.keySet());
    figures.classes.put(occupation, other);
    return edition.withRow("occupation class", List.of(occupation), other);
  }

  private static SchemeEdition priceRow(SchemeEdition edition, GuideFigures figures, Draw draw) {
    String ofClass = draw.one(figures.priceRows.keySet());
    String row = draw.one(figures.premiums.keySet());
    figures.priceRows.put(ofClass, row);
    return edition.withRow("price row", List.of(ofClass), row);
  }
}
