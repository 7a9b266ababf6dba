package dev.indemnity.core.roster;

import dev.indemnity.core.language.Told;
import dev.indemnity.core.scheme.Bound;
import java.util.Optional;

/** What is known of the whole roster while its rows are priced. */
final class Known {
  /** Nothing is read of the whole roster. */
  static final Known NOTHING = new Known(new long[0], true, Optional.empty());

  /** What rows read of it, by number. */
  final long[] values;

  /**
   * Whether each of these is a number that columns can reckon with; if not, every row is left to
   * the scalar reading.
   */
  final boolean fits;

  private final Optional<Told> told;

  /** The array is not copied. */
  Known(long[] values, boolean fits, Optional<Told> told) {
    this.values = values;
    this.fits = fits;
    this.told = told;
  }

  /** Tells the formulas of an application what the roster comes to. */
  void tell(Bound bound) {
    told.ifPresent(
        aggregates -> {
          bound.values().frame().tell(aggregates);
          bound.rows().forEach(row -> row.values().frame().tell(aggregates));
        });
  }
}
