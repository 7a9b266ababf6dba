package dev.indemnity.core.scheme;

import dev.indemnity.core.text.Text;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** When cover begins and ends. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class CoverageTerms {
  CoverageTerms() {}

  /** {@return the formula of the first instant of cover} */
  public abstract String inception();

  /** {@return the formula of the first instant after cover; may name {@code inception}} */
  public abstract String expiry();

  /** {@return what must hold for cover to begin} */
  public abstract List<Rule> conditions();

  /** {@return the clause it follows; empty: none is cited} */
  @Value.Default
  public String clause() {
    return "";
  }

  /** {@return a note to show where it is used} */
  public abstract Optional<Text> note();

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds values of this kind. */
  public static final class Builder extends ImmutableCoverageTerms.Builder {
    Builder() {}
  }
}
