package dev.indemnity.benchmarks.roster;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.roster.RosterColumns;
import dev.indemnity.core.roster.RosterLayout;
import dev.indemnity.core.roster.RosterPricer;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.tables.edition.EditionReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/**
 * The rows bulk pricing is measured on: 92.5 percent eligible, the others refused for one of six
 * reasons; half the starts and a fifth of the ends at random days. The same seed gives the same
 * rows.
 */
final class RosterJob {
  static final List<String> CLASSES = List.of("1", "2", "3", "4", "5", "6", "7");

  /** The last is one the edition does not price. */
  static final List<String> LIMITS = List.of("100000.00", "500000.00", "1200000.00", "300000.00");

  static final int PRICED_LIMITS = 3;
  static final int YEAR_START = day(2025, 1, 1);
  static final int YEAR_END = day(2026, 1, 1);
  static final int YOUNGEST = 16;
  static final int OLDEST = 65;

  private static final int SPAN = YEAR_END - YEAR_START;

  static final RosterLayout LAYOUT =
      RosterLayout.builder()
          .codes("worker.class", CLASSES)
          .codes("worker.limit", LIMITS)
          .days("worker.birthDate")
          .days("worker.startsOn")
          .days("worker.endsOn")
          .amount("worker.annual", Rounding.parse("0.01 half up"))
          .totalsBy("worker.class")
          .build();

  final int[] classes;
  final int[] limits;
  final int[] births;
  final int[] starts;
  final int[] ends;

  RosterJob(int rows, long seed) {
    classes = new int[rows];
    limits = new int[rows];
    births = new int[rows];
    starts = new int[rows];
    ends = new int[rows];
    SplittableRandom random = new SplittableRandom(seed);
    for (int row = 0; row < rows; row++) {
      fill(row, random);
    }
  }

  private static int day(int year, int month, int dayOfMonth) {
    return Math.toIntExact(LocalDate.of(year, month, dayOfMonth).toEpochDay());
  }

  private void fill(int row, SplittableRandom random) {
    classes[row] = random.nextInt(CLASSES.size());
    limits[row] = random.nextInt(PRICED_LIMITS);
    starts[row] = random.nextBoolean() ? YEAR_START : YEAR_START + random.nextInt(SPAN);
    int left = YEAR_END - starts[row];
    ends[row] = random.nextInt(5) == 0 ? starts[row] + 1 + random.nextInt(left) : YEAR_END;
    births[row] = birth(starts[row], YOUNGEST + random.nextInt(OLDEST - YOUNGEST + 1), random);
    if (random.nextInt(1000) < 75) {
      spoil(row, random);
    }
  }

  /** Somebody of so many completed years on a day; never so close to a birthday as to be unsure. */
  private static int birth(int on, int age, SplittableRandom random) {
    return Math.toIntExact(
        LocalDate.ofEpochDay(on).minusYears(age).toEpochDay() - 1 - random.nextInt(360));
  }

  private void spoil(int row, SplittableRandom random) {
    switch (random.nextInt(6)) {
      case 0 -> classes[row] = RosterColumns.UNLISTED_CODE;
      case 1 -> limits[row] = PRICED_LIMITS;
      case 2 -> {
        starts[row] = random.nextBoolean() ? YEAR_START - 1 : YEAR_END;
        ends[row] = YEAR_END + (starts[row] == YEAR_END ? 1 : 0);
      }
      case 3 -> ends[row] = random.nextBoolean() ? starts[row] : YEAR_END + 1;
      case 4 -> births[row] = birth(starts[row], random.nextInt(YOUNGEST), random);
      default -> births[row] = birth(starts[row], OLDEST + 1 + random.nextInt(20), random);
    }
  }

  int rows() {
    return classes.length;
  }

  RosterColumns columns() {
    return RosterColumns.builder(LAYOUT)
        .codes("worker.class", classes)
        .codes("worker.limit", limits)
        .days("worker.birthDate", births)
        .days("worker.startsOn", starts)
        .days("worker.endsOn", ends)
        .build();
  }

  static RosterPricer pricer() {
    return RosterPricer.compile(scheme(), Facts.none(), LAYOUT);
  }

  static Scheme scheme() {
    try (InputStream in = RosterJob.class.getResourceAsStream("job.json")) {
      return Scheme.resolve(EditionReader.read(Objects.requireNonNull(in), "job.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
