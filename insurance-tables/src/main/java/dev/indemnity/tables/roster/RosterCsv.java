package dev.indemnity.tables.roster;

import dev.indemnity.core.scheme.SchemeEdition;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads roster files and writes quoted ones. */
public final class RosterCsv {
  /** The header of the column that tells one person from another. */
  public static final String PERSON = "person";

  private RosterCsv() {}

  /**
   * The columns a roster file of an edition may have.
   *
   * @param edition the edition
   * @return {@code person}, then the facts callers give, in the order of the edition
   */
  public static List<RosterColumn> columns(SchemeEdition edition) {
    List<RosterColumn> columns = new ArrayList<>();
    columns.add(new RosterColumn(PERSON, "string", "", List.of(), Optional.empty()));
    Columns.facts(edition).forEach((key, fact) -> columns.add(Columns.of(edition, key, fact)));
    return List.copyOf(columns);
  }

  /**
   * Reads a roster file.
   *
   * @param edition the edition whose facts its columns are
   * @param file the file
   * @return its rows, those that cannot be read included
   * @throws BrokenRosterException where the header cannot be used
   * @throws IOException where the file cannot be read
   */
  public static Roster read(SchemeEdition edition, Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(edition, in);
    }
  }

  /**
   * Reads a roster file.
   *
   * @param edition the edition whose facts its columns are
   * @param file the bytes of the file; left open
   * @return its rows, those that cannot be read included
   * @throws BrokenRosterException where the header cannot be used
   * @throws IOException where the bytes cannot be read
   */
  public static Roster read(SchemeEdition edition, InputStream file) throws IOException {
    return RosterReader.read(edition, file);
  }

  /**
   * Writes the rows that have a price: row, person, each line of the premium, premium.
   *
   * @param quote the quote
   * @param out where to; left open
   * @throws IOException where it cannot be written
   */
  public static void writePriced(RosterQuote quote, Appendable out) throws IOException {
    RosterWriter.priced(quote, out);
  }

  /**
   * Writes why the other rows have none: row, person, outcome, code, clause, fact, required,
   * actual, nearest, says; a record for each reason.
   *
   * @param quote the quote
   * @param out where to; left open
   * @throws IOException where it cannot be written
   */
  public static void writeUnpriced(RosterQuote quote, Appendable out) throws IOException {
    RosterWriter.unpriced(quote, out);
  }

  /**
   * Writes what the groups of a quote come to: group, heads, priced heads, premium of these.
   *
   * @param quote the quote
   * @param by the fact or definition to group by, such as that of the occupation class
   * @param out where to; left open
   * @throws IOException where it cannot be written
   * @throws IllegalArgumentException where the edition has no such name
   */
  public static void writeSummary(RosterQuote quote, String by, Appendable out) throws IOException {
    RosterWriter.summary(quote, by, out);
  }
}
