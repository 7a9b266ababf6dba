package dev.indemnity.tables.result;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.amount.Bounds;
import dev.indemnity.core.explanation.Derivation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes amounts and steps, and keeps what is told once: the currency, and each step. */
final class Writing {
  private final Optional<StepPool> pool;
  private @Nullable CurrencyUnit currency;

  Writing(ResultJson.Derivations derivations) {
    this.pool =
        derivations == ResultJson.Derivations.KEPT ? Optional.of(new StepPool()) : Optional.empty();
  }

  /** The currency of the amounts written so far; absent: there were none. */
  Optional<String> currency() {
    return Optional.ofNullable(currency).map(CurrencyUnit::getCode);
  }

  /** The steps written so far; absent: derivations are left out. */
  Optional<List<Map<String, Object>>> steps() {
    return pool.map(StepPool::steps);
  }

  String money(Money money) {
    if (currency == null) {
      currency = money.getCurrencyUnit();
    } else if (!currency.equals(money.getCurrencyUnit())) {
      throw new IllegalArgumentException(
          "result (in "
              + currency
              + " and "
              + money.getCurrencyUnit()
              + ") must be in one currency");
    }
    return Figures.text(money);
  }

  Map<String, Object> amount(Amount amount) {
    return new Form()
        .with("id", amount.id())
        .with("amount", money(amount.rounded()))
        .with("exact", Figures.text(amount.exact()))
        .ifPresent("why", pool.map(steps -> steps.add(amount.why())))
        .members();
  }

  Map<String, Object> bounds(Bounds bounds) {
    return new Form()
        .ifPresent("atLeast", Optional.ofNullable(bounds.atLeast()).map(this::money))
        .ifPresent("atMost", Optional.ofNullable(bounds.atMost()).map(this::money))
        .members();
  }

  /** The numbers of steps; none where derivations are left out. */
  List<Integer> why(List<Derivation> steps) {
    return pool.map(each -> steps.stream().map(each::add).toList()).orElse(List.of());
  }
}
