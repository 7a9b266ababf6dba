package dev.indemnity.core.language;

import dev.indemnity.core.number.Fraction;
import java.time.LocalDate;
import java.util.List;

/** What days are made of by several values. */
enum Dated implements Applied.Many {
  /** The day of a year, a month and a day of the month. */
  DAY,
  /** The n-th working day after a day, of those a calendar lists. */
  WORKING_DAY;

  @Override
  public Object apply(Object[] parts) {
    return this == DAY ? day(parts) : workingDay(parts);
  }

  private static Object day(Object[] parts) {
    return Spans.within(
        "a date", () -> LocalDate.of(whole(parts[0]), whole(parts[1]), whole(parts[2])));
  }

  private static int whole(Object number) {
    Fraction fraction = (Fraction) number;
    if (!fraction.isWhole()) {
      throw new ArithmeticException("not whole");
    }
    return Math.toIntExact(fraction.toLongExact());
  }

  private static Object workingDay(Object[] parts) {
    LocalDate from = (LocalDate) parts[0];
    Fraction wanted = (Fraction) parts[1];
    List<?> calendar = (List<?>) parts[2];
    List<LocalDate> after =
        calendar.stream()
            .map(LocalDate.class::cast)
            .filter(day -> day.isAfter(from))
            .distinct()
            .sorted()
            .toList();
    if (!wanted.isWhole()
        || wanted.signum() <= 0
        || wanted.compareTo(Fraction.of(after.size())) > 0) {
      return Undetermined.of(new Cause.Undefined("a working day that the calendar does not list"));
    }
    return after.get((int) wanted.toLongExact() - 1);
  }
}
