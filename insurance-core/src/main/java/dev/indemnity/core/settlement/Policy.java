package dev.indemnity.core.settlement;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.language.Window;
import java.util.List;
import org.immutables.value.Value;

/** Cover that was concluded: who is insured, on what terms and when. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Policy {
  Policy() {}

  /** {@return what tells the policy from others; counters kept for each policy go by it} */
  public abstract String id();

  /** {@return what tells this period of insurance from others of the policy} */
  @Value.Default
  public String period() {
    return "1";
  }

  /** {@return what is known of the policy, and the people insured under it} */
  public abstract Application insured();

  /** {@return when cover runs} */
  public abstract List<Window> windows();

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds policies. */
  public static final class Builder extends ImmutablePolicy.Builder {
    Builder() {}
  }
}
