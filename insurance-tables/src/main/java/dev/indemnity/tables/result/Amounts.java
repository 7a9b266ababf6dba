package dev.indemnity.tables.result;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.amount.Bounds;
import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Shape;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;

/** Reads amounts, in the currency that is told once, with the steps that are told once. */
final class Amounts {
  static final Shape AMOUNT = Shape.of("id", "amount", "exact").allowing("why");
  static final Shape BOUNDS = Shape.of().allowing("atLeast", "atMost");

  private final Reading reading;
  private final Steps steps;
  private final boolean told;
  private final Optional<CurrencyUnit> currency;

  private Amounts(Reading reading, Part result, Steps steps) {
    this.reading = reading;
    this.steps = steps;
    this.told = result.has("currency");
    this.currency =
        result.get(
            "currency",
            value -> reading.parsed(value, Amounts::currency, "a currency such as \"CNY\""));
  }

  static Amounts of(Reading reading, Part result) {
    return new Amounts(reading, result, Steps.of(reading, result));
  }

  /** Of a result that has amounts, but never says how they came about. */
  static Amounts ofMoney(Reading reading, Part result) {
    return new Amounts(reading, result, Steps.none(reading));
  }

  private static Optional<CurrencyUnit> currency(String code) {
    try {
      return Optional.of(CurrencyUnit.of(code));
    } catch (IllegalCurrencyException e) {
      return Optional.empty();
    }
  }

  /** The currency of every amount; absent: it was refused, or is not told. */
  Optional<CurrencyUnit> currency() {
    return currency;
  }

  Steps steps() {
    return steps;
  }

  Optional<Money> money(JsonValue value) {
    if (currency.isEmpty()) {
      return told
          ? Optional.empty() // the currency itself was refused
          : reading.refuse(value, "an amount only where \"currency\" says of what");
    }
    return reading.parsed(
        value,
        text -> Figures.money(currency.get(), text),
        "an amount in text such as \"100.00\", with no more decimals than " + currency.get());
  }

  Optional<Amount> amount(JsonValue value) {
    return reading
        .part(value, AMOUNT)
        .map(
            part -> {
              String id = part.text("id");
              Money rounded = part.get("amount", this::money).orElse(Money.zero(CurrencyUnit.EUR));
              Fraction exact = part.get("exact", reading::exact).orElse(Fraction.ZERO);
              Derivation nothing = Derivation.builder().name(id).value(shown(rounded)).build();
              return Amount.of(id, rounded, exact, Deferred.of(steps.of(part).orElse(nothing)));
            });
  }

  private static String shown(Money money) {
    return Values.amount(Fraction.of(money.getAmount()));
  }

  Optional<Bounds> bounds(JsonValue value) {
    return reading
        .part(value, BOUNDS)
        .map(
            part ->
                new Bounds(
                    part.get("atLeast", this::money).orElse(null),
                    part.get("atMost", this::money).orElse(null)));
  }
}
