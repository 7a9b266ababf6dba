package dev.indemnity.core.scheme;

import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.number.Fraction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the rows of each person for one fact, in the order of the roster. */
final class Shares {
  private static final long OPEN_START = Long.MIN_VALUE;
  private static final long OPEN_END = Long.MAX_VALUE;

  private final Slots slots;
  private final Declarations.Kept kept;
  private final FactDeclaration.@Nullable Days days;
  private final Map<String, Integer> rows = new HashMap<>();
  private final Map<String, List<Span>> spans = new HashMap<>();

  Shares(Slots slots, Declarations.Kept kept) {
    this.slots = slots;
    this.kept = kept;
    this.days = kept.within().orElse(null);
  }

  /** Counts one more row, and gives it its number. */
  void next(String person, Frame row) {
    if (days == null) {
      int number = rows.getOrDefault(person, 0) + 1;
      rows.put(person, number);
      row.set(kept.slot(), Fraction.of(number));
    } else {
      List<Span> earlier = spans.computeIfAbsent(person, each -> new ArrayList<>());
      row.set(kept.slot(), shared(earlier, days, row));
    }
  }

  private Object shared(List<Span> earlier, FactDeclaration.Days days, Frame row) {
    Span own = Span.of(value(row, days.first()), value(row, days.after()));
    long sure = earlier.stream().filter(own::meets).count();
    long most = earlier.stream().filter(own::mayMeet).count();
    earlier.add(own);
    return sure == most ? Fraction.of(sure + 1) : unknown(slots, kept, row);
  }

  /**
   * A number that is not known for the days of a row: its own if one of these is unknown, else
   * those of rows before, which the row can tell nothing of.
   */
  static Undetermined unknown(Slots slots, Declarations.Kept kept, Frame row) {
    FactDeclaration.Days days = kept.within().orElseThrow();
    for (String key : List.of(days.first(), days.after())) {
      if (value(slots, row, key) instanceof Undetermined own) {
        return own;
      }
    }
    return kept.missing();
  }

  private @Nullable Object value(Frame row, String key) {
    return value(slots, row, key);
  }

  private static @Nullable Object value(Slots slots, Frame row, String key) {
    Declarations.Kept day = slots.facts().get(key);
    if (day == null) {
      throw new IllegalStateException("fact " + key + " has no slot");
    }
    return row.get(day.slot());
  }

  /** The days of a row, each as early and as late as it can be. */
  private record Span(long start, long lateStart, long earlyEnd, long end) {
    static Span of(@Nullable Object first, @Nullable Object after) {
      boolean whenever = first instanceof Undetermined;
      boolean everUntil = after instanceof Undetermined;
      long start = first instanceof LocalDate day ? day.toEpochDay() : OPEN_START;
      long end = after instanceof LocalDate day ? day.toEpochDay() : OPEN_END;
      return new Span(
          whenever ? OPEN_START + 1 : start,
          whenever ? OPEN_END - 1 : start,
          everUntil ? OPEN_START + 1 : end,
          everUntil ? OPEN_END - 1 : end);
    }

    /** Two spans share a day if the later start is before the earlier end. */
    boolean meets(Span other) {
      return Math.max(lateStart, other.lateStart) < Math.min(earlyEnd, other.earlyEnd);
    }

    boolean mayMeet(Span other) {
      return Math.max(start, other.start) < Math.min(end, other.end);
    }
  }
}
