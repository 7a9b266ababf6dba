package dev.indemnity.tables.result;

import dev.indemnity.core.allocation.AllocatedItem;
import dev.indemnity.core.allocation.Allocation;
import dev.indemnity.core.amount.Amount;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Allocations of what is owed, both ways. */
final class AllocationForm {
  static final Shape ITEM = Shape.of("owed", "insurer", "policyholder").allowing("clause");
  static final Shape EXCESS = Shape.of("benefit", "amount");

  private AllocationForm() {}

  static Form write(Allocation allocation, Writing writing) {
    writing.money(Money.zero(allocation.currency())); // the currency is told, even of no amount
    return new Form()
        .with("outcome", Words.word(allocation.outcome()))
        .with("claim", allocation.claim())
        .unlessEmpty("reasons", allocation.reasons(), ReasonForm::write)
        .unlessEmpty("items", allocation.items(), item -> item(item, writing))
        .unlessEmpty(
            "excess",
            List.copyOf(allocation.excess().entrySet()),
            each ->
                new Form()
                    .with("benefit", each.getKey())
                    .with("amount", writing.money(each.getValue()))
                    .members())
        .unlessEmpty("conventions", allocation.conventions(), ConventionForm::write);
  }

  private static Map<String, Object> item(AllocatedItem item, Writing writing) {
    return new Form()
        .with("owed", writing.amount(item.owed()))
        .unlessEmpty("clause", item.clause())
        .with("insurer", writing.money(item.insurer()))
        .with("policyholder", writing.money(item.policyholder()))
        .members();
  }

  static Allocation read(Reading reading, Part result) {
    Amounts amounts = Amounts.of(reading, result);
    Map<String, Money> excess = new LinkedHashMap<>();
    result.list("excess", value -> excess(reading, amounts, value, excess));
    Allocation allocation =
        Allocation.builder()
            .edition(EditionForm.read(reading, result))
            .claim(result.text("claim"))
            .currency(amounts.currency().orElse(CurrencyUnit.EUR))
            .reasons(result.list("reasons", value -> ReasonForm.read(reading, value)))
            .items(result.list("items", value -> item(reading, amounts, value)))
            .excess(excess)
            .conventions(result.list("conventions", value -> ConventionForm.read(reading, value)))
            .build();
    result.outcomeIs(allocation.outcome());
    return allocation;
  }

  private static Optional<Money> excess(
      Reading reading, Amounts amounts, JsonValue value, Map<String, Money> sofar) {
    return reading
        .part(value, EXCESS)
        .flatMap(
            part -> {
              Optional<Money> amount = part.get("amount", it -> notNegative(reading, amounts, it));
              Optional<String> benefit = part.get("benefit", it -> name(reading, it));
              return amount.isPresent()
                      && benefit.isPresent()
                      && sofar.putIfAbsent(benefit.get(), amount.get()) != null
                  ? reading.refuse(value, "each benefit once")
                  : amount;
            });
  }

  private static Optional<String> name(Reading reading, JsonValue value) {
    return reading.parsed(
        value, text -> Optional.of(text).filter(it -> !it.isBlank()), "a text that is not blank");
  }

  private static Optional<Money> notNegative(Reading reading, Amounts amounts, JsonValue value) {
    Optional<Money> amount = amounts.money(value);
    return amount.filter(Money::isNegative).isPresent()
        ? reading.refuse(value, "an amount that is not negative")
        : amount;
  }

  private static Optional<AllocatedItem> item(Reading reading, Amounts amounts, JsonValue value) {
    return reading
        .part(value, ITEM)
        .flatMap(
            part -> {
              int before = reading.problems().count();
              Optional<Amount> owed = part.get("owed", amounts::amount);
              Optional<Money> insurer =
                  part.get("insurer", it -> notNegative(reading, amounts, it));
              Optional<Money> policyholder =
                  part.get("policyholder", it -> notNegative(reading, amounts, it));
              // what was refused has something in its place that need not add up
              if (owed.isEmpty()
                  || insurer.isEmpty()
                  || policyholder.isEmpty()
                  || reading.problems().count() > before) {
                return Optional.empty();
              }
              return insurer.get().plus(policyholder.get()).equals(owed.get().rounded())
                  ? Optional.of(
                      new AllocatedItem(
                          owed.get(), part.text("clause"), insurer.get(), policyholder.get()))
                  : reading.refuse(value, "two parts that add up to what is owed");
            });
  }
}
