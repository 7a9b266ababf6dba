package dev.indemnity.core.language;

import dev.indemnity.core.number.Fraction;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a formula yields when it has no single value: the causes and, where all of them are facts
 * that are missing or cannot be used and the formula is a quantity, the bounds within which the
 * value must lie.
 */
public final class Undetermined {
  private final Set<Cause> causes;
  private final @Nullable Fraction low;
  private final @Nullable Fraction high;
  private final List<?> candidates;

  private Undetermined(Set<Cause> causes, @Nullable Fraction low, @Nullable Fraction high) {
    this(causes, low, high, List.of());
  }

  private Undetermined(
      Set<Cause> causes, @Nullable Fraction low, @Nullable Fraction high, List<?> candidates) {
    this.causes = causes;
    this.low = low;
    this.high = high;
    this.candidates = candidates;
  }

  /**
   * No value for one cause, and nothing known of its size.
   *
   * @param cause the cause
   * @return the answer
   */
  public static Undetermined of(Cause cause) {
    return new Undetermined(Set.of(cause), null, null);
  }

  /** No value for several causes, in this order. */
  static Undetermined of(Set<Cause> causes) {
    return new Undetermined(Collections.unmodifiableSet(causes), null, null);
  }

  /** {@return why there is no single value, never empty} */
  public Set<Cause> causes() {
    return causes;
  }

  /** {@return whether all that is in the way are facts that were not given} */
  public boolean isMissing() {
    for (Cause cause : causes) {
      if (!(cause instanceof Cause.Missing)) {
        return false;
      }
    }
    return true;
  }

  /** {@return the least the value can be, inclusive; null: no bound is known} */
  public @Nullable Fraction low() {
    return low;
  }

  /** {@return the most the value can be, inclusive; null: no bound is known} */
  public @Nullable Fraction high() {
    return high;
  }

  /**
   * The same causes with other bounds. What is undefined has no size, so nothing bounds it; a fact
   * that is missing, not listed or given wrongly has some value.
   */
  Undetermined within(@Nullable Fraction least, @Nullable Fraction most) {
    for (Cause cause : causes) {
      if (!hasSize(cause)) {
        return unbounded();
      }
    }
    return new Undetermined(causes, held(least), held(most));
  }

  /** Squaring upon squaring makes bounds too large to work with, as it does numbers. */
  private static @Nullable Fraction held(@Nullable Fraction bound) {
    return bound != null && Sized.isSized(bound) ? bound : null;
  }

  private static boolean hasSize(Cause cause) {
    return cause instanceof Cause.Missing
        || cause instanceof Cause.Unlisted
        || cause instanceof Cause.Invalid;
  }

  /** The causes of both, without bounds; either may be an ordinary value. */
  static Undetermined merge(@Nullable Object a, @Nullable Object b) {
    if (!(a instanceof Undetermined left)) {
      return ((Undetermined) Objects.requireNonNull(b)).unbounded();
    }
    if (!(b instanceof Undetermined right)) {
      return left.unbounded();
    }
    if (left.causes.equals(right.causes)) {
      return left.unbounded();
    }
    Set<Cause> all = new LinkedHashSet<>(left.causes);
    all.addAll(right.causes);
    return new Undetermined(Collections.unmodifiableSet(all), null, null);
  }

  private Undetermined unbounded() {
    return low == null && high == null && candidates.isEmpty()
        ? this
        : new Undetermined(causes, null, null);
  }

  /** A list that is not known for the same causes, but can have no other elements than these. */
  Undetermined among(List<?> elements) {
    return new Undetermined(causes, null, null, elements);
  }

  /** What may be in the list that is not known; where it may be anything, an unknown element. */
  List<?> candidates() {
    return candidates.isEmpty() ? List.of(unbounded()) : candidates;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Undetermined that
        && causes.equals(that.causes)
        && Objects.equals(low, that.low)
        && Objects.equals(high, that.high);
  }

  @Override
  public int hashCode() {
    return Objects.hash(causes, low, high);
  }

  @Override
  public String toString() {
    String bounds =
        low == null && high == null ? "" : " within " + new Interval<>(low, true, high, true);
    return "undetermined" + bounds + " " + causes;
  }
}
