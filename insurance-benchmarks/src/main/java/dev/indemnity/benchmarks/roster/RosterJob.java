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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The rows bulk pricing is measured on: 92.5 percent eligible, the others refused for one of six
 * reasons; half the starts and a fifth of the ends at random days. The same seed gives the same
 * rows.
 */
public final class RosterJob {
  /** The classes, in the order of their codes. */
  public static final List<String> CLASSES = List.of("1", "2", "3", "4", "5", "6", "7");

  /** The limits, in the order of their codes; the last is one the edition does not price. */
  public static final List<String> LIMITS =
      List.of("100000.00", "500000.00", "1200000.00", "300000.00");

  /** How many of the limits the edition prices. */
  public static final int PRICED_LIMITS = 3;

  /** The first day of the policy year, as days since 1970-01-01. */
  public static final int YEAR_START = day(2025, 1, 1);

  /** The day after its last. */
  public static final int YEAR_END = day(2026, 1, 1);

  /** The fewest completed years at the start. */
  public static final int YOUNGEST = 16;

  /** The most completed years at the start. */
  public static final int OLDEST = 65;

  /** The codes of the reasons, as the loops number them; nothing where a row is priced. */
  public static final List<String> REASONS =
      List.of("", "unlisted", "limit", "start", "end", "young", "old");

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
  private final int yearStart;
  private final int yearEnd;

  /**
   * Makes rows of the policy year that is measured.
   *
   * @param rows how many
   * @param seed the same seed gives the same rows
   */
  public RosterJob(int rows, long seed) {
    this(rows, seed, YEAR_START, YEAR_END);
  }

  RosterJob(int rows, long seed, int yearStart, int yearEnd) {
    this.yearStart = yearStart;
    this.yearEnd = yearEnd;
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
    starts[row] =
        random.nextBoolean() ? yearStart : yearStart + random.nextInt(yearEnd - yearStart);
    int left = yearEnd - starts[row];
    ends[row] = random.nextInt(5) == 0 ? starts[row] + 1 + random.nextInt(left) : yearEnd;
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
        starts[row] = random.nextBoolean() ? yearStart - 1 : yearEnd;
        ends[row] = yearEnd + (starts[row] == yearEnd ? 1 : 0);
      }
      case 3 -> ends[row] = random.nextBoolean() ? starts[row] : yearEnd + 1;
      case 4 -> births[row] = birth(starts[row], random.nextInt(YOUNGEST), random);
      default -> births[row] = birth(starts[row], OLDEST + 1 + random.nextInt(20), random);
    }
  }

  /** {@return the rows that are not refused, alone} */
  public RosterJob priced() {
    DecimalLoop loop = new DecimalLoop();
    int[] kept =
        IntStream.range(0, rows()).filter(row -> loop.price(this, row).reason() == 0).toArray();
    RosterJob priced = new RosterJob(kept.length, 0);
    for (int i = 0; i < kept.length; i++) {
      priced.classes[i] = classes[kept[i]];
      priced.limits[i] = limits[kept[i]];
      priced.births[i] = births[kept[i]];
      priced.starts[i] = starts[kept[i]];
      priced.ends[i] = ends[kept[i]];
    }
    return priced;
  }

  /** {@return how many rows there are} */
  public int rows() {
    return classes.length;
  }

  /** {@return a code of each row: its place in {@link #CLASSES}, or less than 0} */
  public IntStream classes() {
    return Arrays.stream(classes);
  }

  /** {@return a code of each row: its place in {@link #LIMITS}} */
  public IntStream limits() {
    return Arrays.stream(limits);
  }

  /** {@return the day of birth of each row, as days since 1970-01-01} */
  public IntStream births() {
    return Arrays.stream(births);
  }

  /** {@return the first day of each row} */
  public IntStream starts() {
    return Arrays.stream(starts);
  }

  /** {@return the day after the last of each row} */
  public IntStream ends() {
    return Arrays.stream(ends);
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

  /** {@return the scheme of the job} */
  public static Scheme scheme() {
    try (InputStream in = RosterJob.class.getResourceAsStream("job.json")) {
      return Scheme.resolve(EditionReader.read(Objects.requireNonNull(in), "job.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
