package dev.indemnity.tables.cases;

import dev.indemnity.core.allocation.AllocatedItem;
import dev.indemnity.core.allocation.Allocation;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.scheme.Obligation;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Shape;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.joda.money.Money;

/** Reads what cases expect of how what is owed is allocated. */
final class AllocationExpectations {
  private static final Shape ALLOCATIONS = new Shape(Set.of("claims"), Set.of());
  private static final Shape CLAIM =
      Wanted.shape("conventions", "owed", "insurer", "policyholder", "items", "excess");
  private static final Shape ITEM = new Shape(Set.of(), Set.of("owed", "insurer", "policyholder"));
  private static final String NONE = "no such item";

  private final Readings read;

  AllocationExpectations(Readings read) {
    this.read = read;
  }

  Optional<Expectation<Settled>> allocations(JsonValue value) {
    return Wanted.read(
        read,
        value,
        ALLOCATIONS,
        wanted -> wanted.parts("claims", this::claim, Settled::allocations));
  }

  private Optional<Expectation<Allocation>> claim(JsonValue value) {
    return Wanted.read(
        read,
        value,
        CLAIM,
        wanted ->
            wanted
                .answered(each -> new Answered(each.outcome(), each.reasons()))
                .conventions(Allocation::conventions)
                .amount("owed", whole(Allocation::owed))
                .amount("insurer", whole(Allocation::insurer))
                .amount("policyholder", whole(Allocation::policyholder))
                .key(
                    "items",
                    items ->
                        read.decoder()
                            .map(items)
                            .map(map -> read.decoder().mapOf(items, this::item)),
                    AllocationExpectations::items)
                .key("excess", this::amounts, AllocationExpectations::excess));
  }

  /** What stands in the way leaves no amount, not an amount of nothing. */
  private static Function<Allocation, Optional<BigDecimal>> whole(
      Function<Allocation, Money> amount) {
    return allocation ->
        allocation.outcome() == Outcome.DONE
            ? Optional.of(amount.apply(allocation).getAmount())
            : Optional.empty();
  }

  /** An object of amounts, or null: it is not owed. */
  private Optional<OrNone<Expectation<AllocatedItem>>> item(JsonValue value) {
    if (value instanceof JsonValue.JsonNull) {
      return Optional.of(OrNone.none());
    }
    Optional<Expectation<AllocatedItem>> expected =
        Wanted.read(
            read,
            value,
            ITEM,
            wanted ->
                wanted
                    .amount("owed", item -> Optional.of(item.owed().rounded().getAmount()))
                    .amount("insurer", item -> Optional.of(item.insurer().getAmount()))
                    .amount("policyholder", item -> Optional.of(item.policyholder().getAmount())));
    return expected.map(OrNone::of);
  }

  private static void items(
      Map<String, OrNone<Expectation<AllocatedItem>>> expected,
      Allocation allocation,
      Comparison at) {
    List<String> known =
        at.edition().allocation().stream()
            .flatMap(terms -> terms.obligations().stream())
            .map(Obligation::id)
            .toList();
    Wanted.eachOf(
        "an obligation",
        known,
        expected,
        Wanted.byName(allocation.items(), AllocatedItem::obligation),
        at,
        (each, item, below) ->
            each.value()
                .ifPresentOrElse(
                    wanted ->
                        item.ifPresentOrElse(
                            actual -> wanted.compare(actual, below),
                            () -> below.differs("an item", NONE)),
                    () -> below.same(NONE, item.map(AllocatedItem::toString).orElse(NONE))));
  }

  private Optional<Map<String, BigDecimal>> amounts(JsonValue value) {
    return read.decoder()
        .map(value)
        .map(map -> read.decoder().mapOf(value, read.decoder()::decimal));
  }

  /** All of it: an empty object says that nothing is paid beyond what is owed. */
  private static void excess(
      Map<String, BigDecimal> expected, Allocation allocation, Comparison at) {
    Set<String> benefits = new TreeSet<>(expected.keySet());
    benefits.addAll(allocation.excess().keySet());
    if (benefits.isEmpty()) {
      at.amount(Optional.empty(), Optional.empty(), "none");
    }
    benefits.forEach(
        benefit ->
            at.at(benefit)
                .amount(
                    Optional.ofNullable(expected.get(benefit)),
                    Optional.ofNullable(allocation.excess().get(benefit)).map(Money::getAmount),
                    "none"));
  }
}
