package dev.indemnity.tables.roster;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.SchemeEdition;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which row of its person each row is, for every fact that counts it: those that count within the
 * same days are counted once.
 */
final class StreamShares implements AutoCloseable {
  private final List<Optional<FactDeclaration.Days>> within = new ArrayList<>();

  /** By what they are counted within. */
  private final List<PersonShares> counted = new ArrayList<>();

  /** By fact, which of these it is. */
  private final int[] ofFacts;

  private final long[] found;

  private StreamShares(SchemeEdition edition, List<String> facts) {
    this.ofFacts = new int[facts.size()];
    for (int i = 0; i < ofFacts.length; i++) {
      Optional<FactDeclaration.Days> days =
          Objects.requireNonNull(edition.facts().get(facts.get(i))).within();
      if (!within.contains(days)) {
        within.add(days);
      }
      ofFacts[i] = within.indexOf(days);
    }
    this.found = new long[within.size()];
  }

  /**
   * Counts for facts by sorting in a folder, which must be there unless there are none of them,
   * with about so many bytes of memory for each.
   */
  static StreamShares of(
      SchemeEdition edition, List<String> facts, Optional<Path> folder, long mostBytes)
      throws IOException {
    StreamShares shares = new StreamShares(edition, facts);
    try {
      for (Optional<FactDeclaration.Days> days : shares.within) {
        shares.counted.add(new PersonShares(folder.orElseThrow(), mostBytes, days.isPresent()));
      }
      return shares;
    } catch (IOException e) {
      shares.close();
      throw e;
    }
  }

  /** What is to be told of each row of a file. */
  List<Taken> taken(SchemeEdition edition, Facts shared, Columns columns) {
    List<Taken> taken = new ArrayList<>();
    for (int i = 0; i < counted.size(); i++) {
      Optional<FactDeclaration.Days> days = within.get(i);
      taken.add(
          new Taken(
              counted.get(i),
              days.map(each -> new DayCells(edition, each.first(), shared, columns)),
              days.map(each -> new DayCells(edition, each.after(), shared, columns))));
    }
    return taken;
  }

  /**
   * What is counted, and the days of a row it needs.
   *
   * @param shares what is counted
   * @param start the first day; absent: days do not count
   * @param end the day after the last, likewise
   */
  record Taken(PersonShares shares, Optional<DayCells> start, Optional<DayCells> end) {
    void begin() {
      start.ifPresent(DayCells::begin);
      end.ifPresent(DayCells::begin);
    }

    void cell(int column, char[] text, int from, int length) {
      if (start.isPresent() && end.isPresent()) {
        start.get().take(column, text, from, length);
        end.get().take(column, text, from, length);
      }
    }

    void add(String person, long row) throws IOException {
      shares.add(person, row, start.map(DayCells::day).orElse(0), end.map(DayCells::day).orElse(0));
    }
  }

  /** Ends adding. */
  void count() throws IOException {
    for (PersonShares each : counted) {
      each.count();
    }
  }

  /** How many facts count. */
  int facts() {
    return ofFacts.length;
  }

  /** Writes the number of a row for each fact, in their order; rows are asked for in order. */
  void tell(long row, long[] into, int from) throws IOException {
    for (int i = 0; i < found.length; i++) {
      found[i] = counted.get(i).of(row);
    }
    for (int i = 0; i < ofFacts.length; i++) {
      into[from + i] = found[ofFacts[i]];
    }
  }

  /** Deletes all that was written, also where something went wrong. */
  @Override
  public void close() throws IOException {
    IOException failed = null;
    for (PersonShares each : counted) {
      try {
        each.close();
      } catch (IOException e) {
        failed = e;
      }
    }
    if (failed != null) {
      throw failed;
    }
  }
}
