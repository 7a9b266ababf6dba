package dev.indemnity.core.scheme;

import dev.indemnity.core.text.Spelt;
import dev.indemnity.core.text.Text;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How the premium of a policy is earned over its term, and what a change within the term moves.
 *
 * <p>The lines of the premium say what the whole term costs. What accrues from the inception to a
 * day is {@link #accrued()} of it, rounded as the line is; a part of the term costs what accrues to
 * its end less what accrues to its start, so parts add up to the whole, to the smallest unit. The
 * amounts of {@link #charged()} and {@link #kept()} stand instead of that where one applies, for
 * the lines of persons alone: what the lines of the policy cost always accrues.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class PolicyTerms {
  PolicyTerms() {}

  /** {@return the formula of the first day of the term} */
  public abstract String inception();

  /** {@return the formula of the first day after the term; may name {@code inception}} */
  public abstract String expiry();

  /**
   * {@return the formula of the share of a premium that accrues from the inception of the policy to
   * a day; reads facts of the person, and names {@code inception}, {@code expiry} and, of the time
   * from the inception to the day, {@code interval.start}, {@code interval.end}, {@code
   * interval.days}, {@code interval.wholeMonths} and {@code interval.monthsBegun}}
   */
  public abstract String accrued();

  /** {@return when changes take effect: the first that applies; none: on the day that is asked} */
  public abstract List<EffectiveDay> effective();

  /**
   * {@return what cover of a person costs that begins, line by line of those per person: the first
   * that applies; none: what accrues}
   */
  public abstract List<TermAmount> charged();

  /**
   * {@return what is kept of cover of a person that ends early, line by line of those per person:
   * the first that applies; none: what accrued}
   */
  public abstract List<TermAmount> kept();

  /** {@return the least the whole policy costs; absent: there is no such amount} */
  public abstract Optional<TermAmount> minimum();

  /** {@return what must hold for a change to be made} */
  public abstract List<ChangeRule> rules();

  /**
   * {@return the rules of eligibility of the policy that are asked again after each change but the
   * cancellation}
   */
  public abstract List<String> asksAgain();

  /**
   * {@return what becomes of a policy when another edition comes into force; it keeps its own
   * unless said otherwise}
   */
  public abstract EditionChange editionChange();

  /** {@return the clause it follows; empty: none is cited} */
  public abstract String clause();

  /** {@return a note to show where it is used} */
  public abstract Optional<Text> note();

  /** What becomes of a policy when another edition comes into force within its term. */
  public enum EditionChange implements Spelt {
    /** It keeps its edition, also when it is renewed, until it is concluded anew. */
    KEEPS("keeps its edition"),
    /** It goes over when it is renewed. */
    ON_RENEWAL("on renewal"),
    /** It goes over on the day. */
    ON_THE_DAY("on the day");

    private final String spelling;

    EditionChange(String spelling) {
      this.spelling = spelling;
    }

    @Override
    public String spelling() {
      return spelling;
    }
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds values of this kind. */
  public static final class Builder extends ImmutablePolicyTerms.Builder {
    Builder() {
      editionChange(EditionChange.KEEPS);
      clause("");
    }
  }
}
