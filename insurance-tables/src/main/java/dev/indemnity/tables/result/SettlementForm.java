package dev.indemnity.tables.result;

import dev.indemnity.core.settlement.BenefitLine;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.ClaimSettlement;
import dev.indemnity.core.settlement.Settlement;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Shape;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Settlements, both ways. */
final class SettlementForm {
  static final Shape CLAIM =
      Shape.of("claim", "outcome", "payableNow").allowing("reasons", "lines", "total", "postings");
  static final Shape LINE =
      Shape.of("benefit", "outcome").allowing("clause", "reasons", "amount", "payee", "bounds");

  private SettlementForm() {}

  static Form write(Settlement settlement, Writing writing) {
    return new Form()
        .with("outcome", Words.word(settlement.outcome()))
        .unlessEmpty("claims", settlement.claims(), claim -> claim(claim, writing))
        .unlessEmpty("ledger", settlement.ledger().postings(), PostingForm::write)
        .unlessEmpty("conventions", settlement.conventions(), ConventionForm::write);
  }

  private static Map<String, Object> claim(ClaimSettlement claim, Writing writing) {
    return new Form()
        .with("claim", claim.claim())
        .with("outcome", Words.word(claim.outcome()))
        .unlessEmpty("reasons", claim.reasons(), ReasonForm::write)
        .unlessEmpty("lines", claim.lines(), line -> line(line, writing))
        .ifPresent("total", claim.total().map(writing::amount))
        .with("payableNow", writing.money(claim.payableNow()))
        .unlessEmpty("postings", claim.postings(), PostingForm::write)
        .members();
  }

  private static Map<String, Object> line(BenefitLine line, Writing writing) {
    return new Form()
        .with("benefit", line.benefit())
        .unlessEmpty("clause", line.clause())
        .with("outcome", Words.word(line.outcome()))
        .unlessEmpty("reasons", line.reasons(), ReasonForm::write)
        .ifPresent("amount", line.amount().map(writing::amount))
        .ifPresent("payee", line.payee())
        .ifPresent("bounds", line.bounds().map(writing::bounds))
        .members();
  }

  static Settlement read(Reading reading, Part result) {
    Amounts amounts = Amounts.of(reading, result);
    Settlement settlement =
        Settlement.builder()
            .edition(EditionForm.read(reading, result))
            .claims(result.list("claims", value -> claim(reading, amounts, value)))
            .ledger(
                new ClaimLedger(result.list("ledger", value -> PostingForm.read(reading, value))))
            .conventions(result.list("conventions", value -> ConventionForm.read(reading, value)))
            .build();
    result.outcomeIs(settlement.outcome());
    return settlement;
  }

  private static Optional<ClaimSettlement> claim(
      Reading reading, Amounts amounts, JsonValue value) {
    return reading
        .part(value, CLAIM)
        .map(
            part -> {
              ClaimSettlement claim =
                  ClaimSettlement.builder()
                      .claim(part.text("claim"))
                      .reasons(part.list("reasons", each -> ReasonForm.read(reading, each)))
                      .lines(part.list("lines", each -> line(reading, amounts, each)))
                      .total(part.get("total", amounts::amount))
                      .payableNow(
                          part.get("payableNow", amounts::money)
                              .orElse(Money.zero(CurrencyUnit.EUR)))
                      .postings(part.list("postings", each -> PostingForm.read(reading, each)))
                      .build();
              part.outcomeIs(claim.outcome());
              return claim;
            });
  }

  private static Optional<BenefitLine> line(Reading reading, Amounts amounts, JsonValue value) {
    return reading
        .part(value, LINE)
        .map(
            part -> {
              BenefitLine line =
                  BenefitLine.builder()
                      .benefit(part.text("benefit"))
                      .clause(part.text("clause"))
                      .reasons(part.list("reasons", each -> ReasonForm.read(reading, each)))
                      .amount(part.get("amount", amounts::amount))
                      .payee(part.get("payee", reading::text))
                      .bounds(part.get("bounds", amounts::bounds))
                      .build();
              part.outcomeIs(line.outcome());
              return line;
            });
  }
}
