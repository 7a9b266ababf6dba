package dev.indemnity.tables.roster;

import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.roster.RosterPricer;
import dev.indemnity.core.scheme.Scheme;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Prices roster files of any length row by row, in a memory that does not grow with them.
 *
 * <p>The file is as {@link RosterCsv} reads it, but that the column {@code person} may be left out
 * where no rule reads how often a person stands on the roster: each row is then a person. Each row
 * comes out as it does there, alone: rules and lines of the policy as a whole are not asked.
 *
 * <p>Two files are written, in UTF-8 with line feeds. One has the priced rows in their order: their
 * cells as they were read, then the lines of the premium, the definitions that are asked for, and
 * {@code premium}, what the lines add up to, where there is not just one. A line that does not
 * apply is 0; a definition that has no single value is empty. The other has the rows that are not
 * priced, a record for each reason: row, outcome, code, clause, fact, required, actual, nearest,
 * says. It names no person.
 *
 * <p>Immutable; each pricing is independent of others.
 */
public final class RosterStream {
  private final Scheme scheme;
  private final Builder settings;

  private RosterStream(Builder settings) {
    this.scheme = settings.scheme;
    this.settings = new Builder(settings);
  }

  /**
   * {@return a builder}
   *
   * @param scheme the scheme
   */
  public static Builder builder(Scheme scheme) {
    return new Builder(scheme);
  }

  /**
   * Prices a roster file.
   *
   * @param roster the file
   * @param priced takes the rows that have a price; left open
   * @param unpriced takes why the others have none; left open
   * @return what it came to
   * @throws BrokenRosterException where the header cannot be used
   * @throws IllegalArgumentException where a rule of a person reads the whole roster, or how often
   *     a person stands on it and there is no folder to sort in
   * @throws IOException where a file cannot be read or written
   */
  public StreamedRoster price(Path roster, OutputStream priced, OutputStream unpriced)
      throws IOException {
    Set<String> read = RosterPricer.factsRead(scheme, settings.amounts.keySet());
    StreamPricer.refuseWholeRoster(scheme, read);
    List<String> counting = StreamPricer.readShares(scheme, read);
    StreamProgress progress =
        new StreamProgress(settings.ticker, settings.progress, roster, counting.isEmpty() ? 1 : 2);
    if (!counting.isEmpty() && settings.folder.isEmpty()) {
      throw new IllegalArgumentException(
          "folder to sort in (none) must be given: rules read how often a person stands on the"
              + " roster");
    }
    try (StreamShares shares =
        StreamShares.of(scheme.edition(), counting, settings.folder, settings.sortBytes)) {
      if (shares.facts() > 0) {
        PersonPass.read(scheme.edition(), settings.shared, roster, shares, progress);
      }
      try (StreamRecords records =
          new StreamRecords(scheme.edition(), roster, shares.facts() > 0)) {
        return new StreamPass(records, settings, shares, priced, unpriced).price(progress);
      }
    }
  }

  @Override
  public String toString() {
    return "stream of rosters priced by " + scheme;
  }

  /** Builds streams. */
  public static final class Builder {
    final Scheme scheme;
    Facts shared = Facts.none();
    final Map<String, Rounding> amounts;
    int blockRows = 4096;
    boolean firstReasonOnly;
    Optional<Path> folder = Optional.empty();
    long sortBytes = 8L << 20;
    LongSupplier ticker = () -> 0;
    Consumer<RosterProgress> progress = each -> {};

    private Builder(Scheme scheme) {
      this.scheme = scheme;
      this.amounts = new LinkedHashMap<>();
    }

    private Builder(Builder other) {
      this.scheme = other.scheme;
      this.shared = other.shared;
      this.amounts = new LinkedHashMap<>(other.amounts);
      this.blockRows = other.blockRows;
      this.firstReasonOnly = other.firstReasonOnly;
      this.folder = other.folder;
      this.sortBytes = other.sortBytes;
      this.ticker = other.ticker;
      this.progress = other.progress;
    }

    /**
     * Gives what is known of the application as a whole; nothing unless given.
     *
     * @param facts the facts; those of a row stand before them
     * @return this builder
     */
    public Builder shared(Facts facts) {
      this.shared = facts;
      return this;
    }

    /**
     * Asks for the amount of a definition of each priced row besides the lines of the premium.
     *
     * @param definition the name of the definition
     * @param rounding how its amount is rounded
     * @return this builder
     * @throws IllegalArgumentException where it was asked for already
     */
    public Builder amount(String definition, Rounding rounding) {
      if (amounts.putIfAbsent(definition, rounding) != null) {
        throw new IllegalArgumentException(
            "definition (" + definition + ") must not be asked for twice");
      }
      return this;
    }

    /**
     * Says how many rows are priced together; it makes no difference to what is written.
     *
     * @param rows how many, from 1
     * @return this builder
     * @throws IllegalArgumentException where it is less
     */
    public Builder blockRows(int rows) {
      if (rows < 1) {
        throw new IllegalArgumentException("rows (" + rows + ") must be at least 1");
      }
      this.blockRows = rows;
      return this;
    }

    /**
     * Asks for the first reason alone of rows that a rule stops: the whole of what the rule
     * requires as the edition says it, and not what of it the row lacks, which takes the scalar
     * reading of the row. Of rows with something that no category lists it is the first reason
     * alone too, with what it is.
     *
     * @return this builder
     */
    public Builder firstReasonOnly() {
      this.firstReasonOnly = true;
      return this;
    }

    /**
     * Gives a folder for what is sorted on disk where rules read how often a person stands on the
     * roster. Nothing is left there.
     *
     * @param within the folder, which is there
     * @param mostBytes about how much memory is sorted at once, in bytes, from 1
     * @return this builder
     * @throws IllegalArgumentException where that is less
     */
    public Builder sortIn(Path within, long mostBytes) {
      if (mostBytes < 1) {
        throw new IllegalArgumentException("mostBytes (" + mostBytes + ") must be at least 1");
      }
      this.folder = Optional.of(within);
      this.sortBytes = mostBytes;
      return this;
    }

    /**
     * Asks to be told how far it is, about twice a second and at the end of each pass.
     *
     * @param nanoseconds tells the time from any moment on, as {@link System#nanoTime} does
     * @param told is told
     * @return this builder
     */
    public Builder progress(LongSupplier nanoseconds, Consumer<RosterProgress> told) {
      this.ticker = nanoseconds;
      this.progress = told;
      return this;
    }

    /** {@return the stream} */
    public RosterStream build() {
      return new RosterStream(this);
    }
  }
}
