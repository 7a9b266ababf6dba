package dev.indemnity.core.table;

import dev.indemnity.core.number.Fraction;
import java.util.Arrays;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Chooses by an input of points, and between them as the column says. */
final class ByPoint implements Index {
  final int input;
  final Column.Match match;
  final boolean clamp;
  final Fraction[] points;
  final Index[] parts;

  ByPoint(int input, Column.Match match, boolean clamp, SortedMap<Fraction, Index> parts) {
    this.input = input;
    this.match = match;
    this.clamp = clamp;
    this.points = parts.keySet().toArray(new Fraction[0]);
    this.parts = parts.values().toArray(new Index[0]);
  }

  @Override
  public @Nullable Entry find(@Nullable Object[] asked) {
    if (!(asked[input] instanceof Fraction value)) {
      return null;
    }
    int at = Arrays.binarySearch(points, value);
    if (at >= 0) {
      return parts[at].find(asked);
    }
    int next = -at - 1;
    if (next == 0 || next == points.length) {
      return clamp ? parts[Math.max(0, next - 1)].find(asked) : null;
    }
    return switch (match) {
      case POINTS_STEP -> parts[next - 1].find(asked);
      case POINTS_LINEAR -> between(value, next, asked);
      default -> null;
    };
  }

  private @Nullable Entry between(Fraction value, int next, @Nullable Object[] asked) {
    Entry low = parts[next - 1].find(asked);
    Entry high = parts[next].find(asked);
    if (low == null || high == null) {
      return null;
    }
    Fraction from = points[next - 1];
    Fraction share = value.minus(from).dividedBy(points[next].minus(from));
    Object[] answers = low.answers.clone();
    for (int i = 0; i < answers.length; i++) {
      // What is no quantity is the same in both, as checking made sure.
      if (answers[i] instanceof Fraction first && high.answers[i] instanceof Fraction second) {
        answers[i] = first.plus(second.minus(first).times(share));
      }
    }
    return low.answering(answers);
  }
}
