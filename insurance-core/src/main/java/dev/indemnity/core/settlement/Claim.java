package dev.indemnity.core.settlement;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.fact.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * One person's claim from one accident.
 *
 * @param id what tells the claim from others; postings carry it
 * @param person who was hurt, as on the roster of the policy
 * @param accident what tells the accident from others; the claims of one accident share it
 * @param facts what is known of the claim; it stands before what is known of the person and the
 *     policy
 */
public record Claim(String id, String person, String accident, Facts facts) {
  /**
   * Refuses a claim that cannot be told from others.
   *
   * @param id what tells the claim from others; postings carry it
   * @param person who was hurt, as on the roster of the policy
   * @param accident what tells the accident from others; the claims of one accident share it
   * @param facts what is known of the claim; it stands before what is known of the person and the
   *     policy
   */
  public Claim {
    if (id.isBlank() || person.isBlank() || accident.isBlank()) {
      throw new IllegalArgumentException("id, person and accident of a claim must not be blank");
    }
  }

  /**
   * A claim.
   *
   * @param id what tells the claim from others
   * @param person who was hurt, as on the roster of the policy
   * @param accident what tells the accident from others
   * @param incident what happened
   * @param loss what the person suffered
   * @return the claim
   */
  public static Claim of(String id, String person, String accident, Incident incident, Loss loss) {
    return builder(id, person, accident).incident(incident).loss(loss).build();
  }

  /**
   * A builder.
   *
   * @param id what tells the claim from others
   * @param person who was hurt, as on the roster of the policy
   * @param accident what tells the accident from others
   * @return the builder
   */
  public static Builder builder(String id, String person, String accident) {
    return new Builder(id, person, accident);
  }

  @Override
  public String toString() {
    return "claim " + id + " with " + facts;
  }

  /** Builds claims; what was said later stands before what was said earlier. */
  public static final class Builder {
    private final String id;
    private final String person;
    private final String accident;
    private Facts said = Facts.none();

    private Builder(String id, String person, String accident) {
      this.id = id;
      this.person = person;
      this.accident = accident;
    }

    /**
     * Says what happened.
     *
     * @param incident what happened
     * @return this builder
     */
    public Builder incident(Incident incident) {
      return say(incident.facts());
    }

    /**
     * Says what the person suffered.
     *
     * @param loss the loss
     * @return this builder
     */
    public Builder loss(Loss loss) {
      return say(loss.facts());
    }

    /**
     * Says what others paid.
     *
     * @param payments what they paid
     * @return this builder
     */
    public Builder otherPayments(OtherPayments payments) {
      return say(payments.facts());
    }

    /**
     * Says how the insurer came to know.
     *
     * @param notice how
     * @return this builder
     */
    public Builder notice(Notice notice) {
      return say(notice.facts());
    }

    /**
     * Says a single fact.
     *
     * @param key the key
     * @param value the value; null: known to be absent
     * @return this builder
     */
    public Builder fact(String key, @Nullable Object value) {
      return say(Vocabulary.check(Facts.none().with(key, value)));
    }

    /**
     * The claim.
     *
     * @return the claim
     * @throws IllegalArgumentException if id, person or accident is blank
     */
    public Claim build() {
      return new Claim(id, person, accident, said);
    }

    private Builder say(Facts more) {
      said = said.withAll(more);
      return this;
    }
  }
}
