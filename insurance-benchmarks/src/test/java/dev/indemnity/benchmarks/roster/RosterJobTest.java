package dev.indemnity.benchmarks.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.roster.RosterColumns;
import dev.indemnity.core.roster.RosterLayout;
import dev.indemnity.core.roster.RosterPricer;
import dev.indemnity.core.roster.RosterPrices;
import dev.indemnity.core.roster.RosterTotals;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.edition.EditionReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** A million rows of the job, and what may not change their prices. */
class RosterJobTest {
  private static final int ROWS = 1_000_000;
  private static final List<String> CODES =
      List.of("", "unlisted", "limit", "start", "end", "young", "old");

  private final byte[] reasons = new byte[ROWS];
  private final long[] annual = new long[ROWS];
  private final long[] proRata = new long[ROWS];
  private final RosterPrices prices = RosterPrices.of(reasons, List.of(proRata, annual));

  @Test
  void aYearOf366DaysWithLeapDayBirthsAndHalfFenComesOutAsDecimalsHaveIt() throws IOException {
    LocalDate first = LocalDate.of(2024, 1, 1);
    LocalDate after = LocalDate.of(2025, 1, 1);
    RosterJob job =
        new RosterJob(
            ROWS, 7, Math.toIntExact(first.toEpochDay()), Math.toIntExact(after.toEpochDay()));
    leapDays(job, new SplittableRandom(11));
    Map<List<String>, BigDecimal> fen = new HashMap<>();
    SchemeEdition edition = edition(text());
    for (int cell = 0; cell < 7 * RosterJob.PRICED_LIMITS; cell++) {
      String ofClass = RosterJob.CLASSES.get(cell / RosterJob.PRICED_LIMITS);
      String limit = RosterJob.LIMITS.get(cell % RosterJob.PRICED_LIMITS);
      // odd multiples of half of 366: odd numbers of days end on half a fen
      BigDecimal price = BigDecimal.valueOf(183L * (41 + 2 * cell), 2);
      fen.put(List.of(ofClass, limit), price);
      edition = edition.withRow("premium", List.of(ofClass, limit), price.toPlainString());
    }
    edition =
        edition
            .with("year.start", first)
            .with("year.end", after)
            .with("year.length", Duration.ofDays(366));
    DecimalLoop oracle = new DecimalLoop(first, after, 366, fen);
    RosterPricer pricer =
        RosterPricer.compile(Scheme.resolve(edition), Facts.none(), RosterJob.LAYOUT);

    RosterTotals totals = pricer.price(job.columns(), 0, ROWS, prices);

    int ties = 0;
    int leapDays = 0;
    for (int row = 0; row < ROWS; row++) {
      DecimalLoop.Priced right = oracle.price(job, row);
      String code = reasons[row] == 0 ? "" : pricer.reasons().get(reasons[row] - 1).code();
      if (!code.equals(CODES.get(right.reason()))
          || annual[row] != right.annual().movePointRight(2).longValueExact()
          || proRata[row] != right.proRata().movePointRight(2).longValueExact()) {
        assertThat(code + " " + annual[row] + " " + proRata[row])
            .as("row %s", row)
            .isEqualTo("%s", right);
      }
      boolean priced = right.reason() == 0;
      ties += priced && (job.ends[row] - job.starts[row]) % 2 == 1 ? 1 : 0;
      leapDays += LocalDate.ofEpochDay(job.births[row]).getDayOfYear() == 60 ? 1 : 0;
    }
    assertThat(totals.scalarRows()).isZero();
    assertThat(totals.rows()).isEqualTo(ROWS);
    assertThat(ties).isGreaterThan(ROWS / 10);
    assertThat(leapDays).isGreaterThan(ROWS / 10);
  }

  /** Lets a third be born on 29 February, and half of these start on 28 February or 1 March. */
  private static void leapDays(RosterJob job, SplittableRandom random) {
    for (int row = 0; row < ROWS; row++) {
      if (random.nextInt(3) == 0) {
        job.births[row] = day(1956 + 4 * random.nextInt(15), 2, 29);
        if (random.nextBoolean()) {
          job.starts[row] = day(2024, 2, 28) + random.nextInt(3);
          job.ends[row] = day(2025, 1, 1);
        }
      }
    }
  }

  @Test
  void bornOnALeapDayTheBirthdayOfACommonYearIsTheFirstOfMarch() throws IOException {
    SchemeEdition edition = edition(text()).with("age.youngest", 17).with("age.oldest", 64);
    RosterJob job = new RosterJob(4, 1);
    Arrays.fill(job.classes, 0);
    Arrays.fill(job.limits, 0);
    Arrays.fill(job.ends, RosterJob.YEAR_END);
    Arrays.fill(job.births, 0, 2, day(2008, 2, 29));
    Arrays.fill(job.births, 2, 4, day(1960, 2, 29));
    for (int row = 0; row < 4; row++) {
      job.starts[row] = row % 2 == 0 ? day(2025, 2, 28) : day(2025, 3, 1);
    }
    RosterPricer pricer =
        RosterPricer.compile(Scheme.resolve(edition), Facts.none(), RosterJob.LAYOUT);

    pricer.price(job.columns(), 0, 4, prices);

    assertThat(pricer.reasons().get(reasons[0] - 1).code()).isEqualTo("young");
    assertThat(reasons[1]).isZero();
    assertThat(reasons[2]).isZero();
    assertThat(pricer.reasons().get(reasons[3] - 1).code()).isEqualTo("old");
  }

