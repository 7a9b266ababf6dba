package dev.indemnity.core.application;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.fact.Vocabulary;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The cover that is asked for: limits, deductibles and allowances, per person. What is absent is
 * unknown; an edition may say what stands for it.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Plan implements WithPlan {
  Plan() {}

  /** {@return the most that is paid for a death} */
  public abstract Optional<Money> deathLimit();

  /** {@return the most that is paid for medical costs} */
  public abstract Optional<Money> medicalLimit();

  /**
   * {@return the part of the medical costs above the deductible that is paid; 0.9 is 90 percent}
   */
  public abstract Optional<BigDecimal> medicalRatio();

  /** {@return the part of the medical costs that is never paid} */
  public abstract Optional<Money> medicalDeductible();

  /**
   * {@return the part of costs outside the social insurance catalogue that counts; 0.5 is 50
   * percent}
   */
  public abstract Optional<BigDecimal> outOfCatalogueRatio();

  /** {@return the lost days, counted from the first, for which nothing is paid} */
  public abstract Optional<Integer> waitingDays();

  /** {@return the amount paid for each lost day after the waiting days} */
  public abstract Optional<Money> dailyAllowance();

  /**
   * {@return the scale that turns disability grades into parts of the limit; a name the edition
   * lists}
   */
  public abstract Optional<String> disabilityScale();

  /** {@return facts an edition asks for beyond these; none unless given} */
  public abstract Facts more();

  /** {@return all that is known, as facts} */
  @Value.Derived
  @Value.Auxiliary
  public Facts facts() {
    return Vocabulary.check(
        Facts.builder()
            .put(Vocabulary.PLAN_DEATH_LIMIT, deathLimit())
            .put(Vocabulary.PLAN_MEDICAL_LIMIT, medicalLimit())
            .put(Vocabulary.PLAN_MEDICAL_RATIO, medicalRatio())
            .put(Vocabulary.PLAN_MEDICAL_DEDUCTIBLE, medicalDeductible())
            .put(Vocabulary.PLAN_OUT_OF_CATALOGUE_RATIO, outOfCatalogueRatio())
            .put(Vocabulary.PLAN_WAITING_DAYS, waitingDays())
            .put(Vocabulary.PLAN_DAILY_ALLOWANCE, dailyAllowance())
            .put(Vocabulary.PLAN_DISABILITY_SCALE, disabilityScale())
            .putAll(more())
            .build());
  }

  /** Shows what is known, not how it is: values may be personal. */
  @Override
  public String toString() {
    return "plan with " + facts();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds plans; a negative amount or count is refused, and a fact given twice. */
  public static final class Builder extends ImmutablePlan.Builder {
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
    public Plan build() {
      Plan built = super.build();
      return said.keys().isEmpty() ? built : built.withMore(built.more().withAll(said));
    }
  }
}
