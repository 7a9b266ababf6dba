package dev.indemnity.tables.result;

import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Shape;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Quotes, both ways. */
final class PremiumForm {
  static final Shape PERSON =
      Shape.of("row", "person", "outcome").allowing("reasons", "lines", "premium", "bounds");

  private PremiumForm() {}

  static Form write(PremiumQuote quote, Writing writing) {
    return new Form()
        .with("outcome", Words.word(quote.outcome()))
        .unlessEmpty("reasons", quote.reasons(), ReasonForm::write)
        .unlessEmpty("persons", quote.persons(), person -> person(person, writing))
        .unlessEmpty("policyLines", quote.policyLines(), writing::amount)
        .ifPresent("total", quote.total().map(writing::amount))
        .with("pricedSubtotal", writing.money(quote.pricedSubtotal()))
        .unlessEmpty("conventions", quote.conventions(), ConventionForm::write);
  }

  private static Map<String, Object> person(PersonQuote person, Writing writing) {
    return new Form()
        .with("row", person.row())
        .with("person", person.person())
        .with("outcome", Words.word(person.outcome()))
        .unlessEmpty("reasons", person.reasons(), ReasonForm::write)
        .unlessEmpty("lines", person.lines(), writing::amount)
        .ifPresent("premium", person.premium().map(writing::money))
        .ifPresent("bounds", person.bounds().map(writing::bounds))
        .members();
  }

  static PremiumQuote read(Reading reading, Part result) {
    Amounts amounts = Amounts.of(reading, result);
    PremiumQuote quote =
        PremiumQuote.builder()
            .edition(EditionForm.read(reading, result))
            .reasons(result.list("reasons", value -> ReasonForm.read(reading, value)))
            .persons(result.list("persons", value -> person(reading, amounts, value)))
            .policyLines(result.list("policyLines", amounts::amount))
            .total(result.get("total", amounts::amount))
            .pricedSubtotal(
                result.get("pricedSubtotal", amounts::money).orElse(Money.zero(CurrencyUnit.EUR)))
            .conventions(result.list("conventions", value -> ConventionForm.read(reading, value)))
            .build();
    result.outcomeIs(quote.outcome());
    return quote;
  }

  private static Optional<PersonQuote> person(Reading reading, Amounts amounts, JsonValue value) {
    return reading
        .part(value, PERSON)
        .map(
            part -> {
              PersonQuote person =
                  PersonQuote.builder()
                      .row(part.whole("row"))
                      .person(part.text("person"))
                      .reasons(part.list("reasons", each -> ReasonForm.read(reading, each)))
                      .lines(part.list("lines", amounts::amount))
                      .premium(part.get("premium", amounts::money))
                      .bounds(part.get("bounds", amounts::bounds))
                      .build();
              part.outcomeIs(person.outcome());
              return person;
            });
  }
}
