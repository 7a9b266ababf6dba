package dev.indemnity.core.outcome;

import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.text.Text;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** One reason for an outcome, for machines and for people. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Reason {
  Reason() {}

  /**
   * {@return what the reason is: the id of a rule or exclusion of the edition, or one of {@code
   * missing-fact}, {@code invalid-fact}, {@code outside-table}, {@code table-not-supplied}, {@code
   * no-answer} and the codes the questions name}
   */
  public abstract String code();

  /** {@return the outcome it leads to; {@link Outcome#DONE}: it is a warning} */
  public abstract Outcome outcome();

  /** {@return the clause it follows; empty: none is cited} */
  public abstract String clause();

  /** {@return what is required, with the values put in; empty: the code says it} */
  public abstract String required();

  /** {@return what is so instead; empty: nothing is known} */
  public abstract String actual();

  /** {@return how far the one is from the other; empty: it cannot be measured} */
  public abstract String distance();

  /** {@return the facts that are missing or wrong, by key} */
  public abstract List<String> facts();

  /** {@return the documents that are asked for} */
  public abstract List<Text> documents();

  /** {@return the listed names most similar to one that is not listed} */
  public abstract List<String> nearest();

  /** {@return what the rule says, in words} */
  public abstract Optional<Text> says();

  /** {@return a note of the edition} */
  public abstract Optional<Text> note();

  /**
   * Why a formula had no single value.
   *
   * @param unknown what the formula yielded
   * @param clause the clause the formula follows; empty: none is cited
   * @return a reason for each cause, the missing facts together in one
   */
  public static List<Reason> of(Undetermined unknown, String clause) {
    return Causes.reasons(unknown, clause);
  }

  @Override
  public String toString() {
    return Wording.of(this);
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds reasons. */
  public static final class Builder extends ImmutableReason.Builder {
    Builder() {
      clause("");
      required("");
      actual("");
      distance("");
    }
  }
}
