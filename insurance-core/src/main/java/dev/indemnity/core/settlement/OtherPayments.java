package dev.indemnity.core.settlement;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.fact.Vocabulary;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What social insurance and third parties paid for the same loss. What is absent is unknown; an
 * edition may say what stands for it.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class OtherPayments implements WithOtherPayments {
  OtherPayments() {}

  /** {@return how the claim on social insurance stands; a name the edition lists} */
  public abstract Optional<String> statutoryRoute();

  /** {@return the medical costs that social insurance paid} */
  public abstract Optional<Money> statutoryPaid();

  /** {@return what social insurance paid for the disability} */
  public abstract Optional<Money> statutoryDisabilityPaid();

  /** {@return what social insurance paid for the death} */
  public abstract Optional<Money> statutoryDeathPaid();

  /** {@return what social insurance paid for lost time} */
  public abstract Optional<Money> statutoryLostTimePaid();

  /** {@return what third parties paid for the accident} */
  public abstract Optional<Money> thirdPartyPaid();

  /** {@return facts an edition asks for beyond these; none unless given} */
  public abstract Facts more();

  /** {@return all that is known, as facts} */
  @Value.Derived
  @Value.Auxiliary
  public Facts facts() {
    return Vocabulary.check(
        Facts.builder()
            .put(Vocabulary.CLAIM_STATUTORY_ROUTE, statutoryRoute())
            .put(Vocabulary.CLAIM_STATUTORY_PAID, statutoryPaid())
            .put(Vocabulary.CLAIM_STATUTORY_DISABILITY_PAID, statutoryDisabilityPaid())
            .put(Vocabulary.CLAIM_STATUTORY_DEATH_PAID, statutoryDeathPaid())
            .put(Vocabulary.CLAIM_STATUTORY_LOST_TIME_PAID, statutoryLostTimePaid())
            .put(Vocabulary.CLAIM_THIRD_PARTY_PAID, thirdPartyPaid())
            .putAll(more())
            .build());
  }

  /** Shows what is known, not how it is: values may be personal. */
  @Override
  public String toString() {
    return "other payments with " + facts();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds other payments; a negative amount or count is refused, and a fact given twice. */
  public static final class Builder extends ImmutableOtherPayments.Builder {
    private Facts said = Facts.none();

    Builder() {
      more(Facts.none());
    }

    /**
     * Gives a fact that only some editions ask for.
     *
     * @param key the key
     * @param value the value; null: known to be absent
     * @return this builder
     */
    public Builder fact(String key, @Nullable Object value) {
      said = said.with(key, value);
      return this;
    }

    @Override
    public OtherPayments build() {
      OtherPayments built = super.build();
      return said.keys().isEmpty() ? built : built.withMore(built.more().withAll(said));
    }
  }
}
