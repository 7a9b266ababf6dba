package dev.indemnity.core.roster;

import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.NamedFormula;
import dev.indemnity.core.scheme.Parameter;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.scheme.Section;
import dev.indemnity.core.scheme.Total;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Made-up schemes at random that read the whole crew, for its rows and for the policy. */
final class HarbourPlan {
  private static final List<String> OF_POLICY =
      List.of(
          "count(crew) >= 30",
          "count(crew[kind in (\"a\", \"b\")]) >= 12",
          "heads.flagged > 0 and heads.flagged <= 40",
          "sum(crew.wage) <= base * 50",
          "sum(crew[kind = \"a\"].wage) > base * 4",
          "max(crew.wage) - min(crew.wage) < base * 9",
          "mean(crew.wage) between base and base * 3",
          "min(crew.from) >= year.first",
          "some m in crew satisfies m.kind = \"c\" and m.wage > base",
          "every m in crew satisfies m.wage >= base / 2 and m.share = 1",
          "every m in crew[flag] satisfies m.until > m.from",
          "count(crew[age > 40]) <= count(crew) / 2",
          "count(crew[share = 1 and wage > base]) > heads.least",
          "sum(crew.due) < base * 10",
          "unit.heads >= heads.least");

  private static final List<String> OF_ROWS =
      List.of(
          "man.wage <= sum(crew.wage) / 3",
          "man.wage <= max(crew.wage)",
          "man.wage < mean(crew.wage) * 4",
          "man.kind != \"a\" or count(crew[kind = \"a\"]) >= 5",
          "man.flag or unit.heads > 20",
          "man.factor * 1000 <= count(crew)",
          "every m in crew satisfies m.wage >= 0",
          "man.from >= min(crew.from)",
          "heads.flagged >= 8");

  private static final List<String> AMOUNTS =
      List.of(
          "price(man.kind, man.grade) * (if count(crew) > 35 then 0.9 else 1)",
          "price(man.kind, man.grade) * crew.discount * (man.until - man.from).days / 365",
          "base * 3 / count(crew)",
          "man.wage * heads.flagged / 1000",
          "sum(crew.wage) / 1000",
          "price(man.kind, man.grade)");

  private static final List<String> POLICY_AMOUNTS =
      List.of(
          "base * 2",
          "base * 0.003335 * count(crew)",
          "sum(crew.wage) * 0.001",
          "max(0, base - mean(crew.wage))");

  private HarbourPlan() {}

  static Scheme random(Random random) {
    return Scheme.resolve(edition(random));
  }

  private static SchemeEdition edition(Random random) {
    SchemeEdition.Builder edition =
        QuayPlan.edition(random)
            .putFacts(
                "crew",
                FactDeclaration.builder()
                    .type(Type.listOf(Type.item("man")))
                    .supply(FactDeclaration.Supply.MEMBERS)
                    .build())
            .putFacts(
                "unit.heads",
                FactDeclaration.builder()
                    .type(Type.NUMBER)
                    .standing("count(crew[share = 1])")
                    .build())
            .putFacts("unit.spare", FactDeclaration.of(Type.NUMBER))
            .putParameters("heads.least", Parameter.builder().type(Type.NUMBER).value("9").build())
            .putDefinitions("heads.flagged", NamedFormula.of("count(crew[flag])"))
            .putDefinitions("man.due", NamedFormula.of("price(man.kind, man.grade)"))
            .putDefinitions(
                "crew.discount", NamedFormula.of("if heads.flagged > 15 then 0.85 else 0.975"));
    for (int i = 0; i < 1 + random.nextInt(4); i++) {
      edition.addEligibility(rule("policy-" + i, Rule.Scope.POLICY, OF_POLICY, random));
    }
    for (int i = 0; i < random.nextInt(3); i++) {
      edition.addEligibility(rule("row-" + i, Rule.Scope.PERSON, OF_ROWS, random));
    }
    if (random.nextBoolean()) {
      edition.addPremium(line("of-crew", true, AMOUNTS, random));
    }
    if (random.nextBoolean()) {
      edition.addPremium(line("of-policy", false, POLICY_AMOUNTS, random));
    }
    if (random.nextBoolean()) {
      edition.addPremium(
          PremiumLine.builder()
              .from(line("together", false, POLICY_AMOUNTS, random))
              .per(PremiumLine.Per.ROSTER)
              .when(
                  QuayPlan.pick(
                      List.of(
                          "base > base", "base * 2 > base", "count(crew) > 20", "unit.spare > 1"),
                      random))
              .build());
    }
    if (random.nextBoolean()) {
      edition.addTotals(ofClaims(random));
    }
    if (random.nextBoolean()) {
      edition.addTotals(
          Total.builder()
              .of(QuayPlan.pick(List.of(Set.of(), Set.of(Section.PREMIUM)), random))
              .when(QuayPlan.pick(List.of("count(crew) > 20", "true", "base > base"), random))
              .exactItems(random.nextBoolean())
              .round(Rounding.parse("1 half up"))
              .build());
    }
    return edition.build();
  }

  /** What a roster could not be told by, were it asked of the premium. */
  private static Total ofClaims(Random random) {
    return Total.builder()
        .addOf(Section.BENEFITS, Section.REFUNDS)
        .when(QuayPlan.pick(List.of("true", "list contains(crew.share, 2)"), random))
        .exactItems(random.nextBoolean())
        .round(Rounding.parse("10 up"))
        .build();
  }

  private static Rule rule(String id, Rule.Scope scope, List<String> formulas, Random random) {
    Rule.Builder rule =
        Rule.builder()
            .id(id)
            .scope(scope)
            .ifKnown(random.nextInt(4) == 0)
            .require(QuayPlan.pick(formulas, random))
            .otherwise(
                QuayPlan.pick(
                    List.of(Rule.Otherwise.REFUSE, Rule.Otherwise.REFER, Rule.Otherwise.WARN),
                    random));
    if (random.nextInt(3) == 0) {
      rule.when(QuayPlan.pick(formulas, random));
    }
    return rule.build();
  }

  private static PremiumLine line(
      String id, boolean perPerson, List<String> amounts, Random random) {
    return PremiumLine.builder()
        .id(id)
        .perPerson(perPerson)
        .amount(QuayPlan.pick(amounts, random))
        .round(Rounding.parse("0.01 half up"))
        .build();
  }
}
