package dev.indemnity.core.application;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.fact.Vocabulary;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The company that buys cover for its people, as far as it is known. What is absent is unknown; an
 * edition may say what stands for it.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Employer implements WithEmployer {
  Employer() {}

  /** {@return the kind of company; a name the edition lists} */
  public abstract Optional<String> kind();

  /** {@return the industry; a name the edition lists} */
  public abstract Optional<String> industry();

  /** {@return the day the company was founded} */
  public abstract Optional<LocalDate> foundedOn();

  /** {@return the registered capital} */
  public abstract Optional<Money> registeredCapital();

  /** {@return how many people the company employs, insured or not} */
  public abstract Optional<Integer> employedHeads();

  /** {@return how many of its people the company insures} */
  public abstract Optional<Integer> insuredHeads();

  /** {@return facts an edition asks for beyond these; none unless given} */
  public abstract Facts more();

  /** {@return all that is known, as facts} */
  @Value.Derived
  @Value.Auxiliary
  public Facts facts() {
    return Vocabulary.check(
        Facts.builder()
            .put(Vocabulary.EMPLOYER_KIND, kind())
            .put(Vocabulary.EMPLOYER_INDUSTRY, industry())
            .put(Vocabulary.EMPLOYER_FOUNDED_ON, foundedOn())
            .put(Vocabulary.EMPLOYER_REGISTERED_CAPITAL, registeredCapital())
            .put(Vocabulary.EMPLOYER_EMPLOYED_HEADS, employedHeads())
            .put(Vocabulary.EMPLOYER_INSURED_HEADS, insuredHeads())
            .putAll(more())
            .build());
  }

  /** Shows what is known, not how it is: values may be personal. */
  @Override
  public String toString() {
    return "employer with " + facts();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds employers; a negative amount or count is refused, and a fact given twice. */
  public static final class Builder extends ImmutableEmployer.Builder {
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
    public Employer build() {
      Employer built = super.build();
      return said.keys().isEmpty() ? built : built.withMore(built.more().withAll(said));
    }
  }
}
