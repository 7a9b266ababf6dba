package dev.indemnity.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.Category;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.Parameter;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.text.Text;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.CurrencyUnit;

/**
 * Rows told apart by few codes, in whatever order a layout lists them, whichever of them pass:
 * those listed, those that are not, facts that are absent and facts that are not given.
 */
class RosterCodesProperties {
  private static final List<String> TRADES = List.of("a", "b", "c", "d");
  private static final List<String> SIZES = List.of("s", "m", "l");

  /** Of trades and sizes that must be known. */
  private static final List<String> RULES =
      List.of(
          "man.trade != \"a\"",
          "man.trade in (\"b\", \"c\")",
          "man.size != \"l\"",
          "man.size = \"s\" or man.trade = \"d\"",
          "not(man.flag)",
          "man.flag or man.size != \"m\"");

  /** Of those that may be absent. */
  private static final List<String> OPTIONAL_RULES =
      List.of(
          "man.trade = null or man.trade != \"a\"",
          "man.trade = null",
          "man.trade != null and man.trade in (\"a\", \"b\", \"c\")",
          "man.size = null or man.size = \"m\"",
          "man.size != null",
          "man.flag = null or man.flag");

  private static final List<String> AMOUNTS =
      List.of(
          "base",
          "base * (if man.trade = \"b\" then 1 else 2)",
          "base * (if man.trade = \"b\" then 1 else 2) * (if man.size = \"s\" then 3 else 5)");

  private static final List<String> OPTIONAL_AMOUNTS =
      List.of(
          "base",
          "base * (if man.trade = null then 1 else 2)",
          "base * (if man.trade = null then 1 else 2) * (if man.size = null then 3 else 5)");

  private static final int[] ODD = {
    RosterColumns.NO_CODE, RosterColumns.ABSENT_CODE, -1, 4, 5, 6, 7, Integer.MAX_VALUE
  };

  @Property(tries = 200)
  void rowsArePricedAsTheirQuotesSay(@ForAll long seed) {
    Random random = new Random(seed);
    boolean optional = random.nextBoolean();
    Scheme scheme = Scheme.resolve(edition(optional, random));
    List<String> trades = listed(TRADES, random);
    List<String> sizes = listed(SIZES, random);
    RosterLayout layout =
        RosterLayout.builder()
            .codes("man.trade", trades)
            .codes("man.size", sizes)
            .flags("man.flag")
            .totalsBy("man.trade")
            .build();
    int rows = 40;
    int[] trade = new int[rows];
    int[] size = new int[rows];
    byte[] flag = new byte[rows];
    List<Member> members = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      trade[row] = code(random);
      size[row] = code(random);
      flag[row] = flag(random);
      Facts facts = with(Facts.none(), "man.trade", trades, trade[row]);
      facts = with(facts, "man.size", sizes, size[row]);
      members.add(new Member("person " + row, withFlag(facts, flag[row])));
    }
    RosterColumns columns =
        RosterColumns.builder(layout)
            .codes("man.trade", trade)
            .codes("man.size", size)
            .flags("man.flag", flag)
            .build();
    RosterPricer pricer = RosterPricer.compile(scheme, Facts.none(), layout);
    RosterPrices prices = Agreement.prices(pricer, rows);
    RosterTotals totals = pricer.price(columns, 0, rows, prices);
    List<PersonQuote> quotes =
        Premiums.quote(scheme, Application.builder().members(members).build()).persons();
    Agreement.check(pricer, prices, quotes);
    assertThat(totals.rows()).isEqualTo(rows);
    assertThat(totals.rowsWith(0))
        .isEqualTo(quotes.stream().filter(each -> each.outcome() == Outcome.DONE).count());
    RosterPrices alone = Agreement.prices(pricer, rows);
    for (int row = 0; row < rows; row++) {
      pricer.priceRow(columns, row, alone);
    }
    Agreement.same(prices, alone);
  }

  private static SchemeEdition edition(boolean optional, Random random) {
    Type trade = Type.category("trades");
    Type size = Type.category("sizes");
    List<Rule> rules = new ArrayList<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      rules.add(
          Rule.builder()
              .id("rule " + i)
              .require(QuayPlan.pick(optional ? OPTIONAL_RULES : RULES, random))
              .build());
    }
    Category.Unlisted outside = QuayPlan.pick(List.of(Category.Unlisted.values()), random);
    return SchemeEdition.builder()
        .id("test.codes")
        .title(Text.of("Codes"))
        .currency(CurrencyUnit.of("CNY"))
        .zone(ZoneOffset.UTC)
        .putCategories("trades", new Category(TRADES, outside, ""))
        .putCategories("sizes", new Category(SIZES, outside, ""))
        .putFacts("man.trade", FactDeclaration.of(optional ? trade.orAbsent() : trade))
        .putFacts("man.size", FactDeclaration.of(optional ? size.orAbsent() : size))
        .putFacts("man.flag", FactDeclaration.of(optional ? Type.BOOLEAN.orAbsent() : Type.BOOLEAN))
        .putParameters("base", Parameter.builder().type(Type.MONEY).value("7.01").build())
        .eligibility(rules)
        .addPremium(
            PremiumLine.builder()
                .id("due")
                .amount(QuayPlan.pick(optional ? OPTIONAL_AMOUNTS : AMOUNTS, random))
                .round(Rounding.parse("0.01 half up"))
                .build())
        .build();
  }

  /** Some of the names in some order, and perhaps one that the edition does not know. */
  private static List<String> listed(List<String> names, Random random) {
    List<String> listed = new ArrayList<>(names);
    if (random.nextBoolean()) {
      listed.add("x");
    }
    Collections.shuffle(listed, random);
    return listed.subList(0, 1 + random.nextInt(listed.size()));
  }

  private static int code(Random random) {
    return random.nextInt(5) == 0 ? ODD[random.nextInt(ODD.length)] : random.nextInt(4);
  }

  private static byte flag(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> RosterColumns.NO_FLAG;
      case 1 -> RosterColumns.ABSENT_FLAG;
      default -> (byte) random.nextInt(2);
    };
  }

  private static Facts with(Facts facts, String key, List<String> listed, int code) {
    if (code == RosterColumns.NO_CODE) {
      return facts;
    }
    return code == RosterColumns.ABSENT_CODE
        ? facts.with(key, null)
        : facts.with(key, code >= 0 && code < listed.size() ? listed.get(code) : "none of these");
  }

  private static Facts withFlag(Facts facts, byte flag) {
    if (flag == RosterColumns.NO_FLAG) {
      return facts;
    }
    return facts.with("man.flag", flag == RosterColumns.ABSENT_FLAG ? null : (Boolean) (flag == 1));
  }
}
