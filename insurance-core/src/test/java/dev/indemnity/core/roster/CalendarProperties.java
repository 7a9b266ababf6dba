package dev.indemnity.core.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Period;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Days as plain numbers are the days of java.time. */
class CalendarProperties {
  @Property(tries = 20_000)
  void monthsBetweenAreThoseOfAPeriod(
      @ForAll @IntRange(min = -800_000, max = 3_000_000) int from,
      @ForAll @IntRange(min = -1_500, max = 1_500) int days) {
    assertBetween(from, from + days);
    assertBetween(from, from + days * 700);
  }

  private static void assertBetween(int from, int to) {
    Period period = Period.between(LocalDate.ofEpochDay(from), LocalDate.ofEpochDay(to));
    assertThat(Calendar.monthsBetween(from, to)).isEqualTo(period.toTotalMonths());
  }

  @Property(tries = 20_000)
  void aDayMonthsLaterIsThatOfJavaTime(
      @ForAll @IntRange(min = -800_000, max = 3_000_000) int day,
      @ForAll @IntRange(min = -500, max = 500) int months) {
    assertThat(Calendar.monthsLater(day, months))
        .isEqualTo(LocalDate.ofEpochDay(day).plusMonths(months).toEpochDay());
  }

  @Property(tries = 20_000)
  void monthsAndDaysOfDaysAreThoseOfJavaTime(
      @ForAll @IntRange(min = -800_000, max = 3_000_000) int day) {
    LocalDate date = LocalDate.ofEpochDay(day);
    assertThat(Calendar.month(day, 0)).isEqualTo(date.getYear() * 12 + date.getMonthValue() - 1);
    assertThat(Calendar.dayOfMonth(day, 0)).isEqualTo(date.getDayOfMonth());
  }
}
