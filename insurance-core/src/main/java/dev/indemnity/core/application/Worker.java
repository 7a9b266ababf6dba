package dev.indemnity.core.application;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.fact.Vocabulary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One person on a roster, as far as the person is known. What is absent is unknown; an edition may
 * say what stands for it.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Worker implements WithWorker {
  Worker() {}

  /**
   * {@return what tells the person from others, the same on every row of that person; never shown}
   */
  public abstract String person();

  /** {@return the declared occupation; a name the edition lists} */
  public abstract Optional<String> occupation();

  /** {@return the day of birth} */
  public abstract Optional<LocalDate> birthDate();

  /**
   * {@return the greatest height in metres at which the person is to work; 0: no work at height}
   */
  public abstract Optional<BigDecimal> workHeight();

  /** {@return whether the person is in social insurance, its medical branch included} */
  public abstract Optional<Boolean> socialInsured();

  /** {@return whether the policy names the person} */
  public abstract Optional<Boolean> named();

  /**
   * {@return how many shares the person holds under other overlapping policies of the same product}
   */
  public abstract Optional<Integer> sharesHeld();

  /** {@return the first day that is covered, where it is not that of the order} */
  public abstract Optional<LocalDate> startsOn();

  /** {@return the first day that is no longer covered, where it is not that of the order} */
  public abstract Optional<LocalDate> endsOn();

  /** {@return the first day on which the person, once removed, is no longer covered} */
  public abstract Optional<LocalDate> removedOn();

  /** {@return the person's own plan; absent: that of the application} */
  public abstract Optional<Plan> plan();

  /** {@return facts an edition asks for beyond these; none unless given} */
  public abstract Facts more();

  /** {@return all that is known, as facts} */
  @Value.Derived
  @Value.Auxiliary
  public Facts facts() {
    return Vocabulary.check(
        Facts.builder()
            .put(Vocabulary.WORKER_OCCUPATION, occupation())
            .put(Vocabulary.WORKER_BIRTH_DATE, birthDate())
            .put(Vocabulary.WORKER_WORK_HEIGHT, workHeight())
            .put(Vocabulary.WORKER_SOCIAL_INSURED, socialInsured())
            .put(Vocabulary.WORKER_NAMED, named())
            .put(Vocabulary.WORKER_SHARES_HELD, sharesHeld())
            .put(Vocabulary.TERM_START, startsOn())
            .put(Vocabulary.TERM_END, endsOn())
            .put(Vocabulary.REMOVAL_ON, removedOn())
            .putAll(plan().isPresent() ? plan().get().facts() : Facts.none())
            .putAll(more())
            .build());
  }

  /** {@return the person as a row of a roster} */
  public Member member() {
    return new Member(person(), facts());
  }

  @Value.Check
  void check() {
    if (person().isBlank()) {
      throw new IllegalArgumentException("person of a worker must not be blank");
    }
  }

  /** Shows what is known, not how it is: values may be personal. */
  @Override
  public String toString() {
    return "worker with " + facts();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds workers; a negative amount or count is refused, and a fact given twice. */
  public static final class Builder extends ImmutableWorker.Builder {
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
    public Worker build() {
      Worker built = super.build();
      return said.keys().isEmpty() ? built : built.withMore(built.more().withAll(said));
    }
  }
}
