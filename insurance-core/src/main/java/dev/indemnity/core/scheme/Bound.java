package dev.indemnity.core.scheme;

import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.outcome.Reason;
import java.util.List;

/**
 * An application where formulas find it. It belongs to one answer; whoever reads it later must hold
 * its lock.
 */
public final class Bound {
  private final Slots slots;
  private final Known values;
  private final List<Row> rows;

  /**
   * Values, and what is wrong with them.
   *
   * @param frame the values
   * @param reasons what was given that cannot be used
   */
  public record Known(Frame frame, List<Reason> reasons) {}

  /**
   * A row of the roster.
   *
   * @param number its number, from 1
   * @param member who stands there
   * @param values what is known of the member
   */
  public record Row(int number, Member member, Known values) {}

  Bound(Slots slots, Known values, List<Row> rows) {
    this.slots = slots;
    this.values = values;
    this.rows = rows;
  }

  /** {@return what is known of the application as a whole} */
  public Known values() {
    return values;
  }

  /** {@return the rows of the roster, in their order} */
  public List<Row> rows() {
    return rows;
  }

  /**
   * Tells a row the number of its share where the rest of the roster is not there to be counted.
   *
   * @param row a row of this application
   * @param fact the key of a fact of shares
   * @param share the number; less than 1: unknown where it is counted within days, else 1
   * @throws IllegalArgumentException where the fact is none that counts shares
   */
  public void share(Row row, String fact, long share) {
    Declarations.Kept kept = slots.facts().get(fact);
    if (kept == null || kept.supply() != FactDeclaration.Supply.SHARE) {
      throw new IllegalArgumentException("fact (" + fact + ") must count shares");
    }
    Frame frame = row.values().frame();
    boolean known = share > 0 || kept.within().isEmpty();
    frame.set(
        kept.slot(), known ? Fraction.of(Math.max(1, share)) : Shares.unknown(slots, kept, frame));
  }

  /**
   * Lays more facts over those of a member, such as those of a claim.
   *
   * @param under the values of the member
   * @param facts the facts
   * @return the values
   * @throws IllegalArgumentException where a fact is given that the edition does not declare
   */
  public Known over(Known under, Facts facts) {
    return Binder.over(slots, under.frame(), facts);
  }

  /**
   * The same, where cover runs in windows of the member's own.
   *
   * @param under the values of the member
   * @param facts the facts
   * @param windows when the member is covered
   * @return the values
   * @throws IllegalArgumentException where a fact is given that the edition does not declare
   */
  public Known over(Known under, Facts facts, List<Window> windows) {
    return Binder.over(slots, under.frame(), facts, windows);
  }
}
