package dev.indemnity.core.application;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.fact.Vocabulary;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * When cover was asked for, ordered and paid, and the term it is asked for. What is absent is
 * unknown; an edition may say what stands for it.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Order implements WithOrder {
  Order() {}

  /** {@return the day of the application, in the zone of the edition} */
  public abstract Optional<LocalDate> appliedOn();

  /** {@return when the order was placed} */
  public abstract Optional<ZonedDateTime> placedAt();

  /** {@return when the premium was paid} */
  public abstract Optional<ZonedDateTime> paidAt();

  /** {@return the first day that is to be covered} */
  public abstract Optional<LocalDate> startsOn();

  /** {@return the first day that is no longer to be covered} */
  public abstract Optional<LocalDate> endsOn();

  /**
   * {@return the working days after the order, as far as cover may need to be counted; none:
   * unknown}
   */
  public abstract List<LocalDate> workingDays();

  /** {@return facts an edition asks for beyond these; none unless given} */
  public abstract Facts more();

  /** {@return all that is known, as facts} */
  @Value.Derived
  @Value.Auxiliary
  public Facts facts() {
    return Vocabulary.check(
        Facts.builder()
            .put(Vocabulary.APPLICATION_DATE, appliedOn())
            .put(Vocabulary.ORDER_PLACED_AT, placedAt())
            .put(Vocabulary.ORDER_PAID_AT, paidAt())
            .put(Vocabulary.TERM_START, startsOn())
            .put(Vocabulary.TERM_END, endsOn())
            .put(Vocabulary.ORDER_WORKING_DAYS, calendar())
            .putAll(more())
            .build());
  }

  private Optional<List<LocalDate>> calendar() {
    return workingDays().isEmpty() ? Optional.empty() : Optional.of(workingDays());
  }

  /** Shows what is known, not how it is: values may be personal. */
  @Override
  public String toString() {
    return "order with " + facts();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds orders; a negative amount or count is refused, and a fact given twice. */
  public static final class Builder extends ImmutableOrder.Builder {
    private Facts said = Facts.none();

    Builder() {
      more(Facts.none());
    }

    /**
     * States that the premium is known not to be paid yet.
     *
     * @return this builder
     */
    public Builder unpaid() {
      return fact(Vocabulary.ORDER_PAID_AT.name(), null);
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
    public Order build() {
      Order built = super.build();
      return said.keys().isEmpty() ? built : built.withMore(built.more().withAll(said));
    }
  }
}
