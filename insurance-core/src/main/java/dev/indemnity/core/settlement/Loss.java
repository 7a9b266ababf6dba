package dev.indemnity.core.settlement;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.fact.Vocabulary;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a person suffered: death, disability, medical costs, lost days. What is absent is unknown;
 * an edition may say what stands for it.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Loss implements WithLoss {
  Loss() {}

  /** {@return whether the person died; absent: unknown, unless it is known when} */
  public abstract Optional<Boolean> died();

  /** {@return when the person died, which says that the person did} */
  public abstract Optional<ZonedDateTime> deathAt();

  /** {@return whether the death was found to be a sudden death as the policy defines it} */
  public abstract Optional<Boolean> suddenDeath();

  /** {@return the disability grade of all injuries together, as an appraisal states it} */
  public abstract Optional<Integer> grade();

  /** {@return the single injuries, where no appraisal states one grade; none: unknown} */
  public abstract List<Injury> injuries();

  /** {@return the standard the grade was found under; a name the edition lists} */
  public abstract Optional<String> gradingStandard();

  /** {@return the occupation really followed at the time; a name the edition lists} */
  public abstract Optional<String> actualOccupation();

  /** {@return the medical costs in all, before anyone paid any of them} */
  public abstract Optional<Money> medicalCost();

  /** {@return the part of them outside the social insurance catalogue} */
  public abstract Optional<Money> outOfCatalogueCost();

  /** {@return the part of them found not reasonable} */
  public abstract Optional<Money> unreasonableCost();

  /** {@return how many days the person was in hospital} */
  public abstract Optional<Integer> hospitalDays();

  /** {@return how many days the person rested after hospital} */
  public abstract Optional<Integer> restDays();

  /** {@return the day of admission to hospital} */
  public abstract Optional<LocalDate> admittedOn();

  /** {@return the day of discharge from hospital} */
  public abstract Optional<LocalDate> dischargedOn();

  /** {@return the last day of rest, itself included} */
  public abstract Optional<LocalDate> restEndsOn();

  /** {@return facts an edition asks for beyond these; none unless given} */
  public abstract Facts more();

  /** {@return all that is known, as facts} */
  @Value.Derived
  @Value.Auxiliary
  public Facts facts() {
    return Vocabulary.check(
        Facts.builder()
            .put(Vocabulary.CLAIM_DEATH_AT, deathAt())
            .put(Vocabulary.CLAIM_SUDDEN_DEATH, suddenDeath())
            .put(Vocabulary.CLAIM_GRADE, grade())
            .put(Vocabulary.CLAIM_GRADING_STANDARD, gradingStandard())
            .put(Vocabulary.CLAIM_ACTUAL_OCCUPATION, actualOccupation())
            .put(Vocabulary.CLAIM_MEDICAL_COST, medicalCost())
            .put(Vocabulary.CLAIM_OUT_OF_CATALOGUE_COST, outOfCatalogueCost())
            .put(Vocabulary.CLAIM_UNREASONABLE_COST, unreasonableCost())
            .put(Vocabulary.CLAIM_HOSPITAL_DAYS, hospitalDays())
            .put(Vocabulary.CLAIM_REST_DAYS, restDays())
            .put(Vocabulary.CLAIM_ADMITTED_ON, admittedOn())
            .put(Vocabulary.CLAIM_DISCHARGED_ON, dischargedOn())
            .put(Vocabulary.CLAIM_REST_ENDS_ON, restEndsOn())
            .put(Vocabulary.CLAIM_DIED, died().or(() -> deathAt().map(instant -> true)))
            .put(Vocabulary.CLAIM_INJURIES, injured())
            .putAll(more())
            .build());
  }

  private Optional<List<Facts>> injured() {
    return injuries().isEmpty()
        ? Optional.empty()
        : Optional.of(injuries().stream().map(Injury::facts).toList());
  }

  @Value.Check
  void check() {
    if (deathAt().isPresent() && !died().orElse(true)) {
      throw new IllegalArgumentException(
          "claim.deathAt must not be given where claim.died is false");
    }
  }

  /** Shows what is known, not how it is: values may be personal. */
  @Override
  public String toString() {
    return "loss with " + facts();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds losses; a negative amount or count is refused, and a fact given twice. */
  public static final class Builder extends ImmutableLoss.Builder {
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
    public Loss build() {
      Loss built = super.build();
      return said.keys().isEmpty() ? built : built.withMore(built.more().withAll(said));
    }
  }
}
