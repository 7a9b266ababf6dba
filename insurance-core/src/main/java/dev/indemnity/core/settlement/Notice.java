package dev.indemnity.core.settlement;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.fact.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * How the insurer came to know of a claim, and what was handed in. What is absent is unknown; an
 * edition may say what stands for it.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Notice implements WithNotice {
  Notice() {}

  /** {@return when whoever is insured knew or should have known} */
  public abstract Optional<ZonedDateTime> knownAt();

  /** {@return when the insurer was told} */
  public abstract Optional<ZonedDateTime> reportedAt();

  /** {@return whether the insurer was told late on purpose} */
  public abstract Optional<Boolean> lateIntentionally();

  /** {@return whether the insurer was told late by gross negligence} */
  public abstract Optional<Boolean> lateByGrossNegligence();

  /** {@return whether the insurer knew or should have known in time from elsewhere} */
  public abstract Optional<Boolean> insurerKnew();

  /** {@return the part of the claim that lateness left unverifiable; 0.2 is 20 percent} */
  public abstract Optional<BigDecimal> unverifiableShare();

  /** {@return whether the determination of a traffic accident was supplied} */
  public abstract Optional<Boolean> trafficDetermination();

  /** {@return whether the mediation document of a traffic accident was supplied} */
  public abstract Optional<Boolean> trafficMediation();

  /** {@return the day payment was asked for} */
  public abstract Optional<LocalDate> filedOn();

  /** {@return the last day of the limitation period, itself included} */
  public abstract Optional<LocalDate> limitationEndsOn();

  /** {@return facts an edition asks for beyond these; none unless given} */
  public abstract Facts more();

  /** {@return all that is known, as facts} */
  @Value.Derived
  @Value.Auxiliary
  public Facts facts() {
    return Vocabulary.check(
        Facts.builder()
            .put(Vocabulary.CLAIM_KNOWN_AT, knownAt())
            .put(Vocabulary.CLAIM_REPORTED_AT, reportedAt())
            .put(Vocabulary.CLAIM_LATE_INTENTIONALLY, lateIntentionally())
            .put(Vocabulary.CLAIM_LATE_BY_GROSS_NEGLIGENCE, lateByGrossNegligence())
            .put(Vocabulary.CLAIM_INSURER_KNEW, insurerKnew())
            .put(Vocabulary.CLAIM_UNVERIFIABLE_SHARE, unverifiableShare())
            .put(Vocabulary.CLAIM_TRAFFIC_DETERMINATION, trafficDetermination())
            .put(Vocabulary.CLAIM_TRAFFIC_MEDIATION, trafficMediation())
            .put(Vocabulary.CLAIM_FILED_ON, filedOn())
            .put(Vocabulary.CLAIM_LIMITATION_ENDS_ON, limitationEndsOn())
            .putAll(more())
            .build());
  }

  /** Shows what is known, not how it is: values may be personal. */
  @Override
  public String toString() {
    return "notice with " + facts();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds notices; a negative amount or count is refused, and a fact given twice. */
  public static final class Builder extends ImmutableNotice.Builder {
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
    public Notice build() {
      Notice built = super.build();
      return said.keys().isEmpty() ? built : built.withMore(built.more().withAll(said));
    }
  }
}
