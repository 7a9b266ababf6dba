package dev.indemnity.core.settlement;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.fact.Vocabulary;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** What happened, and when. What is absent is unknown; an edition may say what stands for it. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Incident implements WithIncident {
  Incident() {}

  /** {@return what caused the harm; a name the edition lists} */
  public abstract Optional<String> cause();

  /** {@return when the accident happened or the illness set in} */
  public abstract Optional<ZonedDateTime> occurredAt();

  /** {@return when the illness or disease was first diagnosed} */
  public abstract Optional<ZonedDateTime> diagnosedAt();

  /** {@return when the disease was officially found to be occupational} */
  public abstract Optional<ZonedDateTime> determinedAt();

  /** {@return when the person was last exposed to what caused the disease} */
  public abstract Optional<ZonedDateTime> lastExposureAt();

  /** {@return whether it happened in the course of work} */
  public abstract Optional<Boolean> atWork();

  /** {@return the height in metres found for the work at the accident; 0: none} */
  public abstract Optional<BigDecimal> workHeight();

  /** {@return whether it was found to have happened at height} */
  public abstract Optional<Boolean> atHeight();

  /** {@return whether it was a traffic accident} */
  public abstract Optional<Boolean> traffic();

  /** {@return whether it is shown that the police were called} */
  public abstract Optional<Boolean> policeCalled();

  /** {@return facts an edition asks for beyond these; none unless given} */
  public abstract Facts more();

  /** {@return all that is known, as facts} */
  @Value.Derived
  @Value.Auxiliary
  public Facts facts() {
    return Vocabulary.check(
        Facts.builder()
            .put(Vocabulary.INCIDENT_CAUSE, cause())
            .put(Vocabulary.INCIDENT_OCCURRED_AT, occurredAt())
            .put(Vocabulary.INCIDENT_DIAGNOSED_AT, diagnosedAt())
            .put(Vocabulary.INCIDENT_DETERMINED_AT, determinedAt())
            .put(Vocabulary.INCIDENT_LAST_EXPOSURE_AT, lastExposureAt())
            .put(Vocabulary.INCIDENT_AT_WORK, atWork())
            .put(Vocabulary.INCIDENT_WORK_HEIGHT, workHeight())
            .put(Vocabulary.INCIDENT_AT_HEIGHT, atHeight())
            .put(Vocabulary.INCIDENT_TRAFFIC, traffic())
            .put(Vocabulary.INCIDENT_POLICE_CALLED, policeCalled())
            .putAll(more())
            .build());
  }

  /** Shows what is known, not how it is: values may be personal. */
  @Override
  public String toString() {
    return "incident with " + facts();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds incidents; a negative amount or count is refused, and a fact given twice. */
  public static final class Builder extends ImmutableIncident.Builder {
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
    public Incident build() {
      Incident built = super.build();
      return said.keys().isEmpty() ? built : built.withMore(built.more().withAll(said));
    }
  }
}
