package dev.indemnity.core.amount;

import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.number.Fraction;
import java.util.Objects;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One item of a quote or settlement: an amount rounded once, and how it came about. */
public final class Amount {
  private final String id;
  private final Money rounded;
  private final Deferred<Fraction> exact;
  private final Deferred<Derivation> why;

  private Amount(String id, Money rounded, Deferred<Fraction> exact, Deferred<Derivation> why) {
    this.id = id;
    this.rounded = rounded;
    this.exact = exact;
    this.why = why;
  }

  /**
   * An item.
   *
   * @param id the line or benefit of the edition
   * @param rounded the amount
   * @param exact the amount before it was rounded
   * @param why how it came about
   * @return the item
   */
  public static Amount of(String id, Money rounded, Fraction exact, Deferred<Derivation> why) {
    return new Amount(id, rounded, Deferred.of(exact), why);
  }

  /**
   * An item that is known as rounded alone so far.
   *
   * @param id the line or benefit of the edition
   * @param rounded the amount
   * @param exact the amount before it was rounded
   * @param why how it came about
   * @return the item
   */
  public static Amount of(
      String id, Money rounded, Deferred<Fraction> exact, Deferred<Derivation> why) {
    return new Amount(id, rounded, exact, why);
  }

  /** {@return the line or benefit of the edition} */
  public String id() {
    return id;
  }

  /** {@return the amount, rounded once as the edition says} */
  public Money rounded() {
    return rounded;
  }

  /** {@return the amount before it was rounded} */
  public Fraction exact() {
    return exact.get();
  }

  /** {@return how the amount came about; worked out when first asked for} */
  public Derivation why() {
    return why.get();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Amount that
        && id.equals(that.id)
        && rounded.equals(that.rounded)
        && exact.equals(that.exact)
        && why.equals(that.why);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, rounded, exact);
  }

  @Override
  public String toString() {
    return id + " " + rounded;
  }
}
