package dev.indemnity.core.amount;

import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.language.Values;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.rule.Rules;
import dev.indemnity.core.scheme.Checked;
import dev.indemnity.core.scheme.Total;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Works amounts out, rounds them and adds them up. */
public final class Amounts {
  private Amounts() {}

  /**
   * What came of a formula of an amount.
   *
   * @param amount the amount; absent: there is none
   * @param reasons why there is none
   * @param bounds between what it must lie, where facts are missing and that much is known
   */
  public record Worked(Optional<Amount> amount, List<Reason> reasons, Optional<Bounds> bounds) {}

  /**
   * What an amount is worked out for.
   *
   * @param id the line or benefit
   * @param clause the clause it follows
   * @param note a note of the edition; empty: none
   * @param rounding how it is rounded
   */
  public record Item(String id, String clause, String note, Rounding rounding) {}

  /**
   * Works an amount out and rounds it.
   *
   * @param item what it is for
   * @param formula its formula
   * @param frame what is known
   * @param lock guards the frame when the explanation is asked for later
   * @param currency the currency of the edition
   * @return the amount, or why there is none
   */
  public static Worked work(
      Item item, Formula formula, Frame frame, Object lock, CurrencyUnit currency) {
    Object value = formula.value(frame);
    if (value instanceof Undetermined unknown) {
      return new Worked(
          Optional.empty(),
          Reason.of(unknown, item.clause()),
          bounds(unknown, item.rounding(), currency));
    }
    Fraction exact = (Fraction) Objects.requireNonNull(value);
    if (exact.signum() < 0) {
      return new Worked(Optional.empty(), List.of(negative(item, exact)), Optional.empty());
    }
    Fraction rounded = item.rounding().apply(exact);
    Deferred<Derivation> why = Deferred.by(new Why(item, formula, frame, lock, exact));
    return new Worked(
        Optional.of(Amount.of(item.id(), money(rounded, currency), exact, why)),
        List.of(),
        Optional.empty());
  }

  private static Reason negative(Item item, Fraction exact) {
    return Reason.builder()
        .code("negative-amount")
        .outcome(Outcome.REFERRED)
        .clause(item.clause())
        .required(item.id() + " of 0 or more")
        .actual(Values.amount(exact))
        .build();
  }

  /** Explains an amount once somebody asks; its frame is guarded by the lock. */
  private record Why(Item item, Formula formula, Frame frame, Object lock, Fraction exact)
      implements Supplier<Derivation> {
    @Override
    public Derivation get() {
      synchronized (lock) {
        return explanation();
      }
    }

    private Derivation explanation() {
      Fraction rounded = item.rounding().apply(exact);
      String rounding =
          exact.equals(rounded)
              ? "to " + item.rounding() + ", nothing to round"
              : Values.amount(exact) + " rounded to " + item.rounding();
      return formula
          .explain(frame, item.id())
          .clause(item.clause())
          .value(Values.amount(rounded))
          .remark(item.note().isEmpty() ? rounding : rounding + "; " + item.note())
          .build();
    }
  }

  private static Optional<Bounds> bounds(
      Undetermined unknown, Rounding rounding, CurrencyUnit currency) {
    Fraction low = unknown.low();
    Fraction high = unknown.high();
    return low == null && high == null
        ? Optional.empty()
        : Optional.of(new Bounds(bound(low, rounding, currency), bound(high, rounding, currency)));
  }

  private static @Nullable Money bound(
      @Nullable Fraction bound, Rounding rounding, CurrencyUnit currency) {
    return bound == null ? null : money(rounding.apply(bound), currency);
  }

  /**
   * An amount as money.
   *
   * @param amount the amount, in whole smallest units of the currency
   * @param currency the currency
   * @return the money
   */
  public static Money money(Fraction amount, CurrencyUnit currency) {
    return Money.of(currency, amount.toBigDecimalExact());
  }

  /**
   * Adds items up in the first way that applies; without one, as they were rounded.
   *
   * @param ways the ways of the section the items are of, as {@link
   *     dev.indemnity.core.scheme.Scheme#totals} has them
   * @param items the items
   * @param frame what is known
   * @param currency the currency of the edition
   * @return the total, or why it cannot be told
   */
  public static Worked total(
      List<Checked.Sum> ways, List<Amount> items, Frame frame, CurrencyUnit currency) {
    List<Reason> reasons = new ArrayList<>();
    Optional<Checked.Sum> way = Rules.first(ways, frame, reasons);
    if (!reasons.isEmpty()) {
      return new Worked(Optional.empty(), reasons, Optional.empty());
    }
    if (way.isPresent()) {
      Total total = way.get().total();
      return sum(items, total.exactItems(), Optional.of(total.round()), currency);
    }
    return sum(items, false, Optional.empty(), currency);
  }

  private static Worked sum(
      List<Amount> items, boolean exactItems, Optional<Rounding> rounding, CurrencyUnit currency) {
    Fraction exact = Fraction.ZERO;
    for (Amount item : items) {
      exact = exact.plus(exactItems ? item.exact() : Fraction.of(item.rounded().getAmount()));
    }
    Fraction rounded = rounding.isPresent() ? rounding.get().apply(exact) : exact;
    Deferred<Derivation> why = Deferred.by(new WhySum(items, exactItems, rounding, rounded));
    return new Worked(
        Optional.of(Amount.of("total", money(rounded, currency), exact, why)),
        List.of(),
        Optional.empty());
  }

  /** Explains a total once somebody asks. */
  private record WhySum(
      List<Amount> items, boolean exactItems, Optional<Rounding> rounding, Fraction rounded)
      implements Supplier<Derivation> {
    @Override
    public Derivation get() {
      return Derivation.builder()
          .name("total")
          .value(Values.amount(rounded))
          .remark(
              "sum of "
                  + items.size()
                  + (exactItems ? " exact items" : " rounded items")
                  + rounding.map(each -> ", to " + each).orElse(""))
          .because(items.stream().map(Amount::why).toList())
          .build();
    }
  }
}
