package dev.indemnity.core.settlement;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.rule.Conventions;
import dev.indemnity.core.rule.Rules;
import dev.indemnity.core.scheme.Bound;
import dev.indemnity.core.scheme.Scheme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;

/** What is paid. */
public final class Payouts {
  private Payouts() {}

  /**
   * Settles claims one after the other, each seeing what those before it used.
   *
   * <p>A claim that was settled before is settled anew: its postings are taken out of the ledger
   * first.
   *
   * @param scheme the scheme
   * @param policy the policy
   * @param claims the claims, in the order they share what is left of a counter
   * @param ledger what was used before
   * @return the settlement, with the ledger afterwards
   * @throws IllegalArgumentException where two claims have one id, or a fact is given that the
   *     edition does not declare
   */
  public static Settlement settle(
      Scheme scheme, Policy policy, List<Claim> claims, ClaimLedger ledger) {
    Set<String> ids = new HashSet<>();
    ClaimLedger used = ledger;
    for (Claim claim : claims) {
      if (!ids.add(claim.id())) {
        throw new IllegalArgumentException("claim (" + claim.id() + ") must be given once");
      }
      used = used.without(claim.id());
    }
    Bound bound = scheme.bind(policy.insured(), policy.windows());
    List<ClaimSettlement> settled = new ArrayList<>();
    for (Claim claim : claims) {
      ClaimSettlement one = settle(scheme, policy, claim, bound, used);
      used = used.plus(one.postings());
      settled.add(one);
    }
    return Settlement.builder()
        .edition(scheme.used())
        .claims(settled)
        .ledger(used)
        .deferredConventions(
            Deferred.by(
                () ->
                    Conventions.thatMatter(
                        scheme,
                        other -> answer(settle(other, policy.under(other), claims, ledger)))))
        .build();
  }

  private static ClaimSettlement settle(
      Scheme scheme, Policy policy, Claim claim, Bound bound, ClaimLedger ledger) {
    Optional<Bound.Row> row =
        bound.rows().stream()
            .filter(each -> each.member().person().equals(claim.person()))
            .findFirst();
    if (row.isEmpty()) {
      return ClaimSettlement.builder()
          .claim(claim.id())
          .addReasons(
              Reason.builder()
                  .code("person-not-insured")
                  .outcome(Outcome.REFUSED)
                  .required("a person on the roster of the policy")
                  .build())
          .payableNow(Money.zero(scheme.currency()))
          .build();
    }
    Bound.Known known =
        bound.over(row.get().values(), claim.facts(), policy.windowsOf(claim.person()));
    List<Reason> open = policy.openCover().getOrDefault(claim.person(), List.of());
    if (!open.isEmpty()) {
      List<Reason> reasons = new ArrayList<>(row.get().values().reasons());
      reasons.addAll(known.reasons());
      reasons.addAll(open);
      return ClaimSettlement.builder()
          .claim(claim.id())
          .reasons(Rules.together(reasons))
          .payableNow(Money.zero(scheme.currency()))
          .build();
    }
    return new ClaimHandling(scheme, policy, claim, known, ledger)
        .settle(row.get().values().reasons());
  }

  private static List<Object> answer(Settlement settlement) {
    List<Object> answer = new ArrayList<>();
    for (ClaimSettlement claim : settlement.claims()) {
      answer.add(List.of(claim.outcome(), rounded(claim.total()), claim.payableNow()));
      for (BenefitLine line : claim.lines()) {
        answer.add(List.of(line.benefit(), line.outcome(), rounded(line.amount())));
      }
    }
    return answer;
  }

  private static Optional<Money> rounded(Optional<Amount> amount) {
    return amount.map(Amount::rounded);
  }
}
