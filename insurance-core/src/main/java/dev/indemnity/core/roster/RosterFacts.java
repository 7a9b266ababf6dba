package dev.indemnity.core.roster;

import dev.indemnity.core.language.Gathered;
import java.util.ArrayList;
import java.util.List;

/**
 * What the rules and lines of a scheme read of a roster as a whole, such as how many rows are of a
 * class or what all wages come to, gathered without keeping rows. Immutable; facts of parts of a
 * roster merge to those of the whole, in whatever order.
 */
public final class RosterFacts {
  final Surveyor surveyor;
  final long[][] counts;
  final List<Gathered> gathered;
  long rows;
  long scalarReadings;

  /** The arrays are not copied; they and the numbers are filled in before anyone else sees them. */
  RosterFacts(Surveyor surveyor, long[][] counts, List<Gathered> gathered) {
    this.surveyor = surveyor;
    this.counts = counts;
    this.gathered = gathered;
  }

  /** {@return how many rows there are} */
  public long rows() {
    return rows;
  }

  /**
   * {@return how often a row was left to the scalar reading for one of the aggregates, as no faster
   * one is proved safe}
   */
  public long scalarReadings() {
    return scalarReadings;
  }

  /**
   * Brings the facts of other rows in.
   *
   * @param others the facts of other rows, of the same pricer
   * @return the facts of both
   * @throws IllegalArgumentException where the others are of another pricer
   */
  public RosterFacts plus(RosterFacts others) {
    return with(others, false);
  }

  /** The facts without those of some of the rows. */
  RosterFacts minus(RosterFacts some) {
    return with(some, true);
  }

  private RosterFacts with(RosterFacts others, boolean out) {
    if (surveyor != others.surveyor) {
      throw new IllegalArgumentException("others (" + others + ") must be of one pricer");
    }
    int sign = out ? -1 : 1;
    long[][] both = new long[counts.length][];
    for (int i = 0; i < both.length; i++) {
      both[i] = counts[i].clone();
      for (int place = 0; place < both[i].length; place++) {
        both[i][place] += sign * others.counts[i][place];
      }
    }
    List<Gathered> together = new ArrayList<>();
    for (int i = 0; i < gathered.size(); i++) {
      Gathered each = gathered.get(i).copy();
      each.take(others.gathered.get(i), out);
      together.add(each);
    }
    RosterFacts facts = new RosterFacts(surveyor, both, List.copyOf(together));
    facts.rows = rows + sign * others.rows;
    facts.scalarReadings = scalarReadings + sign * others.scalarReadings;
    return facts;
  }

  /** Whether rows were taken out without which an extreme cannot be told. */
  boolean isLost() {
    return gathered.stream().anyMatch(Gathered::isLost);
  }

  @Override
  public String toString() {
    return rows + " rows, " + surveyor.values(this).values();
  }
}
