package dev.indemnity.tables.guide.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The items of an answer, and how they add up. */
final class Items {
  private final GuideFigures figures;
  private final List<Quotient> exact = new ArrayList<>();
  private final List<BigDecimal> rounded = new ArrayList<>();

  Items(GuideFigures figures) {
    this.figures = figures;
  }

  /** Adds an item, and rounds it. */
  BigDecimal add(String item, Quotient amount) {
    BigDecimal once = figures.rounding(item).of(amount);
    exact.add(amount);
    rounded.add(once);
    return once;
  }

  boolean none() {
    return exact.isEmpty();
  }

  BigDecimal total() {
    return figures.usual("K-20")
        ? rounded.stream().reduce(BigDecimal.ZERO, BigDecimal::add).setScale(2)
        : Step.YUAN.of(exact.stream().reduce(Quotient.ZERO, Quotient::plus));
  }
}
