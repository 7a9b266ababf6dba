package dev.indemnity.tables.guide;

import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.scheme.Benefit;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.guide.oracle.GuideFigures;
import dev.indemnity.tables.guide.oracle.Step;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Changes of how items are rounded. */
final class RoundingChanges {
  private static final List<String> STEPS = List.of("0.01", "0.05", "0.1", "1", "10");
  private static final List<RoundingMode> MODES =
      List.of(
          RoundingMode.UP,
          RoundingMode.DOWN,
          RoundingMode.HALF_UP,
          RoundingMode.HALF_DOWN,
          RoundingMode.HALF_EVEN);

  private RoundingChanges() {}

  static void addTo(Map<String, Change> all) {
    all.put("the rounding of the premium", RoundingChanges::premium);
    all.put("the rounding of a benefit", RoundingChanges::benefit);
  }

  static Step step(Draw draw) {
    return new Step(new BigDecimal(draw.one(STEPS)), draw.one(MODES));
  }

  static Rounding rounding(Step step) {
    return new Rounding(Fraction.of(step.step()), step.mode());
  }

  private static SchemeEdition premium(SchemeEdition edition, GuideFigures figures, Draw draw) {
    Step step = step(draw);
    figures.rounding.put("annual", step);
    return SchemeEdition.builder()
        .from(edition)
        .premium(
            edition.premium().stream()
                .map(line -> PremiumLine.builder().from(line).round(rounding(step)).build())
                .toList())
        .build();
  }

  private static SchemeEdition benefit(SchemeEdition edition, GuideFigures figures, Draw draw) {
    Step step = step(draw);
    List<Benefit> benefits = new ArrayList<>(edition.benefits());
    int at = draw.upTo(benefits.size() - 1);
    Benefit benefit = benefits.get(at);
    figures.rounding.put(benefit.id(), step);
    benefits.set(at, Benefit.builder().from(benefit).round(rounding(step)).build());
    return SchemeEdition.builder().from(edition).benefits(benefits).build();
  }
}
