package dev.indemnity.core.settlement;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.fact.Vocabulary;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One of several injuries, graded on its own. What is absent is unknown; an edition may say what
 * stands for it.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Injury implements WithInjury {
  Injury() {}

  /** {@return the disability grade of this injury alone} */
  public abstract Optional<Integer> grade();

  /** {@return the part of the body} */
  public abstract Optional<String> part();

  /** {@return the nature of the injury} */
  public abstract Optional<String> nature();

  /** {@return facts an edition asks for beyond these; none unless given} */
  public abstract Facts more();

  /** {@return all that is known, as facts} */
  @Value.Derived
  @Value.Auxiliary
  public Facts facts() {
    return Vocabulary.check(
        Facts.builder()
            .put(Vocabulary.INJURY_GRADE, grade())
            .put(Vocabulary.INJURY_PART, part())
            .put(Vocabulary.INJURY_NATURE, nature())
            .putAll(more())
            .build());
  }

  /** Shows what is known, not how it is: values may be personal. */
  @Override
  public String toString() {
    return "injury with " + facts();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds injuries; a negative amount or count is refused, and a fact given twice. */
  public static final class Builder extends ImmutableInjury.Builder {
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
    public Injury build() {
      Injury built = super.build();
      return said.keys().isEmpty() ? built : built.withMore(built.more().withAll(said));
    }
  }
}
