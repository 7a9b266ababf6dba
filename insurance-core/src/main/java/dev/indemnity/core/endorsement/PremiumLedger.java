package dev.indemnity.core.endorsement;

import dev.indemnity.core.amount.Amounts;
import dev.indemnity.core.number.Apportionment;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * The premium of a policy as it stands: written, earned and unearned, for each person and in all.
 * On any day {@code written = earned + unearned}, and what all persons and the policy come to is
 * the whole. Immutable.
 */
public final class PremiumLedger {
  private final CurrencyUnit currency;
  private final List<LedgerLine> lines;

  PremiumLedger(CurrencyUnit currency, List<LedgerLine> lines) {
    this.currency = currency;
    this.lines = List.copyOf(lines);
  }

  /** {@return all lines; those of one person follow each other in time} */
  public List<LedgerLine> lines() {
    return lines;
  }

  /**
   * {@return what is charged in all: the lines as they were rounded. What is kept of cover that
   * ends early is a line among them, and what is returned the difference to before. So that parts
   * always add up to the whole, none of it is rounded again: the edition's totals are not asked}
   */
  public Money written() {
    return sum(lines, LedgerLine::amount);
  }

  /**
   * What is earned in all by the start of a day.
   *
   * @param day the day
   * @return the amount
   */
  public Money earned(LocalDate day) {
    return sum(lines, line -> line.exactlyEarned(day));
  }

  /**
   * What is not earned yet in all: {@code written - earned}.
   *
   * @param day the day
   * @return the amount
   */
  public Money unearned(LocalDate day) {
    return sum(lines, line -> line.amount().minus(line.exactlyEarned(day)));
  }

  /**
   * The premium of one person.
   *
   * @param person who; empty: what is charged for the policy as a whole
   * @return the ledger of these lines alone; without lines where there are none
   */
  public PremiumLedger of(String person) {
    return new PremiumLedger(
        currency, lines.stream().filter(line -> line.person().equals(person)).toList());
  }

  /** {@return what is charged, by person; under the empty name what is charged for the policy} */
  public Map<String, Money> byPerson() {
    Map<String, Money> sums = new LinkedHashMap<>();
    for (LedgerLine line : lines) {
      sums.merge(line.person(), line.written(), Money::plus);
    }
    return sums;
  }

  /**
   * What each person bears: what is charged for the person, and a share of what is charged for the
   * policy. All together bear what is {@link #written()}.
   *
   * @param rule who takes what rounding leaves
   * @param weights by what the policy is shared, by person, such as {@link
   *     PolicyState#daysCovered()}; the order is that of the shares
   * @return the amounts; first those who have lines of their own
   * @throws IllegalArgumentException where something is charged for the policy and a weight is
   *     negative or none is above 0
   */
  public Map<String, Money> shared(Apportionment rule, Map<String, Fraction> weights) {
    Map<String, Money> borne = new LinkedHashMap<>(byPerson());
    Money policy = borne.remove("");
    if (policy != null && !policy.isZero()) {
      Rounding unit =
          new Rounding(
              Fraction.of(BigDecimal.ONE.movePointLeft(currency.getDecimalPlaces())),
              RoundingMode.HALF_UP);
      List<String> persons = List.copyOf(weights.keySet());
      List<Fraction> shares =
          rule.of(
              Fraction.of(policy.getAmount()), unit, persons.stream().map(weights::get).toList());
      for (int i = 0; i < persons.size(); i++) {
        borne.merge(persons.get(i), Amounts.money(shares.get(i), currency), Money::plus);
      }
    }
    return borne;
  }

  private Money sum(List<LedgerLine> of, Function<LedgerLine, Fraction> amount) {
    Fraction sum = Fraction.ZERO;
    for (LedgerLine line : of) {
      sum = sum.plus(amount.apply(line));
    }
    return Amounts.money(sum, currency);
  }

  @Override
  public String toString() {
    return lines.size() + " lines, written " + written();
  }
}
