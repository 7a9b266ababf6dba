package dev.indemnity.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.Parameter;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.text.Text;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules that turn at an amount, or only beyond what columns are reckoned with. */
class RosterBeyondTest {
  private static final long[] WAGES = {
    0,
    99_999,
    100_000,
    100_001,
    Domain.MOST_AMOUNT - 1,
    Domain.MOST_AMOUNT,
    Domain.MOST_AMOUNT + 1,
    Domain.MOST_AMOUNT + 2,
    200_000_000_000L,
    1L << 50,
    -1,
    -Domain.MOST_AMOUNT,
    -Domain.MOST_AMOUNT - 1,
    -(1L << 50)
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          man.wage >= base            |
          man.wage < base             |
          not(man.wage >= base)       |
          not(man.wage < base)        |
          man.wage >= -base           |
          man.wage < -base            |
          not(man.wage >= -base)      |
          man.wage >= base or man.old | man.wage < -base
          man.wage < base             | man.wage >= base
          man.old                     | not(man.wage < base)
          man.old                     | man.wage >= -base
          """)
  void theFirstReasonIsThatOfTheQuote(String require, String when) {
    for (String base :
        List.of(
            "1000.00", "1000000000.00", "1000000000.01", "2000000000.00", "60000000000000000.00")) {
      agree(base, require, when);
    }
  }

  private static void agree(String base, String require, String when) {
    Rule.Builder first = Rule.builder().id("first").require(require);
    if (when != null) {
      first.when(when);
    }
    Scheme scheme =
        Scheme.resolve(
            SchemeEdition.builder()
                .id("test.beyond")
                .title(Text.of("Beyond"))
                .currency(CurrencyUnit.of("CNY"))
                .zone(ZoneOffset.UTC)
                .putFacts("man.wage", FactDeclaration.of(Type.MONEY))
                .putFacts("man.old", FactDeclaration.of(Type.BOOLEAN))
                .putParameters("base", Parameter.builder().type(Type.MONEY).value(base).build())
                .addEligibility(
                    first.build(), Rule.builder().id("second").require("not(man.old)").build())
                .addPremium(
                    PremiumLine.builder()
                        .id("due")
                        .amount("base - base + man.wage / 1000000")
                        .round(Rounding.parse("0.01 half up"))
                        .build())
                .build());
    RosterLayout layout = RosterLayout.builder().amounts("man.wage").flags("man.old").build();
    RosterPricer pricer = RosterPricer.compile(scheme, Facts.none(), layout);
    int rows = 2 * WAGES.length;
    long[] wages = new long[rows];
    byte[] old = new byte[rows];
    List<Member> members = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      wages[row] = WAGES[row / 2];
      old[row] = (byte) (row % 2);
      members.add(
          new Member(
              "person " + row,
              Facts.none()
                  .with("man.wage", BigDecimal.valueOf(wages[row], 2))
                  .with("man.old", old[row] == 1)));
    }
    RosterColumns columns =
        RosterColumns.builder(layout).amounts("man.wage", wages).flags("man.old", old).build();
    RosterPrices prices = Agreement.prices(pricer, rows);
    pricer.price(columns, 0, rows, prices);
    List<PersonQuote> quotes =
        Premiums.quote(scheme, Application.builder().members(members).build()).persons();
    assertThat(quotes).hasSize(rows);
    Agreement.check(pricer, prices, quotes);
    RosterPrices alone = Agreement.prices(pricer, rows);
    for (int row = 0; row < rows; row++) {
      pricer.priceRow(columns, row, alone);
    }
    Agreement.same(prices, alone);
  }
}
