package dev.indemnity.core.roster;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.scheme.Category;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.NamedFormula;
import dev.indemnity.core.scheme.Parameter;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Table;
import dev.indemnity.core.text.Text;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;

/** Made-up schemes with rules and lines of every form, a few of them at random. */
final class QuayPlan {
  static final List<String> KINDS = List.of("a", "b", "c", "d");
  static final List<String> GRADES = List.of("1", "2", "3", "9");
  static final LocalDate FIRST = LocalDate.of(2023, 7, 1);
  static final Facts SHARED =
      Facts.none().with("year.first", FIRST).with("year.after", FIRST.plusYears(1));

  static final List<String> RULES =
      List.of(
          "man.from >= year.first and man.from < year.after",
          "man.from >= year.first and man.from < year.after and man.until > man.from",
          "man.until > man.from and man.until <= year.after",
          "man.until - man.from <= duration(\"P300D\")",
          "man.age >= 16",
          "man.age between 16 and 65",
          "man.age in [18..60)",
          "years and months duration(man.born, year.first).years in [16..65]",
          "man.wage >= base",
          "man.wage <= cap(man.kind)",
          "man.kind != \"b\" or man.flag",
          "man.kind in (\"a\", \"c\") and man.wage > base * 0.9",
          "answers(price(man.kind, man.grade))",
          "man.factor * man.wage < base * 5",
          "if man.flag then man.age >= 20 else man.until < year.after",
          "man.from + duration(\"P1Y\") > man.until",
          "man.from + duration(\"P1M\") > man.born",
          "man.wage = base or man.kind = \"a\"",
          "man.wage != base",
          "not(man.flag and man.age > 50)",
          "man.from.year = 2023",
          "man.from + duration(\"P200000000000D\") > man.until",
          "man.from + (man.until - man.from) * 900000 > man.until",
          "man.born + duration(\"P11Y7M\") + duration(\"P3M\") <= man.from",
          "man.share = 1",
          "price(man.kind, man.grade) > base / 20",
          "price(man.kind, man.grade) > man.wage / 20");

  static final List<String> CONDITIONS =
      List.of(
          "base > base * 2",
          "base < base * 2",
          "man.flag",
          "man.kind = \"a\"",
          "man.wage > base * 2",
          "man.until < year.after",
          "cap(man.kind) > base * 3",
          "man.age < 40");

  static final List<String> AMOUNTS =
      List.of(
          "price(man.kind, man.grade)",
          "price(man.kind, man.grade) * (man.until - man.from).days / 365",
          "price(man.kind, man.grade) * ((man.until - man.from) / duration(\"P1D\")) / 366",
          "man.wage * man.factor / 7",
          "man.wage - base",
          "min(man.wage, base * 5) * 0.013",
          "max(0, man.wage - cap(man.kind)) / 8",
          "man.wage * man.age / 100",
          "if man.flag then price(man.kind, man.grade) else man.wage / 3",
          "base * 2.000005 - man.wage",
          "abs(man.wage - base * 2)",
          "man.wage / man.factor",
          "-(man.wage) + base * 3",
          "base * 0.000005");

  static final RosterLayout LAYOUT =
      RosterLayout.builder()
          .codes("man.kind", List.of("d", "c", "b", "a", "x"))
          .codes("man.grade", GRADES)
          .flags("man.flag")
          .days("man.born")
          .days("man.from")
          .days("man.until")
          .amounts("man.wage")
          .numbers("man.factor", 3)
          .numbers("man.share", 0)
          .totalsBy("man.kind")
          .build();

  private QuayPlan() {}

  static Scheme random(Random random) {
    return Scheme.resolve(edition(random).build());
  }

