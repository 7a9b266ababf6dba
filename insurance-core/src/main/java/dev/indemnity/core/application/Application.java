package dev.indemnity.core.application;

import dev.indemnity.core.fact.Facts;
import java.util.List;
import org.immutables.value.Value;

/** A request for cover: what is known of it as a whole, and its roster. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Application {
  Application() {}

  /** {@return what is known of the employer, the plan, the order and so on} */
  @Value.Default
  public Facts facts() {
    return Facts.none();
  }

  /** {@return the roster, in its order; a person may stand on it more than once} */
  public abstract List<Member> members();

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds applications. */
  public static final class Builder extends ImmutableApplication.Builder {
    Builder() {}
  }
}
