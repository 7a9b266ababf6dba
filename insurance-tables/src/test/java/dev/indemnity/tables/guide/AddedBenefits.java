package dev.indemnity.tables.guide;

import dev.indemnity.core.language.Type;
import dev.indemnity.core.scheme.Benefit;
import dev.indemnity.core.scheme.CounterDeclaration;
import dev.indemnity.core.scheme.Parameter;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.guide.oracle.AddedLine;
import dev.indemnity.tables.guide.oracle.GuideFigures;
import dev.indemnity.tables.guide.oracle.Quotient;
import dev.indemnity.tables.guide.oracle.Step;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;

/** Benefits the guide has not, each with a formula, a rounding and perhaps a limit of its own. */
final class AddedBenefits {
  private static final String CLAUSE = "CL-1.1";

  private AddedBenefits() {}

  static void addTo(Map<String, Change> all) {
    all.put("a further benefit", AddedBenefits::unlimited);
    all.put("a further benefit with a limit of its own", AddedBenefits::limited);
  }

  private static SchemeEdition unlimited(SchemeEdition edition, GuideFigures figures, Draw draw) {
    String id = "further-" + figures.added.size();
    DrawnFormula.Condition due = DrawnFormula.condition(draw, figures);
    DrawnFormula worth = DrawnFormula.amount(draw, figures, 1 + draw.upTo(2));
    figures.added.add(new AddedLine(id, due.holds(), worth.worth(), Optional.empty()));
    return SchemeEdition.builder()
        .from(edition)
        .addBenefits(benefit(id, due, figures, draw).amount(worth.text()).build())
        .build();
  }

  private static SchemeEdition limited(SchemeEdition edition, GuideFigures figures, Draw draw) {
    int number = figures.added.size();
    String id = "further-" + number;
    String limit = "further.limit" + number;
    String counter = "further" + number;
    BigDecimal most = draw.amount(20_000);
    DrawnFormula.Condition due = DrawnFormula.condition(draw, figures);
    DrawnFormula worth = DrawnFormula.amount(draw, figures, 1 + draw.upTo(2));
    figures.added.add(
        new AddedLine(id, due.holds(), worth.worth(), Optional.of(Quotient.of(most))));
    SchemeEdition.Builder changed = SchemeEdition.builder().from(edition);
    changed.putParameters(
        limit, Parameter.builder().type(Type.MONEY).value(BigDecimal.ZERO).clause(CLAUSE).build());
    changed.putCounters(
        counter,
        CounterDeclaration.builder()
            .type(Type.MONEY)
            .addPer(CounterDeclaration.Key.PERSON, CounterDeclaration.Key.PERIOD)
            .cap(limit)
            .clause(CLAUSE)
            .build());
    changed.addBenefits(
        benefit(id, due, figures, draw)
            .putLet("paid", "min(" + worth + ", left(" + counter + "))")
            .amount("paid")
            .putUses(counter, "paid")
            .build());
    return changed.build().with(limit, most);
  }

  private static Benefit.Builder benefit(
      String id, DrawnFormula.Condition due, GuideFigures figures, Draw draw) {
    Step step = RoundingChanges.step(draw);
    figures.rounding.put(id, step);
    return Benefit.builder()
        .id(id)
        .clause(CLAUSE)
        .when(due.text())
        .round(RoundingChanges.rounding(step));
  }
}
