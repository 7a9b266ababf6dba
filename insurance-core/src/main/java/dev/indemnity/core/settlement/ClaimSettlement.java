package dev.indemnity.core.settlement;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;

/** What one claim is paid. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class ClaimSettlement {
  ClaimSettlement() {}

  /** {@return the claim} */
  public abstract String claim();

  /**
   * {@return why the claim as a whole is not paid, the gravest first; warnings do not stand in the
   * way}
   */
  public abstract List<Reason> reasons();

  /**
   * {@return the benefits that are due, in the order they were settled; none unless the claim as a
   * whole is in order}
   */
  public abstract List<BenefitLine> lines();

  /**
   * {@return what is paid in all; absent while a benefit that is due has no amount yet, and where
   * every one is refused}
   */
  public abstract Optional<Amount> total();

  /**
   * {@return what the benefits that have an amount pay: part of the claim only, where {@link
   * #total()} is absent}
   */
  public abstract Money payableNow();

  /** {@return what the benefits used of the counters} */
  public abstract List<Posting> postings();

  /**
   * {@return how the claim comes out: a benefit that is refused does not keep the others from being
   * paid, but a claim of which every benefit is refused is refused}
   */
  public Outcome outcome() {
    Outcome outcome = Outcome.of(reasons());
    boolean open = lines().isEmpty();
    for (BenefitLine line : lines()) {
      if (line.outcome() != Outcome.REFUSED) {
        open = true;
        outcome = outcome.and(line.outcome());
      }
    }
    return open ? outcome : outcome.and(Outcome.REFUSED);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("claim " + claim() + " " + outcome());
    reasons().forEach(reason -> text.append("\n  ").append(reason));
    lines().forEach(line -> text.append("\n  ").append(line.toString().replace("\n", "\n  ")));
    total()
        .ifPresentOrElse(
            total -> text.append("\n  total ").append(total.rounded()),
            () -> text.append("\n  no total; payable now ").append(payableNow()));
    return text.toString();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds settlements of a claim. */
  public static final class Builder extends ImmutableClaimSettlement.Builder {
    Builder() {}
  }
}
