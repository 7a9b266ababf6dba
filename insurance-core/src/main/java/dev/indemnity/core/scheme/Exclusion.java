package dev.indemnity.core.scheme;

import dev.indemnity.core.text.Text;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** Something that takes a claim, or some of its benefits, out of cover. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Exclusion {
  Exclusion() {}

  /** {@return its name within the edition; reasons carry it as their code} */
  public abstract String id();

  /** {@return the formula of the finding that excludes} */
  public abstract String when();

  /** {@return the formula that says whether the finding is proved; absent: no proof is asked} */
  public abstract Optional<String> evidence();

  /** {@return the documents that prove it} */
  public abstract List<Text> documents();

  /** {@return the benefits it takes out, by id; none: all of them} */
  public abstract List<String> benefits();

  /** {@return what it says, in words} */
  public abstract Optional<Text> says();

  /** {@return the clause it follows; empty: none is cited} */
  public abstract String clause();

  /** {@return a note to show where it is used} */
  public abstract Optional<Text> note();

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds values of this kind. */
  public static final class Builder extends ImmutableExclusion.Builder {
    Builder() {
      clause("");
    }
  }
}
