package dev.indemnity.core.settlement;

import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.scheme.CounterDeclaration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Everything that was used of any counter, in the order it was used. The ledger is the postings:
 * whoever stores them can go on from them.
 *
 * @param postings the postings, oldest first
 */
public record ClaimLedger(List<Posting> postings) {
  /**
   * Copies the postings.
   *
   * @param postings the postings, oldest first
   */
  public ClaimLedger {
    postings = List.copyOf(postings);
  }

  /** {@return a ledger in which nothing was used yet} */
  public static ClaimLedger empty() {
    return new ClaimLedger(List.of());
  }

  /**
   * The ledger after more postings.
   *
   * @param more the postings
   * @return the ledger
   */
  public ClaimLedger plus(List<Posting> more) {
    List<Posting> all = new ArrayList<>(postings);
    all.addAll(more);
    return new ClaimLedger(all);
  }

  /**
   * The ledger without what a claim used, so that the claim can be settled anew.
   *
   * @param claim the claim
   * @return the ledger
   */
  public ClaimLedger without(String claim) {
    return new ClaimLedger(postings.stream().filter(each -> !each.claim().equals(claim)).toList());
  }

  /**
   * What was used of a counter.
   *
   * @param counter the counter
   * @param keptFor what it is kept for; of a key that is left out, everything
   * @return the sum of the postings; 0 where there are none
   */
  public Fraction used(String counter, Map<CounterDeclaration.Key, String> keptFor) {
    Fraction used = Fraction.ZERO;
    for (Posting posting : postings) {
      if (posting.counter().equals(counter) && isKeptFor(posting, keptFor)) {
        used = used.plus(posting.amount());
      }
    }
    return used;
  }

  private static boolean isKeptFor(Posting posting, Map<CounterDeclaration.Key, String> keptFor) {
    return posting.keptFor().entrySet().containsAll(keptFor.entrySet());
  }
}
