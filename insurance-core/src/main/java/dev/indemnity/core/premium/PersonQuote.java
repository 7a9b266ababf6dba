package dev.indemnity.core.premium;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.amount.Bounds;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What one row of the roster costs. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class PersonQuote {
  PersonQuote() {}

  /** {@return the number of the row, from 1} */
  public abstract int row();

  /** {@return who stands there; never shown} */
  public abstract String person();

  /** {@return why the row is not priced, the gravest first; warnings do not stand in the way} */
  public abstract List<Reason> reasons();

  /** {@return the items of the premium; none unless the row is priced by itself} */
  public abstract List<Amount> lines();

  /**
   * {@return what the items add up to; absent: the row is not priced, or the edition charges
   * nothing for each person but all for the policy}
   */
  public abstract Optional<Money> premium();

  /** {@return between what the premium must lie, where facts are missing and that much is known} */
  public abstract Optional<Bounds> bounds();

  /** {@return how the row comes out; {@link Outcome#DONE}: it is priced} */
  public Outcome outcome() {
    return Outcome.of(reasons());
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("row " + row() + " " + outcome());
    premium().ifPresent(premium -> text.append(' ').append(premium));
    bounds().ifPresent(bounds -> text.append(' ').append(bounds));
    reasons().forEach(reason -> text.append("\n  ").append(reason));
    return text.toString();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds quotes of a row. */
  public static final class Builder extends ImmutablePersonQuote.Builder {
    Builder() {}
  }
}
