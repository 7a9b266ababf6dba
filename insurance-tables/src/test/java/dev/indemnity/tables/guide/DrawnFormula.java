package dev.indemnity.tables.guide;

import dev.indemnity.tables.guide.oracle.GuideFigures;
import dev.indemnity.tables.guide.oracle.Insured;
import dev.indemnity.tables.guide.oracle.Loss;
import dev.indemnity.tables.guide.oracle.Quotient;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * A formula drawn at random, and what it is worth in plain Java.
 *
 * @param text the formula
 * @param worth what it is worth
 */
record DrawnFormula(String text, BiFunction<Insured, Loss, Quotient> worth) {

  /**
   * A condition drawn at random, and when it holds in plain Java.
   *
   * @param text the condition
   * @param holds when it holds
   */
  record Condition(String text, BiPredicate<Insured, Loss> holds) {}

  /** An amount; the further formulas are not deeper than so many levels. */
  static DrawnFormula amount(Draw draw, GuideFigures figures, int levels) {
    if (levels == 0) {
      return leaf(draw, figures);
    }
    DrawnFormula a = amount(draw, figures, levels - 1);
    DrawnFormula b = amount(draw, figures, levels - 1);
    return switch (draw.upTo(6)) {
      case 0 -> both("(" + a + " + " + b + ")", a, b, Quotient::plus);
      case 1 -> both("max(0, " + a + " - " + b + ")", a, b, Quotient::less);
      case 2 -> both("min(" + a + ", " + b + ")", a, b, Quotient::min);
      case 3 -> both("max(" + a + ", " + b + ")", a, b, Quotient::max);
      case 4 -> {
        Condition when = condition(draw, figures);
        yield new DrawnFormula(
            "(if " + when.text() + " then " + a + " else " + b + ")",
            (insured, loss) ->
                (when.holds().test(insured, loss) ? a : b).worth().apply(insured, loss));
      }
      case 5 -> {
        int parts = 2 + draw.upTo(8);
        yield new DrawnFormula(
            "(" + a + " / " + parts + ")",
            (insured, loss) -> a.worth().apply(insured, loss).times(Quotient.of(1, parts)));
      }
      default -> {
        BigDecimal share = draw.share(3);
        yield new DrawnFormula(
            "(" + a + " * " + share + ")",
            (insured, loss) -> a.worth().apply(insured, loss).times(share));
      }
    };
  }

  private static DrawnFormula both(
      String text,
      DrawnFormula a,
      DrawnFormula b,
      BiFunction<Quotient, Quotient, Quotient> operation) {
    return new DrawnFormula(
        text,
        (insured, loss) ->
            operation.apply(a.worth().apply(insured, loss), b.worth().apply(insured, loss)));
  }

  private static DrawnFormula leaf(Draw draw, GuideFigures figures) {
    return draw.one(
        List.of(
            new DrawnFormula("claim.medicalCost", (insured, loss) -> Quotient.of(loss.medicalCost)),
            new DrawnFormula(
                "claim.thirdPartyPaid", (insured, loss) -> Quotient.of(loss.thirdParty)),
            new DrawnFormula(
                "plan.deathLimit * 0.013",
                (insured, loss) ->
                    Quotient.of(insured.plan().deathLimit().multiply(new BigDecimal("0.013")))),
            new DrawnFormula(
                "plan.medicalLimit", (insured, loss) -> Quotient.of(insured.plan().medicalLimit())),
            new DrawnFormula(
                "claim.hospitalDays * plan.dailyAllowance",
                (insured, loss) ->
                    Quotient.of(loss.hospitalDays(figures))
                        .times(Objects.requireNonNull(insured.plan().daily())))));
  }

  static Condition condition(Draw draw, GuideFigures figures) {
    int days = draw.upTo(90);
    return draw.one(
        List.of(
            new Condition("claim.died", (insured, loss) -> loss.deathAt != null),
            new Condition(
                "worker.socialInsured", (insured, loss) -> insured.person().socialInsured()),
            new Condition(
                "claim.hospitalDays > " + days,
                (insured, loss) -> loss.hospitalDays(figures) > days),
            new Condition(
                "incident.cause in (\"accident\", \"sudden illness\")",
                (insured, loss) -> !loss.cause.equals("occupational disease")),
            new Condition(
                "claim.medicalCost between plan.medicalLimit * 0.1 and plan.medicalLimit",
                (insured, loss) ->
                    loss.medicalCost.compareTo(insured.plan().medicalLimit().movePointLeft(1)) >= 0
                        && loss.medicalCost.compareTo(insured.plan().medicalLimit()) <= 0)));
  }

  @Override
  public String toString() {
    return text;
  }
}
