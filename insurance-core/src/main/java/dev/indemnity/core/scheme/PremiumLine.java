package dev.indemnity.core.scheme;

import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.text.Spelt;
import dev.indemnity.core.text.Text;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** One line of a premium or of a refund. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class PremiumLine {
  PremiumLine() {}

  /** {@return its name within the edition} */
  public abstract String id();

  /** What a line is charged for. */
  public enum Per implements Spelt {
    /** Each person. */
    PERSON("person"),
    /** The policy, whatever is charged for its persons. */
    POLICY("policy"),
    /** All persons together: where it applies, none of them needs a line of their own. */
    ROSTER("roster");

    private final String spelling;

    Per(String spelling) {
      this.spelling = spelling;
    }

    @Override
    public String spelling() {
      return spelling;
    }
  }

  /** {@return what it is charged for; each person unless said otherwise} */
  public abstract Per per();

  /** {@return whether it is worked out for each person rather than once} */
  public boolean perPerson() {
    return per() == Per.PERSON;
  }

  /** {@return the formula that says whether the line applies; absent: always} */
  public abstract Optional<String> when();

  /** {@return formulas the line names for itself, in order} */
  public abstract Map<String, String> let();

  /** {@return the formula of the amount} */
  public abstract String amount();

  /** {@return how the amount is rounded, once} */
  public abstract Rounding round();

  /** {@return the clause it follows; empty: none is cited} */
  public abstract String clause();

  /** {@return a note to show where it is used} */
  public abstract Optional<Text> note();

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds values of this kind. */
  public static final class Builder extends ImmutablePremiumLine.Builder {
    Builder() {
      per(Per.PERSON);
      clause("");
    }

    /**
     * What it is charged for.
     *
     * @param person whether each person rather than the policy
     * @return this builder
     */
    public Builder perPerson(boolean person) {
      return per(person ? Per.PERSON : Per.POLICY);
    }
  }
}
