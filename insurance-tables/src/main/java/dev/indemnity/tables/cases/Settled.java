package dev.indemnity.tables.cases;

import dev.indemnity.core.allocation.Allocation;
import dev.indemnity.core.allocation.Allocations;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.settlement.Claim;
import dev.indemnity.core.settlement.ClaimSettlement;
import dev.indemnity.core.settlement.Policy;
import dev.indemnity.core.settlement.Settlement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A settlement and what it was asked of.
 *
 * @param scheme the scheme
 * @param policy the policy
 * @param claims the claims
 * @param settlement what is paid on them
 */
record Settled(Scheme scheme, Policy policy, List<Claim> claims, Settlement settlement) {

  /** Who bears what is owed on each accident so far, by claim. */
  Map<String, Allocation> allocations() {
    Map<String, Allocation> allocations = new LinkedHashMap<>();
    for (int i = 0; i < claims.size(); i++) {
      Claim claim = claims.get(i);
      List<ClaimSettlement> before = new ArrayList<>();
      for (int earlier = 0; earlier < i; earlier++) {
        if (isOfTheSameAccident(claims.get(earlier), claim)) {
          before.add(settlement.claims().get(earlier));
        }
      }
      allocations.put(
          claim.id(), Allocations.of(scheme, policy, claim, settlement, Allocations.paid(before)));
    }
    return allocations;
  }

  private static boolean isOfTheSameAccident(Claim one, Claim other) {
    return one.person().equals(other.person()) && one.accident().equals(other.accident());
  }
}