  @Test
  void oneBadRowInAMillionIsOneRefusedRow() {
    RosterPricer pricer = RosterJob.pricer();
    List<Bad> all =
        List.of(
            new Bad("unlisted", (job, row) -> job.classes[row] = RosterColumns.UNLISTED_CODE),
            new Bad("limit", (job, row) -> job.limits[row] = RosterJob.PRICED_LIMITS),
            new Bad("start", (job, row) -> job.starts[row] = RosterJob.YEAR_START - 1),
            new Bad("end", (job, row) -> job.ends[row] = RosterJob.YEAR_END + 1),
            new Bad("young", (job, row) -> job.births[row] = RosterJob.YEAR_START),
            new Bad("old", (job, row) -> job.births[row] = day(1900, 1, 1)));
    for (Bad bad : all) {
      RosterJob job = clean();
      int at = 654_321;
      bad.spoil().row(job, at);

      RosterTotals totals = pricer.price(job.columns(), 0, ROWS, prices);

      assertThat(totals.rowsWith(0)).as(bad.code()).isEqualTo(ROWS - 1);
      for (int row = 0; row < ROWS; row++) {
        if ((reasons[row] != 0) != (row == at)) {
          assertThat(row).as(bad.code()).isEqualTo(at);
        }
      }
      assertThat(pricer.reasons().get(reasons[at] - 1).code()).isEqualTo(bad.code());
      assertThat(totals.rowsWith(reasons[at])).isEqualTo(1);
      assertThat(proRata[at]).isZero();
    }
  }

  /** A million rows with nothing wrong. */
  private static RosterJob clean() {
    RosterJob job = new RosterJob(ROWS, 3);
    DecimalLoop loop = new DecimalLoop();
    for (int row = 0; row < ROWS; row++) {
      if (loop.price(job, row).reason() != 0) {
        job.classes[row] = row % 7;
        job.limits[row] = row % RosterJob.PRICED_LIMITS;
        job.births[row] = day(1985, 6, 15);
        job.starts[row] = RosterJob.YEAR_START;
        job.ends[row] = RosterJob.YEAR_END;
      }
    }
    return job;
  }

  @Test
  void otherNamesOfEveryFactAndCodeChangeNoAnswer() throws IOException {
    RosterJob job = new RosterJob(ROWS, 5);
    RosterTotals totals = RosterJob.pricer().price(job.columns(), 0, ROWS, prices);
    byte[] renamedReasons = new byte[ROWS];
    long[] renamedAnnual = new long[ROWS];
    long[] renamedProRata = new long[ROWS];
    String text = text();
    for (Map.Entry<String, String> name : names().entrySet()) {
      text = text.replace(name.getKey(), name.getValue());
    }
    assertThat(text).doesNotContain("worker.", "\"1\", \"100000.00\"");
    List<String> codes = RosterJob.CLASSES.stream().map(code -> "班" + code).toList();
    RosterLayout layout =
        RosterLayout.builder()
            .codes("z.k", codes)
            .codes("z.l", RosterJob.LIMITS)
            .days("z.b")
            .days("z.s")
            .days("z.e")
            .amount("z.a", Rounding.parse("0.01 half up"))
            .totalsBy("z.k")
            .build();
    RosterColumns columns =
        RosterColumns.builder(layout)
            .codes("z.k", job.classes)
            .codes("z.l", job.limits)
            .days("z.b", job.births)
            .days("z.s", job.starts)
            .days("z.e", job.ends)
            .build();
    RosterPricer pricer = RosterPricer.compile(Scheme.resolve(edition(text)), Facts.none(), layout);

    RosterTotals renamed =
        pricer.price(
            columns,
            0,
            ROWS,
            RosterPrices.of(renamedReasons, List.of(renamedProRata, renamedAnnual)));

    assertThat(Arrays.equals(renamedReasons, reasons)).isTrue();
    assertThat(Arrays.equals(renamedAnnual, annual)).isTrue();
    assertThat(Arrays.equals(renamedProRata, proRata)).isTrue();
    assertThat(pricer.scalarReadings()).isEmpty();
    for (int group = 0; group < codes.size(); group++) {
      int renamedGroup = renamed.groups().indexOf(codes.get(group));
      int before = totals.groups().indexOf(RosterJob.CLASSES.get(group));
      assertThat(renamed.priced(renamedGroup)).isPositive().isEqualTo(totals.priced(before));
      assertThat(renamed.sum(renamedGroup, 0)).isPositive().isEqualTo(totals.sum(before, 0));
    }
  }

  /** Every name of a fact, a definition and a code, as it stands in the file. */
  private static Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("worker.class", "z.k");
    names.put("worker.limit", "z.l");
    names.put("worker.birthDate", "z.b");
    names.put("worker.startsOn", "z.s");
    names.put("worker.endsOn", "z.e");
    names.put("worker.annual", "z.a");
    List<String> quoted = new ArrayList<>();
    for (String code : RosterJob.CLASSES) {
      names.put("[\"" + code + "\", \"", "[\"班" + code + "\", \"");
      quoted.add("\"班" + code + "\"");
    }
    names.put(
        "[\"班1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\"]",
        "[" + String.join(", ", quoted) + "]");
    return names;
  }

  private static String text() throws IOException {
    try (InputStream in = RosterJob.class.getResourceAsStream("job.json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static SchemeEdition edition(String text) throws IOException {
    return EditionReader.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "job.json");
  }

  private static int day(int year, int month, int dayOfMonth) {
    return Math.toIntExact(LocalDate.of(year, month, dayOfMonth).toEpochDay());
  }

  /** Something wrong with a row. */
  private record Bad(String code, Spoil spoil) {}

  /** Makes it so. */
  private interface Spoil {
    void row(RosterJob job, int row);
  }
}
