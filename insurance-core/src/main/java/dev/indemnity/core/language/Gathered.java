package dev.indemnity.core.language;

import dev.indemnity.core.number.Fraction;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the items of a list that were taken in so far mean for one aggregate. What is gathered of
 * parts of a list comes together in any order; items can be taken out again.
 */
public final class Gathered {
  private final Aggregate.Kind kind;
  private long counted;
  private long deciding;
  private long doubtful;
  private long unknown;
  private Fraction sum = Fraction.ZERO;
  private final Map<Cause, Long> causes = new HashMap<>();
  private final Unknowns unknowns = new Unknowns();
  private final Extremes extremes;

  /**
   * Nothing yet.
   *
   * @param kind how items are brought down to one value
   */
  public Gathered(Aggregate.Kind kind) {
    this.kind = kind;
    this.extremes = new Extremes(kind == Aggregate.Kind.MIN ? -1 : 1);
  }

  /**
   * Takes items in that are alike.
   *
   * @param met whether they count: true, false or an {@link Undetermined}
   * @param value what each of them comes to, or an {@link Undetermined}; not looked at where items
   *     are counted
   * @param times how many they are; negative: so many are taken out
   */
  public void take(@Nullable Object met, @Nullable Object value, long times) {
    if (times == 0 || Boolean.FALSE.equals(met)) {
      return;
    }
    counted += met instanceof Undetermined ? 0 : times;
    if (met instanceof Undetermined open) {
      doubtful += times;
      note(open, times);
    }
    switch (kind) {
      case COUNT -> {}
      case SOME, EVERY -> decide(value, times);
      default -> bring(value, times);
    }
  }

  private void decide(@Nullable Object value, long times) {
    if (value instanceof Undetermined open) {
      unknown += times;
      note(open, times);
    } else if (Boolean.valueOf(kind == Aggregate.Kind.SOME).equals(value)) {
      deciding += times;
    }
  }

  private void bring(@Nullable Object value, long times) {
    Object known = Applied.known(value);
    if (known instanceof Undetermined open) {
      unknown += times;
      note(open, times);
      unknowns.take(open, times);
      extremes.doubt(open, times);
    } else if (kind == Aggregate.Kind.MIN || kind == Aggregate.Kind.MAX) {
      extremes.take(known, times);
    } else {
      sum = sum.plus(((Fraction) known).times(Fraction.of(times)));
    }
  }

  /**
   * Takes items in whose sum is known.
   *
   * @param items how many they are
   * @param theirSum what they come to
   */
  public void takeSum(long items, Fraction theirSum) {
    counted += items;
    sum = sum.plus(theirSum);
  }

  /**
   * Takes items in that count and are no extreme.
   *
   * @param items how many they are
   */
  public void takeBeaten(long items) {
    counted += items;
  }

  private void note(Undetermined open, long times) {
    open.causes().forEach(cause -> causes.merge(cause, times, Gathered::sum));
  }

  private static @Nullable Long sum(Long a, Long b) {
    return a + b == 0 ? null : (Long) (a + b);
  }

  /**
   * Takes in, or out, what was gathered elsewhere for the same aggregate.
   *
   * @param other what was gathered elsewhere; it stays as it is
   * @param out whether it is taken out
   */
  public void take(Gathered other, boolean out) {
    long sign = out ? -1 : 1;
    counted += sign * other.counted;
    deciding += sign * other.deciding;
    doubtful += sign * other.doubtful;
    unknown += sign * other.unknown;
    sum = sum.plus(out ? other.sum.negate() : other.sum);
    other.causes.forEach((cause, times) -> causes.merge(cause, sign * times, Gathered::sum));
    unknowns.take(other.unknowns, out);
    extremes.take(other.extremes, out);
  }

  /** {@return whether an extreme was taken out, so that all items are to be taken in anew} */
  public boolean isLost() {
    return extremes.lost;
  }

  /**
   * {@return what the aggregate comes to, or an {@link Undetermined}, whose causes are told in an
   * order of their own}
   */
  public Object value() {
    return switch (kind) {
      case COUNT ->
          doubtful == 0
              ? Fraction.of(counted)
              : open().within(Fraction.of(counted), Fraction.of(counted + doubtful));
      case SOME, EVERY -> decided();
      case SUM -> total();
      case MEAN -> mean();
      case MIN, MAX -> extreme();
    };
  }

  private Object decided() {
    boolean known = kind == Aggregate.Kind.SOME;
    if (doubtful == 0) {
      return deciding > 0 ? (Object) known : unknown > 0 ? open() : !known;
    }
    return deciding > 0 || unknown > 0 ? open() : (Object) !known;
  }

  private Object total() {
    if (doubtful > 0) {
      return open();
    }
    return unknown == 0 ? Sized.sized(sum) : open().within(unknowns.low(sum), unknowns.high(sum));
  }

  private Object mean() {
    Object total = total();
    if (doubtful > 0) {
      return total;
    }
    if (counted == 0) {
      return Undetermined.of(new Cause.Undefined("mean of nothing"));
    }
    Fraction count = Fraction.of(counted);
    return total instanceof Fraction known
        ? Sized.sized(known.dividedBy(count))
        : Bounds.quotient(total, count);
  }

  private Object extreme() {
    if (doubtful > 0) {
      return open();
    }
    if (counted == 0) {
      String name = kind == Aggregate.Kind.MIN ? "min" : "max";
      return Undetermined.of(new Cause.Undefined(name + " of nothing"));
    }
    return unknown == 0 ? Objects.requireNonNull(extremes.best) : extremes.within(open());
  }

  /** All causes there are, in an order that does not depend on that of the items. */
  private Undetermined open() {
    Map<String, Cause> ordered = new TreeMap<>();
    causes.keySet().forEach(cause -> ordered.put(cause.toString(), cause));
    Set<Cause> all = new LinkedHashSet<>(ordered.values());
    return Undetermined.of(all);
  }

  /** {@return a copy that changes by itself} */
  public Gathered copy() {
    Gathered copy = new Gathered(kind);
    copy.take(this, false);
    return copy;
  }

  @Override
  public String toString() {
    return kind + " of " + (counted + doubtful) + " items";
  }

  /** What is known of the sum of the values that are not. */
  private static final class Unknowns {
    private Fraction low = Fraction.ZERO;
    private Fraction high = Fraction.ZERO;
    private long withoutLow;
    private long withoutHigh;

    void take(Undetermined open, long times) {
      Fraction least = open.low();
      Fraction most = open.high();
      Fraction by = Fraction.of(times);
      withoutLow += least == null ? times : 0;
      withoutHigh += most == null ? times : 0;
      low = least == null ? low : low.plus(least.times(by));
      high = most == null ? high : high.plus(most.times(by));
    }

    void take(Unknowns other, boolean out) {
      withoutLow += out ? -other.withoutLow : other.withoutLow;
      withoutHigh += out ? -other.withoutHigh : other.withoutHigh;
      low = out ? low.minus(other.low) : low.plus(other.low);
      high = out ? high.minus(other.high) : high.plus(other.high);
    }

    @Nullable Fraction low(Fraction known) {
      return withoutLow > 0 ? null : known.plus(low);
    }

    @Nullable Fraction high(Fraction known) {
      return withoutHigh > 0 ? null : known.plus(high);
    }
  }
}
