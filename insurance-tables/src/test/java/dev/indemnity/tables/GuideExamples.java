package dev.indemnity.tables;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.evaluation.Evaluations;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.scheme.Benefit;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.settlement.Claim;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.Payouts;
import dev.indemnity.core.settlement.Policy;
import dev.indemnity.tables.edition.EditionReader;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;

/** Works out the examples of the guide for authors, with the names the guide says they read. */
final class GuideExamples {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  private static final SchemeEdition EDITION =
      EditionReader.read(
          """
          {"format": 1,
           "edition": {"id": "test.guide", "label": "1", "title": "Guide", "currency": "CNY",
             "zone": "Asia/Shanghai", "inForce": [null, null], "figures": "illustrative"},
           "facts": {"shift": {"type": "window"}},
           "parameters": {
             "pay": {"type": "money", "value": "1234.56"},
             "most": {"type": "money", "value": "1000.00"},
             "paid before": {"type": "money", "value": "300.00"}},
           "tables": {"rate": {
             "inputs": {"class": {"type": "string"}}, "outputs": {"rate": "number"},
             "rows": [["5", 0.1], ["6", 0.2]]}},
           "counters": {"cap": {"type": "money", "per": ["policy"], "cap": "most"}},
           "benefits": [
             {"id": "before", "when": "true", "amount": "paid before", "round": "0.01 half up",
              "uses": {"cap": "amount"}, "payee": "\\"rider\\""}]}
          """,
          "README.md");

  private static final Facts GIVEN =
      Facts.none()
          .with(
              "shift",
              new Window(
                  LocalDateTime.of(2025, 1, 31, 8, 0).atZone(ZONE),
                  LocalDateTime.of(2025, 1, 31, 9, 0).atZone(ZONE)));

  private GuideExamples() {}

  /** What a formula comes to, as it is shown; where it does not, the code of the reason. */
  static String comesTo(String formula) {
    return formula.startsWith("left(") || formula.startsWith("used(")
        ? settled(formula)
        : Evaluations.of(EDITION, formula, Application.builder().facts(GIVEN).build()).toString();
  }

  /** What the formula comes to after the benefit that has used some of the cap. */
  private static String settled(String formula) {
    SchemeEdition asking =
        SchemeEdition.builder()
            .from(EDITION)
            .addBenefits(
                Benefit.builder()
                    .id("asked")
                    .when("true")
                    .amount(formula)
                    .round(Rounding.parse("0.01 half up"))
                    .build())
            .build();
    Application insured =
        Application.builder().facts(GIVEN).addMembers(new Member("a", Facts.none())).build();
    Policy policy = Policy.builder().id("P").insured(insured).build();
    Claim claim = new Claim("1", "a", "accident", Facts.none());
    return Values.show(
        Type.MONEY,
        Payouts.settle(Scheme.resolve(asking), policy, List.of(claim), ClaimLedger.empty())
            .claims()
            .get(0)
            .lines()
            .get(1)
            .amount()
            .orElseThrow()
            .exact());
  }
}
