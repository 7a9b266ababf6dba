package dev.indemnity.core.scheme;

import dev.indemnity.core.text.Text;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * When cover begins and ends: once, or anew with the money that comes in.
 *
 * <p>Without {@link #payments()} the formulas are of the one window of cover. With them they are of
 * the window each payment opens, and read the facts of that payment. Money that comes in before
 * cover ends goes on from there: the window before ends where the new one begins.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class CoverageTerms {
  CoverageTerms() {}

  /** {@return the formula that says whether these terms apply; absent: always} */
  public abstract Optional<String> when();

  /** {@return how money opens windows of cover; absent: there is one window} */
  public abstract Optional<PaymentTerms> payments();

  /** {@return the formula of the first instant of cover; of a payment: the first it can buy} */
  public abstract String inception();

  /**
   * {@return the formula of the first instant after cover; may name {@code inception} and, of a
   * payment, {@code series.inception}, the first instant of the windows without a gap between them,
   * and {@code series.units}, what was bought of them, this payment included}
   */
  public abstract String expiry();

  /**
   * {@return what must hold for cover to begin; of a payment, each is asked as its window opens and
   * may name {@code inception}, {@code expiry} and {@code window.number}, counted from 1}
   */
  public abstract List<Rule> conditions();

  /** {@return what holds of each person besides; absent: cover is the same for all} */
  public abstract Optional<PersonTerms> person();

  /** {@return the clause it follows; empty: none is cited} */
  public abstract String clause();

  /** {@return a note to show where it is used} */
  public abstract Optional<Text> note();

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds values of this kind. */
  public static final class Builder extends ImmutableCoverageTerms.Builder {
    Builder() {
      clause("");
    }
  }
}