  static SchemeEdition.Builder edition(Random random) {
    SchemeEdition.Builder edition = frame(random);
    int rules = random.nextInt(6);
    for (int i = 0; i < rules; i++) {
      Rule.Builder rule =
          Rule.builder()
              .id("rule-" + i)
              .require(pick(RULES, random))
              .ifKnown(random.nextInt(4) == 0)
              .otherwise(
                  pick(
                      List.of(
                          Rule.Otherwise.REFUSE,
                          Rule.Otherwise.REFUSE,
                          Rule.Otherwise.REFER,
                          Rule.Otherwise.PENDING,
                          Rule.Otherwise.WARN),
                      random));
      if (random.nextInt(3) == 0) {
        rule.when(pick(CONDITIONS, random));
      }
      edition.addEligibility(rule.build());
    }
    int lines = 1 + random.nextInt(3);
    for (int i = 0; i < lines; i++) {
      PremiumLine.Builder line =
          PremiumLine.builder()
              .id("line-" + i)
              .amount(pick(AMOUNTS, random))
              .round(
                  Rounding.parse(
                      pick(List.of("0.01", "0.05", "1", "100"), random)
                          + " "
                          + pick(
                              List.of("half up", "half down", "half even", "up", "down"), random)));
      if (random.nextInt(4) == 0) {
        line.when(pick(CONDITIONS, random));
      }
      edition.addPremium(line.build());
    }
    return edition;
  }

  static <T> T pick(List<T> of, Random random) {
    return of.get(random.nextInt(of.size()));
  }

  private static SchemeEdition.Builder frame(Random random) {
    Table.Outside outside = pick(List.of(Table.Outside.REFUSE, Table.Outside.REFER), random);
    Table.Builder price =
        Table.builder()
            .addInputs(
                Column.exact("kind", Type.category("kinds")),
                Column.exact("grade", Type.category("grades")))
            .addOutputs(Column.exact("premium", Type.MONEY))
            .outside(outside);
    for (String kind : KINDS) {
      for (String grade : List.of("1", "2", "3")) {
        if (!kind.equals("d") || !grade.equals("3")) {
          price.row(kind, grade, (17 + kind.charAt(0) % 7 * 31) + "." + grade + "5");
        }
      }
    }
    List<Interval<Fraction>> ranges =
        List.of(
            new Interval<>(Fraction.ZERO, true, null, true),
            new Interval<>(Fraction.ZERO, false, Fraction.of(9_000), false));
    FactDeclaration.Builder factor =
        FactDeclaration.builder().type(Type.NUMBER).range(ranges.get(0));
    if (random.nextBoolean()) {
      factor.standing("1.5");
    }
    return SchemeEdition.builder()
        .id("test.quay-plan")
        .title(Text.of("Quay plan"))
        .currency(CurrencyUnit.of("CNY"))
        .zone(ZoneId.of("Asia/Shanghai"))
        .putCategories(
            "kinds", new Category(KINDS, pick(List.of(Category.Unlisted.values()), random), ""))
        .putCategories("grades", Category.of("1", "2", "3"))
        .putFacts("man.kind", FactDeclaration.of(Type.category("kinds")))
        .putFacts("man.grade", FactDeclaration.of(Type.category("grades")))
        .putFacts("man.flag", FactDeclaration.of(Type.BOOLEAN))
        .putFacts("man.born", FactDeclaration.builder().type(Type.DATE).personal(true).build())
        .putFacts("man.from", FactDeclaration.of(Type.DATE))
        .putFacts("man.until", FactDeclaration.of(Type.DATE))
        .putFacts(
            "man.wage",
            FactDeclaration.builder().type(Type.MONEY).range(pick(ranges, random)).build())
        .putFacts("man.factor", factor.build())
        .putFacts(
            "man.share",
            FactDeclaration.builder()
                .type(Type.NUMBER)
                .supply(FactDeclaration.Supply.SHARE)
                .build())
        .putFacts("year.first", FactDeclaration.of(Type.DATE))
        .putFacts("year.after", FactDeclaration.of(Type.DATE))
        .putParameters("base", Parameter.builder().type(Type.MONEY).value("1000.00").build())
        .putTables("price", price.build())
        .putTables(
            "cap",
            Table.builder()
                .addInputs(Column.exact("kind", Type.category("kinds")))
                .addOutputs(Column.exact("cap", Type.MONEY))
                .outside(outside)
                .row("a", "4000.00")
                .row("b", "2500.50")
                .row("c", "7777.77")
                .build())
        .putDefinitions(
            "man.age", NamedFormula.of("years and months duration(man.born, man.from).years"));
  }

  /** The day a number of days after the first of the year. */
  static int day(int after) {
    return (int) FIRST.toEpochDay() + after;
  }
}
