package dev.indemnity.core.endorsement;

import dev.indemnity.core.amount.Amounts;
import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.scheme.EditionUsed;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** One line of the premium of a policy as it stands: what is written for some days of somebody. */
public final class LedgerLine {
  /** What of a line is earned when. */
  interface Earning {
    /** What is earned by a day within the days of the line. */
    Fraction by(LocalDate day);
  }

  /**
   * What a line is for.
   *
   * @param person who; empty: the policy
   * @param id the line or amount of the edition
   * @param edition the edition it follows
   */
  record Item(String person, String id, EditionUsed edition) {}

  private final Item item;
  private final LocalDate from;
  private final LocalDate to;
  private final Fraction written;
  private final Earning earning;
  private final CurrencyUnit currency;
  private final Deferred<Derivation> why;

  LedgerLine(
      Item item,
      Stretch.Span span,
      Fraction written,
      Earning earning,
      CurrencyUnit currency,
      Deferred<Derivation> why) {
    this.item = item;
    this.from = span.from();
    this.to = span.to();
    this.written = written;
    this.earning = earning;
    this.currency = currency;
    this.why = why;
  }

  /** {@return who it is for; empty: the policy as a whole. Never shown} */
  public String person() {
    return item.person();
  }

  /** {@return the line, or the amount that stands instead of what accrues, by its id} */
  public String id() {
    return item.id();
  }

  /** {@return the edition it follows} */
  public EditionUsed edition() {
    return item.edition();
  }

  /** {@return the first day it is for} */
  public LocalDate from() {
    return from;
  }

  /** {@return the first day it is no longer for; the same where it is for no day} */
  public LocalDate to() {
    return to;
  }

  /** {@return what is charged; negative: less is kept than accrued} */
  public Money written() {
    return Amounts.money(written, currency);
  }

  /**
   * What is earned of it by the start of a day. It is nothing up to {@link #from()} and all from
   * {@link #to()} on; what is retained of cover that ended is earned at its end, at once.
   *
   * @param day the day; what is earned on it is not in
   * @return the amount
   */
  public Money earned(LocalDate day) {
    return Amounts.money(exactlyEarned(day), currency);
  }

  /**
   * What is not earned yet: {@code written - earned}.
   *
   * @param day the day
   * @return the amount
   */
  public Money unearned(LocalDate day) {
    return Amounts.money(written.minus(exactlyEarned(day)), currency);
  }

  Fraction exactlyEarned(LocalDate day) {
    if (!day.isBefore(to)) {
      return written;
    }
    return day.isAfter(from) ? earning.by(day) : Fraction.ZERO;
  }

  Item item() {
    return item;
  }

  Fraction amount() {
    return written;
  }

  /** {@return how it came about; worked out when first asked for} */
  public Derivation why() {
    return why.get();
  }

  @Override
  public String toString() {
    return id() + " " + from + " to " + to + " " + written();
  }
}
