package dev.indemnity.core.allocation;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.amount.Amounts;
import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.rule.Conventions;
import dev.indemnity.core.rule.Rules;
import dev.indemnity.core.scheme.Bound;
import dev.indemnity.core.scheme.Checked;
import dev.indemnity.core.scheme.Obligation;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.settlement.Claim;
import dev.indemnity.core.settlement.ClaimSettlement;
import dev.indemnity.core.settlement.Policy;
import dev.indemnity.core.settlement.Settlement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Sets what the insurer pays against what the policyholder owes. */
public final class Allocations {
  private Allocations() {}

  /**
   * Allocates what is owed on an accident of which one claim was settled.
   *
   * @param scheme the scheme that settled it
   * @param policy the policy
   * @param claim the claim
   * @param settlement the settlement it is in
   * @return the allocation
   * @throws IllegalArgumentException as {@link #of(Scheme, Policy, Claim, Settlement, Map)}
   */
  public static Allocation of(Scheme scheme, Policy policy, Claim claim, Settlement settlement) {
    return of(scheme, policy, claim, settlement, Map.of());
  }

  /**
   * Allocates what is owed on an accident, as it stands with a claim: what the facts of the claim
   * say is owed in all, against what the insurer has paid in all.
   *
   * <p>Each obligation takes from the benefits that meet it, in the order of both, as much as is
   * left of them; lumps take from what is then left of any. What an obligation cannot take is the
   * policyholder's; what no obligation takes is beyond what is owed.
   *
   * @param scheme the scheme that settled it
   * @param policy the policy
   * @param claim the claim
   * @param settlement the settlement it is in
   * @param paidBefore what was paid on the accident before this claim, by benefit, as {@link
   *     #paid(List)} adds it up; none: nothing was
   * @return the allocation
   * @throws IllegalArgumentException where the settlement is of another scheme or has no such
   *     claim, an amount is in another currency, the person does not stand on the roster, or a fact
   *     is given that the edition does not declare
   */
  public static Allocation of(
      Scheme scheme,
      Policy policy,
      Claim claim,
      Settlement settlement,
      Map<String, Money> paidBefore) {
    if (!settlement.edition().equals(scheme.used())) {
      throw new IllegalArgumentException(
          "settlement (by " + settlement.edition() + ") must be by " + scheme.used());
    }
    ClaimSettlement settled =
        settlement.claims().stream()
            .filter(each -> each.claim().equals(claim.id()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "settlement must have claim (" + claim.id() + ")"));
    CurrencyUnit currency = scheme.currency();
    paidBefore.forEach((benefit, paid) -> require(currency, benefit, paid));
    Map<String, Money> paid = new LinkedHashMap<>(paidBefore);
    paid(List.of(settled)).forEach((benefit, amount) -> paid.merge(benefit, amount, Money::plus));
    return allocate(scheme, policy, claim, settled.outcome(), paid);
  }

  private static void require(CurrencyUnit currency, String benefit, Money paid) {
    if (!paid.getCurrencyUnit().equals(currency)) {
      throw new IllegalArgumentException(
          "paid for " + benefit + " (" + paid + ") must be in " + currency);
    }
  }

  /**
   * Adds up what claims were paid, by benefit: all those of one accident and person, wherever they
   * were settled.
   *
   * @param claims the claims
   * @return what was paid, in the order of the lines
   */
  public static Map<String, Money> paid(List<ClaimSettlement> claims) {
    Map<String, Money> paid = new LinkedHashMap<>();
    for (ClaimSettlement claim : claims) {
      claim
          .lines()
          .forEach(
              line ->
                  line.amount()
                      .ifPresent(
                          amount -> paid.merge(line.benefit(), amount.rounded(), Money::plus)));
    }
    return paid;
  }

