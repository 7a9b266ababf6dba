package dev.indemnity.core.roster;

import dev.indemnity.core.language.Lookup;
import dev.indemnity.core.language.Reading;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.number.Fraction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The look-up of a table by one number or day of each row, and by columns of few values besides:
 * between the values at which the answer turns it is worked out once.
 */
final class Banding {
  private final Domain domain;
  private final Tabulation tabulation;
  private final Lookup table;
  private final int output;
  private final Type type;

  Banding(Domain domain, Tabulation tabulation, Lookup table, int output, Type type) {
    this.domain = domain;
    this.tabulation = tabulation;
    this.table = table;
    this.output = output;
    this.type = type;
  }

  /** The answer; null: it is asked with more, or may turn anywhere. */
  @Nullable Made of(List<Reading.Part> asked, List<@Nullable Made> made) {
    BitSet few = new BitSet();
    int large = -1;
    for (int i = 0; i < asked.size(); i++) {
      BitSet columns = domain.columnsOf(asked.get(i).reads());
      if (columns.stream().allMatch(domain::isSmall)) {
        few.or(columns);
      } else if (large < 0) {
        large = i;
      } else {
        return null;
      }
    }
    @Nullable Made by = large < 0 ? null : made.get(large);
    @Nullable SortedSet<?> turns = large < 0 ? null : table.turns(large).orElse(null);
    return by == null || by.term() == null || by.per() != null || turns == null
        ? null
        : of(asked, large, by, starts(by, turns), tabulation.grid(few));
  }

  /** The numbers from which on, until the next of them, all are answered alike. */
  private static long[] starts(Made by, SortedSet<?> turns) {
    Term term = by.number();
    SortedSet<Long> starts = new TreeSet<>(List.of(term.low));
    for (Object turn : turns) {
      Fraction at =
          turn instanceof LocalDate day
              ? Fraction.of(day.toEpochDay())
              : ((Fraction) turn).times(Fraction.of(by.denominator()));
      if (at.compareTo(Fraction.of(term.low)) >= 0 && at.compareTo(Fraction.of(term.high)) < 0) {
        starts.add(-Numbers.floor(at.negate()));
        starts.add(Numbers.floor(at) + 1);
      } else if (at.compareTo(Fraction.of(term.high)) == 0) {
        starts.add(term.high);
      }
    }
    return starts.stream().mapToLong(Long::longValue).toArray();
  }

  private @Nullable Made of(
      List<Reading.Part> asked, int large, Made by, long[] starts, Grid grid) {
    if (!grid.isSmall() || (long) grid.size() * starts.length > Grid.MOST_PLACES) {
      return null;
    }
    @Nullable Undetermined[] unasked = new @Nullable Undetermined[grid.size()];
    @Nullable Object[] answers = new @Nullable Object[grid.size() * starts.length];
    tabulation.each(
        grid,
        (place, known) -> {
          @Nullable Object[] key = new @Nullable Object[asked.size()];
          for (int i = 0; i < key.length; i++) {
            if (i != large) {
              key[i] = asked.get(i).value(known.frame());
              unasked[place] = unasked[place] == null ? Tabulation.closed(key[i]) : unasked[place];
            }
          }
          for (int band = 0; band < starts.length; band++) {
            key[large] =
                by.kind() == Type.Kind.DATE
                    ? LocalDate.ofEpochDay(starts[band])
                    : Fraction.of(starts[band], by.denominator());
            answers[place * starts.length + band] =
                unasked[place] == null ? answer(key) : unasked[place];
          }
        });
    Term band = new Term.Banded(by.number(), starts);
    Term place = Terms.sum(Terms.product(grid.place(), new Term.Constant(starts.length)), band);
    List<Made.Gate> gates = new ArrayList<>(Made.gates(List.of(by), false));
    if (Arrays.stream(unasked).anyMatch(Objects::nonNull)) {
      gates.add(new Made.Gate(grid, unasked, false));
    }
    return Tabulation.at(
        place, type.kind(), answers, at -> unasked[at / starts.length] == null, gates);
  }

  private @Nullable Object answer(@Nullable Object[] key) {
    Object found = table.find(key);
    return found instanceof Undetermined ? found : ((Object[]) found)[output];
  }
}
