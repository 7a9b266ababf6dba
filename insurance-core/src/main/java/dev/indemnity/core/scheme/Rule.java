package dev.indemnity.core.scheme;

import dev.indemnity.core.text.Text;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that must hold, and what follows where it does not. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Rule {
  Rule() {}

  /** {@return its name within the edition; reasons carry it as their code} */
  public abstract String id();

  /** {@return what it is asked of; a person unless said otherwise} */
  public abstract Scope scope();

  /** {@return the formula that says whether it is asked; absent: always} */
  public abstract Optional<String> when();

  /** {@return the formula that must hold} */
  public abstract String require();

  /**
   * {@return whether it is asked only where every fact it needs is known, as is right for dates
   * that must follow each other; otherwise facts that are missing are asked for}
   */
  public abstract boolean ifKnown();

  /** {@return what follows where it does not; a refusal unless said otherwise} */
  public abstract Otherwise otherwise();

  /** {@return the documents that are then asked for} */
  public abstract List<Text> documents();

  /** {@return the benefits it concerns, by id; none: all of them} */
  public abstract List<String> benefits();

  /** {@return what it says, in words} */
  public abstract Optional<Text> says();

  /** {@return the clause it follows; empty: none is cited} */
  public abstract String clause();

  /** {@return a note to show where it is used} */
  public abstract Optional<Text> note();

  /** What a rule is asked of. */
  public enum Scope {
    /** The application as a whole. */
    POLICY,
    /** Each member of the roster. */
    PERSON,
    /** Each claim. */
    CLAIM,
    /** Who wants to be the insurer. */
    INSURER
  }

  /** What follows where a rule does not hold. */
  public enum Otherwise {
    /** A refusal. */
    REFUSE,
    /** A person has to judge. */
    REFER,
    /** Documents are asked for. */
    PENDING,
    /** The answer stands, with a warning. */
    WARN
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds values of this kind. */
  public static final class Builder extends ImmutableRule.Builder {
    Builder() {
      scope(Scope.PERSON);
      ifKnown(false);
      otherwise(Otherwise.REFUSE);
      clause("");
    }
  }
}