  private static Allocation allocate(
      Scheme scheme, Policy policy, Claim claim, Outcome settled, Map<String, Money> paid) {
    CurrencyUnit currency = scheme.currency();
    Allocation.Builder allocation =
        Allocation.builder()
            .edition(scheme.used())
            .claim(claim.id())
            .currency(currency)
            .deferredConventions(
                Deferred.by(
                    () ->
                        Conventions.thatMatter(
                            scheme,
                            other ->
                                answer(
                                    allocate(other, policy.under(other), claim, settled, paid)))));
    Optional<Checked.Allocated> terms = scheme.allocation();
    if (terms.isEmpty()) {
      return allocation
          .addReasons(reason("no-allocation", "an edition that says what is owed"))
          .build();
    }
    Bound bound = scheme.bind(policy.insured(), policy.windows());
    Bound.Known known = known(bound, policy, claim);
    List<Reason> reasons = new ArrayList<>(known.reasons());
    if (settled != Outcome.DONE && settled != Outcome.REFUSED) {
      reasons.add(open(settled));
    }
    Frame frame = known.frame();
    List<Amount> owed = new ArrayList<>();
    List<Obligation> obligations = new ArrayList<>();
    for (Checked.Owed each : terms.get().obligations()) {
      owed(each, frame, currency, reasons)
          .ifPresent(
              amount -> {
                owed.add(amount);
                obligations.add(each.obligation());
              });
    }
    Object pooled =
        terms.get().pooled().isEmpty()
            ? (Object) false
            : Formula.holds(terms.get().pooled(), frame);
    if (pooled instanceof Undetermined unknown) {
      reasons.addAll(Reason.of(unknown, terms.get().terms().clause()));
    }
    List<Reason> told = Rules.together(reasons);
    allocation.reasons(told);
    if (Outcome.of(told) != Outcome.DONE) {
      return allocation.build();
    }
    Map<String, Money> left = new LinkedHashMap<>(paid);
    List<Money> met = meet(obligations, owed, Boolean.TRUE.equals(pooled), left);
    for (int i = 0; i < owed.size(); i++) {
      allocation.addItems(
          new AllocatedItem(
              owed.get(i),
              obligations.get(i).clause(),
              met.get(i),
              owed.get(i).rounded().minus(met.get(i))));
    }
    left.forEach(
        (benefit, rest) -> {
          if (rest.isPositive()) {
            allocation.putExcess(benefit, rest);
          }
        });
    return allocation.build();
  }

  private static List<Object> answer(Allocation allocation) {
    List<Object> answer = new ArrayList<>(List.of(allocation.outcome(), allocation.excess()));
    allocation
        .items()
        .forEach(
            item -> answer.add(List.of(item.obligation(), item.insurer(), item.policyholder())));
    return answer;
  }

  private static Bound.Known known(Bound bound, Policy policy, Claim claim) {
    Bound.Row row =
        bound.rows().stream()
            .filter(each -> each.member().person().equals(claim.person()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "person (of claim " + claim.id() + ") must stand on the roster"));
    return bound.over(row.values(), claim.facts(), policy.windowsOf(claim.person()));
  }

  private static Optional<Amount> owed(
      Checked.Owed owed, Frame frame, CurrencyUnit currency, List<Reason> reasons) {
    Obligation obligation = owed.obligation();
    Object due = Formula.holds(owed.when(), frame);
    if (due instanceof Undetermined unknown) {
      reasons.addAll(Reason.of(unknown, obligation.clause()));
      return Optional.empty();
    }
    if (!Boolean.TRUE.equals(due)) {
      return Optional.empty();
    }
    Amounts.Item item =
        new Amounts.Item(
            obligation.id(),
            obligation.clause(),
            obligation.note().map(Object::toString).orElse(""),
            obligation.round());
    Amounts.Worked worked = Amounts.work(item, owed.amount(), frame, frame, currency);
    reasons.addAll(worked.reasons());
    return worked.amount();
  }

  /** Takes from the benefits that meet each obligation; what is taken is no longer left. */
  private static List<Money> meet(
      List<Obligation> obligations, List<Amount> owed, boolean pooled, Map<String, Money> left) {
    List<Money> met = new ArrayList<>();
    owed.forEach(each -> met.add(Money.zero(each.rounded().getCurrencyUnit())));
    for (boolean lumps : List.of(false, true)) {
      for (int i = 0; i < owed.size(); i++) {
        boolean isLump = obligations.get(i).metBy().isEmpty();
        if (pooled ? !lumps : isLump == lumps) {
          List<String> from =
              pooled || isLump ? List.copyOf(left.keySet()) : obligations.get(i).metBy();
          met.set(i, take(owed.get(i).rounded(), from, left));
        }
      }
    }
    return met;
  }

  private static Money take(Money owed, List<String> from, Map<String, Money> left) {
    Money open = owed;
    for (String benefit : from) {
      Money rest = left.get(benefit);
      if (rest != null && rest.isPositive()) {
        Money taken = rest.isLessThan(open) ? rest : open;
        left.put(benefit, rest.minus(taken));
        open = open.minus(taken);
      }
    }
    return owed.minus(open);
  }

  private static Reason open(Outcome outcome) {
    return Reason.builder()
        .code("claim-not-settled")
        .outcome(outcome)
        .required("a claim that is settled or refused")
        .build();
  }

  private static Reason reason(String code, String required) {
    return Reason.builder().code(code).outcome(Outcome.REFERRED).required(required).build();
  }
}
