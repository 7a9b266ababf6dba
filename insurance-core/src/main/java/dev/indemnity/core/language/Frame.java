package dev.indemnity.core.language;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The values one evaluation reads: parameters, conventions and facts by slot, and the definitions
 * already worked out. A frame may lie over an outer one (a worker over the application, a claim
 * over the worker): definitions that read nothing of its own are worked out once, in the outer
 * frame.
 *
 * <p>A frame belongs to one evaluation at a time; whoever shares one between threads must guard it.
 */
public final class Frame {
  private static final Object ABSENT = new Object();

  private final @Nullable Object[] values;
  private final @Nullable Object[] worked;
  private final @Nullable Frame outer;
  private final BitSet own;
  private @Nullable Counters counters;
  private @Nullable Told told;

  private Frame(@Nullable Object[] values, int definitions, @Nullable Frame outer) {
    this.values = values;
    this.worked = new @Nullable Object[definitions];
    this.outer = outer;
    this.own = new BitSet();
    this.counters = outer == null ? null : outer.counters;
    this.told = outer == null ? null : outer.told;
  }

  /** What a settlement lets formulas read of the limits that are used up over time. */
  public interface Counters {
    /**
     * What remains of a counter.
     *
     * @param counter the name of the counter
     * @return a number, or an {@link Undetermined} where its cap has no single value
     */
    Object left(String counter);

    /**
     * What was used of a counter.
     *
     * @param counter the name of the counter
     * @return a number
     */
    Object used(String counter);
  }

  /**
   * A frame that lies over no other.
   *
   * @param values the value of each slot; copied
   * @param definitions how many definitions there are
   * @return the frame
   */
  public static Frame of(@Nullable Object[] values, int definitions) {
    return new Frame(values.clone(), definitions, null);
  }

  /** {@return a frame that lies over this one, with the same values so far} */
  public Frame over() {
    return new Frame(values.clone(), worked.length, this);
  }

  /**
   * Puts a value of this frame's own in a slot; what was worked out before is forgotten.
   *
   * @param slot the slot
   * @param value the value
   */
  public void set(int slot, @Nullable Object value) {
    values[slot] = value;
    own.set(slot);
    Arrays.fill(worked, null);
  }

  /**
   * Puts a value in a slot that the outer frame has as well.
   *
   * @param slot the slot
   * @param value the value
   */
  public void inherit(int slot, @Nullable Object value) {
    values[slot] = value;
  }

  /**
   * Lets formulas of this frame read counters.
   *
   * @param readings the counters
   */
  public void read(Counters readings) {
    counters = readings;
    own.set(Scope.COUNTERS);
    forget();
  }

  /**
   * Tells what aggregates come to, so that formulas need not go through their lists.
   *
   * @param aggregates what they come to
   */
  public void tell(Told aggregates) {
    told = aggregates;
    forget();
  }

  /** What an aggregate was told to come to; null: its list is to be gone through. */
  @Nullable Object told(Node aggregate) {
    return told == null ? null : told.value(aggregate);
  }

  /** Forgets what was worked out, after a counter moved. */
  public void forget() {
    Arrays.fill(worked, null);
  }

  /**
   * The value in a slot.
   *
   * @param slot the slot
   * @return the value; null: known to be absent
   */
  public @Nullable Object get(int slot) {
    return values[slot];
  }

  /** Binds a variable of a formula while its body is worked out. */
  void bind(int slot, @Nullable Object value) {
    values[slot] = value;
  }

  @Nullable Counters counters() {
    return counters;
  }

  /** The value of a definition, worked out in the outermost frame that holds all it reads. */
  @Nullable Object work(int index, Node body, BitSet reads) {
    Object known = worked[index];
    if (known == null) {
      Object value =
          outer != null && !reads.intersects(own)
              ? outer.work(index, body, reads)
              : body.eval(this);
      known = value == null ? ABSENT : value;
      worked[index] = known;
    }
    return known == ABSENT ? null : known;
  }
}
