package dev.indemnity.core.scheme;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * Another edition whose categories, parameters, conventions, tables and functions formulas may use,
 * under names that begin with a word for it: {@code retirement.months of delay(…)}.
 */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Reference implements WithReference {
  Reference() {}

  /** {@return the product or scheme of the other edition} */
  public abstract String id();

  /** {@return its name among the editions of its product} */
  public abstract String label();

  /** {@return the other edition itself; absent: it was not looked up yet} */
  public abstract Optional<SchemeEdition> edition();

  @Override
  public String toString() {
    return id() + " " + label();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds values of this kind. */
  public static final class Builder extends ImmutableReference.Builder {
    Builder() {}
  }

  /** Where editions that others refer to are found. */
  @FunctionalInterface
  public interface Source {
    /**
     * Finds an edition.
     *
     * @param id the product or scheme
     * @param label the edition's name among those of its product
     * @return the edition; empty: there is none
     */
    Optional<SchemeEdition> find(String id, String label);
  }
}
