package dev.indemnity.core.settlement;

import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.scheme.CounterDeclaration;
import java.util.Map;
import org.immutables.value.Value;

/** What one benefit of one claim used of one counter. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Posting {
  Posting() {}

  /** {@return the counter, by name} */
  public abstract String counter();

  /** {@return what the counter is kept for: the person, accident, period or policy} */
  public abstract Map<CounterDeclaration.Key, String> keptFor();

  /** {@return the claim that used it} */
  public abstract String claim();

  /** {@return the benefit that used it} */
  public abstract String benefit();

  /**
   * {@return how much was used, of money in whole smallest units of the currency; negative: it was
   * given back}
   */
  public abstract Fraction amount();

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds postings. */
  public static final class Builder extends ImmutablePosting.Builder {
    Builder() {}
  }
}
