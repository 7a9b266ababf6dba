package dev.indemnity.core.endorsement;

import dev.indemnity.core.scheme.Occasion;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What a change moved of the premium.
 *
 * @param number its number among the movements of the policy; 0: the conclusion itself
 * @param occasion what kind of change it was
 * @param on the first day the change holds
 * @param currency the currency of the amounts
 * @param lines what moved; none: nothing did
 */
public record Movement(
    int number, Occasion occasion, LocalDate on, CurrencyUnit currency, List<Line> lines) {

  /**
   * Copies the lines.
   *
   * @param number its number among the movements of the policy; 0: the conclusion itself
   * @param occasion what kind of change it was
   * @param on the first day the change holds
   * @param currency the currency of the amounts
   * @param lines what moved; none: nothing did
   */
  public Movement {
    lines = List.copyOf(lines);
  }

  /**
   * What moved of one line.
   *
   * @param person who it is for; empty: the policy as a whole. Never shown
   * @param id the line, or the amount that stands instead of what accrues, by its id
   * @param edition the label of the edition it follows
   * @param amount what is charged more; negative: what is returned
   */
  public record Line(String person, String id, String edition, Money amount) {
    @Override
    public String toString() {
      return id + " " + amount;
    }
  }

  /** {@return what is charged more in all; negative: what is returned} */
  public Money total() {
    return Money.total(currency, lines.stream().map(Line::amount).toList());
  }

  @Override
  public String toString() {
    return occasion.spelling() + " on " + on + ": " + total();
  }
}
