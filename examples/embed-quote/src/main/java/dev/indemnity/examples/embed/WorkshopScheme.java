package dev.indemnity.examples.embed;

import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.scheme.Benefit;
import dev.indemnity.core.scheme.Category;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.Parameter;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Table;
import dev.indemnity.core.text.Text;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;

/** A scheme made wholly in code, without a file. Its figures are made up. */
public final class WorkshopScheme {
  private static final Type TRADE = Type.category("trades");
  private static final Rounding CENT = Rounding.parse("0.01 half up");

  private WorkshopScheme() {}

  /** {@return the scheme, checked as a file would be} */
  public static Scheme scheme() {
    return Scheme.resolve(edition());
  }

  private static SchemeEdition edition() {
    return SchemeEdition.builder()
        .id("com.example.workshop")
        .title(Text.of("Accident cover of a workshop; figures made up"))
        .currency(CurrencyUnit.EUR)
        .zone(ZoneId.of("Europe/Berlin"))
        .putCategories("trades", Category.of("office", "bench", "forge"))
        .putFacts("worker.occupation", FactDeclaration.of(TRADE))
        .putFacts("claim.hospitalDays", FactDeclaration.of(Type.number("day")))
        .putParameters("waiting", figure(Type.number("day"), "3"))
        .putParameters("daily", figure(Type.MONEY, "30.00"))
        .putTables("rate", rates())
        .addPremium(
            PremiumLine.builder()
                .id("annual")
                .amount("rate(worker.occupation)")
                .round(CENT)
                .build())
        .addBenefits(
            Benefit.builder()
                .id("daily-allowance")
                .when("claim.hospitalDays > waiting")
                .amount("(claim.hospitalDays - waiting) * daily")
                .round(CENT)
                .build())
        .build();
  }

  /** The forge has no rate: whoever works there is referred. */
  private static Table rates() {
    return Table.builder()
        .addInputs(Column.exact("trade", TRADE))
        .addOutputs(Column.exact("premium", Type.MONEY))
        .row("office", "40.00")
        .row("bench", "95.50")
        .outside(Table.Outside.REFER)
        .build();
  }

  private static Parameter figure(Type type, String value) {
    return Parameter.builder().type(type).value(Fraction.parse(value)).build();
  }
}
