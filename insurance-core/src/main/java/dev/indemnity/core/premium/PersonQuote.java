package dev.indemnity.core.premium;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.amount.Bounds;
import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What one row of the roster costs. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class PersonQuote {
  private static final Deferred<List<Reason>> NO_REASONS = Deferred.of(List.of());
  private static final Deferred<Optional<Bounds>> NO_BOUNDS = Deferred.of(Optional.empty());

  /**
   * What is known of a row that is not priced before all of it is told.
   *
   * @param code what the first reason is
   * @param outcome how the row comes out
   */
  record Standing(String code, Outcome outcome) {}

  PersonQuote() {}

  /** {@return the number of the row, from 1} */
  public abstract int row();

  /** {@return who stands there; never shown} */
  public abstract String person();

  /**
   * {@return why the row is not priced, the gravest first; warnings do not stand in the way. Of a
   * roster priced in bulk they are put in words when first asked for}
   */
  public List<Reason> reasons() {
    return deferredReasons().get();
  }

  abstract Deferred<List<Reason>> deferredReasons();

  /** Follows from the reasons, and is there to spare telling them. */
  @Value.Auxiliary
  abstract Optional<Standing> standing();

  /** {@return the items of the premium; none unless the row is priced by itself} */
  public abstract List<Amount> lines();

  /**
   * {@return what the items add up to; absent: the row is not priced, or the edition charges
   * nothing for each person but all for the policy}
   */
  public abstract Optional<Money> premium();

  /** {@return between what the premium must lie, where facts are missing and that much is known} */
  public Optional<Bounds> bounds() {
    return deferredBounds().get();
  }

  abstract Deferred<Optional<Bounds>> deferredBounds();

  /** {@return how the row comes out; {@link Outcome#DONE}: it is priced} */
  public Outcome outcome() {
    Optional<Standing> standing = standing();
    return standing.isPresent() ? standing.get().outcome() : Outcome.of(reasons());
  }

  /** {@return the code of the gravest reason; absent: there is none, not even a warning} */
  public Optional<String> firstReason() {
    Optional<Standing> standing = standing();
    if (standing.isPresent()) {
      return Optional.of(standing.get().code());
    }
    List<Reason> reasons = reasons();
    return reasons.isEmpty() ? Optional.empty() : Optional.of(reasons.get(0).code());
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
    Builder() {
      deferredReasons(NO_REASONS).deferredBounds(NO_BOUNDS);
    }

    /**
     * Why the row is not priced.
     *
     * @param reasons the reasons, the gravest first
     * @return this builder
     */
    public Builder reasons(Collection<Reason> reasons) {
      return deferredReasons(Deferred.of(List.copyOf(reasons)));
    }

    /**
     * Between what the premium must lie.
     *
     * @param bounds the bounds
     * @return this builder
     */
    public Builder bounds(Bounds bounds) {
      return bounds(Optional.of(bounds));
    }

    /**
     * Between what the premium must lie.
     *
     * @param bounds the bounds; absent: they are not known
     * @return this builder
     */
    public Builder bounds(Optional<Bounds> bounds) {
      return deferredBounds(Deferred.of(bounds));
    }

    /**
     * A row that is not priced, of which only the first reason is known so far.
     *
     * @param code what the first reason is
     * @param outcome how the row comes out
     * @param told the quote with everything; it must agree with what is known
     * @return this builder
     */
    public Builder unpriced(String code, Outcome outcome, Deferred<PersonQuote> told) {
      return standing(new Standing(code, outcome))
          .deferredReasons(Deferred.by(() -> told.get().reasons()))
          .deferredBounds(Deferred.by(() -> told.get().bounds()));
    }
  }
}
