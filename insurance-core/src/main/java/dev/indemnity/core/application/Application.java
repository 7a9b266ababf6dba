package dev.indemnity.core.application;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.fact.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** A request for cover: what is known of it as a whole, and its roster. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Application implements WithApplication {
  Application() {}

  /** {@return what is known of the employer, the plan, the order and so on} */
  public abstract Facts facts();

  /** {@return the roster, in its order; a person may stand on it more than once} */
  public abstract List<Member> members();

  /** Shows what is known, of any row of the roster too, not how it is: values may be personal. */
  @Override
  public String toString() {
    Set<String> ofRows = new LinkedHashSet<>();
    members().forEach(member -> ofRows.addAll(member.facts().keys()));
    return "application with "
        + facts()
        + " and a roster of "
        + members().size()
        + " with facts "
        + ofRows;
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Builds applications. What employer, plan, order and single facts say stands before {@link
   * #facts(Facts) facts}; what was said later stands before what was said earlier.
   */
  public static final class Builder extends ImmutableApplication.Builder {
    private Facts said = Facts.none();

    Builder() {
      facts(Facts.none());
    }

    /**
     * Says what is known of the employer.
     *
     * @param employer the employer
     * @return this builder
     */
    public Builder employer(Employer employer) {
      return say(employer.facts());
    }

    /**
     * Says which plan is asked for, for everybody who has none of their own.
     *
     * @param plan the plan
     * @return this builder
     */
    public Builder plan(Plan plan) {
      return say(plan.facts());
    }

    /**
     * Says when cover was ordered and paid.
     *
     * @param order the order
     * @return this builder
     */
    public Builder order(Order order) {
      return say(order.facts());
    }

    /**
     * Says a fact of the application as a whole.
     *
     * @param key the key
     * @param value the value; null: known to be absent
     * @return this builder
     */
    public Builder fact(String key, @Nullable Object value) {
      return say(Vocabulary.check(Facts.none().with(key, value)));
    }

    /**
     * Puts a person on the roster, after those who are on it.
     *
     * @param worker the person
     * @return this builder
     */
    public Builder worker(Worker worker) {
      return addMembers(worker.member());
    }

    /**
     * Puts people on the roster, after those who are on it.
     *
     * @param workers the people, in their order
     * @return this builder
     */
    public Builder workers(Iterable<Worker> workers) {
      workers.forEach(this::worker);
      return this;
    }

    @Override
    public Application build() {
      Application built = super.build();
      return built.withFacts(built.facts().withAll(said));
    }

    private Builder say(Facts more) {
      said = said.withAll(more);
      return this;
    }
  }
}
