package dev.indemnity.core.language;

import dev.indemnity.core.number.Fraction;
import org.jspecify.annotations.Nullable;

/** The greatest of values, or the least, as far as they are known. */
final class Extremes {
  private final int sign;
  @Nullable Object best;
  private long times;

  /** The least a greatest value can be, and the most; of a least value the other way round. */
  private @Nullable Fraction near;

  private @Nullable Fraction far;
  private boolean open;
  private boolean unlimited;

  /** Whether what is best is no longer known, as it was taken out. */
  boolean lost;

  Extremes(int sign) {
    this.sign = sign;
  }

  void take(Object value, long more) {
    int order = best == null ? 1 : Comparisons.order(value, best) * sign;
    if (more < 0) {
      times += order == 0 ? more : 0;
      lost |= order > 0 || times <= 0;
    } else if (order > 0) {
      best = value;
      times = more;
    } else if (order == 0) {
      times += more;
    }
  }

  void doubt(Undetermined value, long more) {
    lost |= more < 0;
    doubt(sign > 0 ? value.low() : value.high(), sign > 0 ? value.high() : value.low());
  }

  private void doubt(@Nullable Fraction least, @Nullable Fraction most) {
    open = true;
    near = further(near, least);
    unlimited |= most == null;
    far = further(far, most);
  }

  /** The one of two that is further out, where there is one at all. */
  private @Nullable Fraction further(@Nullable Fraction a, @Nullable Fraction b) {
    if (a == null || b == null) {
      return a == null ? b : a;
    }
    return a.compareTo(b) * sign >= 0 ? a : b;
  }

  void take(Extremes other, boolean out) {
    lost |= other.lost;
    Object value = other.best;
    if (value != null) {
      take(value, out ? -other.times : other.times);
    }
    if (other.open) {
      lost |= out;
      doubt(other.near, other.unlimited ? null : other.far);
    }
  }

  /** What is known of the extreme where some values are not. */
  Undetermined within(Undetermined causes) {
    Fraction known = best instanceof Fraction fraction ? fraction : null;
    Fraction least = further(near, known);
    Fraction most = unlimited || (best != null && known == null) ? null : further(far, known);
    return sign > 0 ? causes.within(least, most) : causes.within(most, least);
  }
}
