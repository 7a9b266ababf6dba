package dev.indemnity.tables.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.roster.RosterColumns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PersonSharesProperties {
  /** Texts that begin alike, or end as the number of a row may. */
  private static final List<String> PERSONS =
      List.of(
          "a", "ab", "b", "a\0", "a\0\0\0\0\0\0\0\1", "\0", "安", "安全", "A", "b ", "\uD83C\uDFD7");

  @Property(tries = 50)
  void sharesAreThoseOfCountingInMemoryWhateverTheRuns(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4000) int mostBytes) throws IOException {
    Random random = new Random(seed);
    Path within = Files.createTempDirectory("within");
    List<Long> rows = new ArrayList<>();
    List<Long> expected = new ArrayList<>();
    Map<String, Long> counts = new HashMap<>();
    List<Long> found = new ArrayList<>();
    try (PersonShares shares = new PersonShares(within, mostBytes, false)) {
      long row = 0;
      int many = random.nextInt(300);
      for (int i = 0; i < many; i++) {
        row += 1 + random.nextInt(3); // rows that cannot be read are left out
        String person = PERSONS.get(random.nextInt(PERSONS.size()));
        shares.add(person, row, 0, 0);
        rows.add(row);
        expected.add(counts.merge(person, 1L, Long::sum));
      }
      shares.count();
      for (long each : rows) {
        found.add(shares.of(each));
      }
    }

    assertThat(found).isEqualTo(expected);
    Files.delete(within); // which must be empty
  }

  @Property(tries = 50)
  void sharesWithinDaysAreThoseOfAllRowsHeldAgainstEachOther(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4000) int mostBytes) throws IOException {
    Random random = new Random(seed);
    Path within = Files.createTempDirectory("within");
    int rows = random.nextInt(200);
    int[] persons = new int[rows];
    int[] starts = new int[rows];
    int[] ends = new int[rows];
    long[] found = new long[rows];
    try (PersonShares shares = new PersonShares(within, mostBytes, true)) {
      for (int row = 0; row < rows; row++) {
        persons[row] = random.nextInt(PERSONS.size());
        starts[row] = day(random);
        ends[row] = day(random);
        shares.add(PERSONS.get(persons[row]), row, starts[row], ends[row]);
      }
      shares.count();
      for (int row = 0; row < rows; row++) {
        found[row] = shares.of(row);
      }
    }

    assertThat(found).isEqualTo(RosterColumns.shares(persons, starts, ends));
    Files.delete(within); // which must be empty
  }

  private static int day(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> RosterColumns.NO_DAY;
      case 1 -> RosterColumns.ABSENT_DAY;
      default -> random.nextInt(60) - 10;
    };
  }

  @Example
  void runsAreMergedBeforeTooManyAreOpen() throws IOException {
    Path within = Files.createTempDirectory("within");
    try (PersonShares shares = new PersonShares(within, 1, false)) {
      for (int row = 1; row <= 500; row++) {
        shares.add("p" + row % 7, row, 0, 0);
      }
      try (Stream<Path> runs = Files.walk(within).filter(Files::isRegularFile)) {
        assertThat(runs.count()).isBetween(1L, 64L);
      }
      shares.count();
      for (int row = 1; row <= 500; row++) {
        assertThat(shares.of(row)).isEqualTo((row % 7 == 0 ? row - 7 : row - row % 7) / 7 + 1);
      }
    }
    Files.delete(within);
  }

  @Example
  void nothingIsLeftWhereCountingIsGivenUp() throws IOException {
    Path within = Files.createTempDirectory("within");
    PersonShares shares = new PersonShares(within, 1, false);
    for (int row = 1; row <= 10; row++) {
      shares.add("p", row, 0, 0);
    }
    shares.close();

    Files.delete(within); // which must be empty
    assertThat(within).doesNotExist();
  }
}
