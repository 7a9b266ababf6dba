package dev.indemnity.core.roster;

import dev.indemnity.core.language.Aggregate;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Gathered;
import dev.indemnity.core.language.Reading;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.scheme.FactDeclaration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes rows into one aggregate, by plain numbers where these are proved to fit. */
final class Items {
  private final Aggregate aggregate;
  private final Scalar scalar;
  private final List<Step.Span> spans = new ArrayList<>();
  private final List<Made.Gate> gates = new ArrayList<>();
  private final @Nullable Test met;
  private final @Nullable Term term;
  private final @Nullable Test holds;
  private final long denominator;
  private final boolean columnwise;

  Items(
      Aggregate aggregate,
      Domain domain,
      List<FactDeclaration> facts,
      Columnwise reading,
      Scalar scalar) {
    this.aggregate = aggregate;
    this.scalar = scalar;
    domain.columnsOf(aggregate.reads()).stream()
        .filter(column -> !domain.isSmall(column))
        .forEach(column -> spans.add(span(domain, column, facts.get(column))));
    @Nullable Made condition =
        aggregate.condition().isPresent()
            ? aggregate.condition().get().read(reading)
            : Made.test(new Test.Fixed(true), List.of());
    @Nullable Made item = made(aggregate, reading);
    this.columnwise = condition != null && item != null;
    this.met = condition == null ? null : condition.test();
    this.term = item == null ? null : item.term();
    this.holds = item == null ? null : item.test();
    this.denominator = item == null ? 1 : item.denominator();
    if (condition != null && item != null) {
      gates.addAll(condition.gates());
      gates.addAll(item.gates());
    }
  }

  /** What an item comes to; a test that always holds where items are counted. */
  private static @Nullable Made made(Aggregate aggregate, Columnwise reading) {
    Optional<Reading.Part> item = aggregate.item();
    if (aggregate.kind() == Aggregate.Kind.COUNT || item.isEmpty()) {
      return Made.test(new Test.Fixed(true), List.of());
    }
    Type type = item.get().type();
    boolean held =
        type.isQuantity() || type.kind() == Type.Kind.BOOLEAN || type.kind() == Type.Kind.DATE;
    @Nullable Made made = held ? item.get().read(reading) : null;
    return made == null || made.per() != null ? null : made;
  }

  private static Step.Span span(Domain domain, int column, FactDeclaration fact) {
    long[] range = domain.range(column, fact).orElse(new long[] {Long.MIN_VALUE, Long.MAX_VALUE});
    return new Step.Span(
        domain.written(column),
        Math.max(range[0], domain.naturalLow(column)),
        Math.min(range[1], domain.naturalHigh(column)));
  }

  Aggregate aggregate() {
    return aggregate;
  }

  Aggregate.Kind kind() {
    return aggregate.kind();
  }

  boolean isColumnwise() {
    return columnwise;
  }

  /** Takes rows in, and tells how many of them were left to the scalar reading. */
  long take(RosterColumns columns, int from, int to, Gathered into) {
    if (met == null || (term == null && holds == null)) {
      for (int row = from; row < to; row++) {
        leave(columns, row, into);
      }
      return (long) to - from;
    }
    long left = 0;
    Sum sum = new Sum(into);
    for (int row = from; row < to; row++) {
      if (!isSafe(columns, row)) {
        leave(columns, row, into);
        left++;
      } else if (met.at(columns, row)) {
        if (term == null) {
          into.take(true, holds == null || holds.at(columns, row), 1);
        } else {
          sum.take(term.at(columns, row));
        }
      }
    }
    sum.end();
    return left;
  }

  private boolean isSafe(RosterColumns columns, int row) {
    for (Step.Span span : spans) {
      if (!span.holds(columns, row)) {
        return false;
      }
    }
    for (Made.Gate gate : gates) {
      if (!gate.isOpen(columns, row)) {
        return false;
      }
    }
    return true;
  }

  private void leave(RosterColumns columns, int row, Gathered into) {
    Frame frame = scalar.bind(columns, row).values().frame();
    Object counts =
        aggregate.condition().isPresent() ? aggregate.condition().get().value(frame) : true;
    into.take(counts, aggregate.item().isPresent() ? aggregate.item().get().value(frame) : null, 1);
  }

  /** Numbers that are the same in a row of rows, or added up before they become fractions. */
  private final class Sum {
    private final Gathered into;
    private final boolean adds = kind() == Aggregate.Kind.SUM || kind() == Aggregate.Kind.MEAN;
    private long number;
    private long rows;
    private long beaten;

    Sum(Gathered into) {
      this.into = into;
    }

    void take(long next) {
      if (adds) {
        long both = number + next;
        if (((number ^ both) & (next ^ both)) < 0) {
          end();
          both = next;
        }
        number = both;
      } else if (rows > 0 && (kind() == Aggregate.Kind.MIN ? next > number : next < number)) {
        beaten++;
        return;
      } else if (rows > 0 && next != number) {
        beaten += rows;
        rows = 0;
        number = next;
      } else {
        number = next;
      }
      rows++;
    }

    void end() {
      if (rows > 0) {
        if (adds) {
          into.takeSum(rows, Fraction.of(number, denominator));
        } else {
          into.take(true, value(), rows);
          into.takeBeaten(beaten);
        }
      }
      number = 0;
      rows = 0;
    }

    private Object value() {
      return aggregate.type().kind() == Type.Kind.DATE
          ? LocalDate.ofEpochDay(number)
          : Fraction.of(number, denominator);
    }
  }
}
