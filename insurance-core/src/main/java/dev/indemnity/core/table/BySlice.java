package dev.indemnity.core.table;

import dev.indemnity.core.number.Fraction;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds up slices: of each, its rates times the part of the value within it. What all slices below
 * one come to is kept, so that however many there are, one part is left to work out.
 */
final class BySlice implements Index {
  final int input;
  final Bands search;
  private final Band[] slices;
  final Entry[] rows;

  /** For each slice what those below it come to, for each output. */
  private final Object[][] below;

  /** The slices rise and meet, and begin at a bound; each has a row. */
  BySlice(int input, Bands search, List<Entry> rows) {
    this.input = input;
    this.search = search;
    this.slices = search.rising().toArray(new Band[0]);
    this.rows = rows.toArray(new Entry[0]);
    this.below = new Object[this.rows.length][];
    below[0] = new Object[this.rows[0].answers.length];
    Arrays.fill(below[0], Fraction.ZERO);
    for (int i = 1; i < below.length; i++) {
      below[i] = answers(i - 1, low(i));
    }
  }

  @Override
  public @Nullable Entry find(@Nullable Object[] asked) {
    if (!(asked[input] instanceof Fraction value)) {
      return null;
    }
    int at = search.holding(value);
    return at < 0 ? null : rows[at].answering(answers(at, value));
  }

  /** What a value comes to at a slice; beyond it, what its nearer bound does. */
  private Object[] answers(int at, Fraction value) {
    Fraction low = low(at);
    Fraction end =
        slices[at].high().value() instanceof Fraction high && high.compareTo(value) < 0
            ? high
            : value;
    Fraction part = end.compareTo(low) > 0 ? end.minus(low) : Fraction.ZERO;
    Object[] answers = below[at].clone();
    for (int i = 0; i < answers.length; i++) {
      Fraction rate = (Fraction) rows[at].answers[i];
      answers[i] = ((Fraction) answers[i]).plus(rate.times(part));
    }
    return answers;
  }

  private Fraction low(int at) {
    return (Fraction) slices[at].low().finite();
  }
}
