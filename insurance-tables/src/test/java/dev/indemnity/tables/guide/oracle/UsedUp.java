package dev.indemnity.tables.guide.oracle;

import java.util.ArrayList;
import java.util.List;

/** What claims used of the limits of one person. */
final class UsedUp {
  private final List<Use> uses = new ArrayList<>();

  /**
   * A use.
   *
   * @param limit of which limit
   * @param accident of which accident; empty: of the whole period
   * @param claim by which claim
   * @param amount how much
   */
  private record Use(String limit, String accident, String claim, Quotient amount) {}

  void use(String limit, String accident, String claim, Quotient amount) {
    uses.add(new Use(limit, accident, claim, amount));
  }

  Quotient used(String limit, String accident) {
    return uses.stream()
        .filter(each -> each.limit().equals(limit) && each.accident().equals(accident))
        .map(Use::amount)
        .reduce(Quotient.ZERO, Quotient::plus);
  }

  /** Gives back what a claim used, so that it can be settled anew. */
  void forget(String claim) {
    uses.removeIf(each -> each.claim().equals(claim));
  }
}
