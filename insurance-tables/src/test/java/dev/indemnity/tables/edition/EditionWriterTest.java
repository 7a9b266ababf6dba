package dev.indemnity.tables.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.scheme.Benefit;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.NamedFormula;
import dev.indemnity.core.scheme.Parameter;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Table;
import dev.indemnity.core.text.Text;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;

class EditionWriterTest {

  private static SchemeEdition.Builder edition() {
    return SchemeEdition.builder()
        .id("example.levy")
        .title(Text.of("A levy"))
        .currency(CurrencyUnit.of("CNY"))
        .zone(ZoneId.of("Asia/Shanghai"));
  }

  private static SchemeEdition given(Type type, Object value) {
    return edition()
        .putParameters("given", Parameter.builder().type(type).value(value).build())
        .build();
  }

  @Test
  void anEditionMadeInCodeIsWrittenALineForEachThingItSays() {
    SchemeEdition edition =
        edition()
            .putFacts("claim.days", FactDeclaration.of(Type.number("day")))
            .putParameters(
                "free.days", Parameter.builder().type(Type.number("day")).value(5).build())
            .putParameters("daily", Parameter.builder().type(Type.MONEY).value("100").build())
            .putTables(
                "share",
                Table.builder()
                    .addInputs(Column.band("days", Type.number("day")))
                    .addOutputs(Column.exact("share", Type.NUMBER))
                    .row("[0..10)", "0.50")
                    .row("[10..]", 1)
                    .build())
            .putDefinitions("claim.paid", NamedFormula.of("max(0, claim.days - free.days)"))
            .addBenefits(
                Benefit.builder()
                    .id("daily")
                    .when("true")
                    .amount("claim.paid * daily")
                    .round(Rounding.parse("0.01 half up"))
                    .build())
            .build();

    String text = EditionWriter.write(edition);

    assertThat(text)
        .isEqualTo(
            """
            {
              "format": 1,
              "edition": {
                "id": "example.levy",
                "label": "1",
                "title": "A levy",
                "currency": "CNY",
                "zone": "Asia/Shanghai",
                "inForce": [null, null],
                "publishedOn": null,
                "verifiedUntil": null,
                "figures": "illustrative"
              },
              "facts": {
                "claim.days": {"type": "number", "unit": "day"}
              },
              "parameters": {
                "free.days": {"unit": "day", "value": 5},
                "daily": {"type": "money", "value": "100.00"}
              },
              "tables": {
                "share": {
                  "inputs": {"days": {"type": "number", "unit": "day", "match": "band"}},
                  "outputs": {"share": "number"},
                  "rows": [
                    ["[0..10)", 0.5],
                    ["[10..]", 1]
                  ]
                }
              },
              "definitions": {
                "claim.paid": "max(0, claim.days - free.days)"
              },
              "benefits": [
                {
                  "id": "daily",
                  "when": "true",
                  "amount": "claim.paid * daily",
                  "round": "0.01 half up",
                  "payee": "\\"insured\\""
                }
              ]
            }
            """);
    assertThat(EditionWriter.write(EditionReader.read(text, "levy.json"))).isEqualTo(text);
  }

  @Test
  void anOverlayIsWrittenWithWhatWasChanged() {
    SchemeEdition changed = given(Type.NUMBER, 5).with("given", 6);
    String text = EditionWriter.write(changed);
    assertThat(text).contains("\"overlays\": [\"given = 6\"]");
    assertThat(EditionReader.read(text, "levy.json")).isEqualTo(changed);
  }

  @Test
  void aNumberThatNoDecimalsCanHoldIsNotWritten() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EditionWriter.write(given(Type.NUMBER, Fraction.of(1, 3))))
        .withMessage("number (1/3) must be a finite decimal");
  }

  @Test
  void aNumberLongerThanTheReaderTakesIsNotWritten() {
    BigDecimal longest = new BigDecimal("123456789012345678901234567890");
    String text = EditionWriter.write(given(Type.NUMBER, longest));
    assertThat(EditionReader.read(text, "levy.json").parameters()).hasSize(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EditionWriter.write(given(Type.NUMBER, longest.multiply(BigDecimal.TEN))))
        .withMessageEndingWith("must have at most 30 digits");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EditionWriter.write(given(Type.MONEY, longest)))
        .withMessageEndingWith("must have at most 30 digits");
  }

  @Test
  void aListThatWouldBeReadAsAnotherIsNotWritten() {
    SchemeEdition edition =
        edition()
            .putFacts("money.paid", FactDeclaration.of(Type.MONEY))
            .putFacts("claims", FactDeclaration.of(Type.listOf(Type.item("money"))))
            .build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EditionWriter.write(edition))
        .withMessage("list (of money item) must be of what a file can name");
  }

  @Test
  void aTimeTheClocksShowTwiceIsWrittenWithItsOffset() {
    SchemeEdition edition =
        SchemeEdition.builder()
            .from(given(Type.DATE_TIME, "2025-10-26T02:30:00+01:00"))
            .zone(ZoneId.of("Europe/Berlin"))
            .build();
    String text = EditionWriter.write(edition);
    assertThat(text).contains("\"2025-10-26T02:30:00+01:00\"");
  }
}
