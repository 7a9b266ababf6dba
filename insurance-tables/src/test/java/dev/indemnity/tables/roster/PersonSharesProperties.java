package dev.indemnity.tables.roster;

import static org.assertj.core.api.Assertions.assertThat;

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
    try (PersonShares shares = new PersonShares(within, mostBytes)) {
      long row = 0;
      int many = random.nextInt(300);
      for (int i = 0; i < many; i++) {
        row += 1 + random.nextInt(3); // rows that cannot be read are left out
        String person = PERSONS.get(random.nextInt(PERSONS.size()));
        shares.add(person, row);
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

  @Example
  void runsAreMergedBeforeTooManyAreOpen() throws IOException {
    Path within = Files.createTempDirectory("within");
    try (PersonShares shares = new PersonShares(within, 1)) {
      for (int row = 1; row <= 500; row++) {
        shares.add("p" + row % 7, row);
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
    PersonShares shares = new PersonShares(within, 1);
    for (int row = 1; row <= 10; row++) {
      shares.add("p", row);
    }
    shares.close();

    Files.delete(within); // which must be empty
    assertThat(within).doesNotExist();
  }
}
