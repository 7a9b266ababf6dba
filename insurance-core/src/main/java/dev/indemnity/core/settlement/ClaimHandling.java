package dev.indemnity.core.settlement;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.amount.Amounts;
import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.rule.Rules;
import dev.indemnity.core.scheme.Benefit;
import dev.indemnity.core.scheme.Bound;
import dev.indemnity.core.scheme.Checked;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Settles one claim: first the claim as a whole, then benefit by benefit in the edition's order.
 */
final class ClaimHandling {
  private final Scheme scheme;
  private final Claim claim;
  private final Bound.Known known;
  private final Frame frame;
  private final CounterReadings counters;
  private final CurrencyUnit currency;

  ClaimHandling(Scheme scheme, Policy policy, Claim claim, Bound.Known known, ClaimLedger ledger) {
    this.scheme = scheme;
    this.claim = claim;
    this.known = known;
    this.frame = known.frame();
    this.counters = new CounterReadings(scheme, policy, claim, frame, ledger);
    this.currency = scheme.currency();
    frame.read(counters);
  }

  ClaimSettlement settle(List<Reason> ofPerson) {
    List<Reason> reasons = new ArrayList<>(ofPerson);
    reasons.addAll(known.reasons());
    reasons.addAll(asked(Optional.empty()));
    if (Outcome.of(reasons) == Outcome.NEEDS) {
      reasons.addAll(missingForBenefits());
    }
    List<Reason> told = Rules.together(reasons);
    ClaimSettlement.Builder settlement = ClaimSettlement.builder().claim(claim.id()).reasons(told);
    if (Outcome.of(told) != Outcome.DONE) {
      return settlement.payableNow(Money.zero(currency)).build();
    }
    List<BenefitLine> lines = new ArrayList<>();
    for (Checked.Paid paid : scheme.benefits()) {
      counters.read(paid.benefit().id());
      Object due = paid.when().value(frame);
      if (!Boolean.FALSE.equals(due)) {
        lines.add(
            settle(
                paid,
                due instanceof Undetermined unknown ? Optional.of(unknown) : Optional.empty()));
      }
    }
    counters.read(null);
    if (lines.isEmpty()) {
      Reason nothing =
          Reason.builder()
              .code("no-benefit-due")
              .outcome(Outcome.REFUSED)
              .required("a benefit that is due")
              .build();
      List<Reason> all = new ArrayList<>(told);
      all.add(nothing);
      return settlement.reasons(Rules.together(all)).payableNow(Money.zero(currency)).build();
    }
    List<Amount> amounts = lines.stream().flatMap(line -> line.amount().stream()).toList();
    Amounts.Worked total = Amounts.total(scheme.totals(Section.BENEFITS), amounts, frame, currency);
    boolean whole =
        !amounts.isEmpty()
            && lines.stream()
                .allMatch(
                    line -> line.outcome() == Outcome.DONE || line.outcome() == Outcome.REFUSED);
    return settlement
        .addAllReasons(total.reasons())
        .lines(lines)
        .total(whole ? total.amount() : Optional.empty())
        .payableNow(total.amount().map(Amount::rounded).orElse(Money.zero(currency)))
        .postings(counters.postings())
        .build();
  }

  /** What benefits will ask for too, so that a claim that waits for facts names all of them. */
  private List<Reason> missingForBenefits() {
    List<Reason> missing = new ArrayList<>();
    for (Checked.Paid paid : scheme.benefits()) {
      counters.read(paid.benefit().id());
      Object due = paid.when().value(frame);
      if (Boolean.FALSE.equals(due)) {
        continue;
      }
      List<Reason> reasons = new ArrayList<>(asked(Optional.of(paid.benefit().id())));
      if (Outcome.of(reasons) == Outcome.REFUSED) {
        continue;
      }
      for (Object value : List.of(due, paid.amounts().amount().value(frame))) {
        if (value instanceof Undetermined unknown) {
          reasons.addAll(Reason.of(unknown, paid.benefit().clause()));
        }
      }
      reasons.stream().filter(each -> each.outcome() == Outcome.NEEDS).forEach(missing::add);
    }
    counters.read(null);
    return missing;
  }

  /** Rules and exclusions of the claim as a whole, or those of one benefit alone. */
  private List<Reason> asked(Optional<String> benefit) {
    List<Reason> reasons = new ArrayList<>();
    for (Checked.Condition condition : scheme.claims()) {
      if (concerns(condition.rule().benefits(), benefit)) {
        reasons.addAll(Rules.ask(condition, frame));
      }
    }
    for (Checked.Excluded excluded : scheme.exclusions()) {
      if (concerns(excluded.exclusion().benefits(), benefit)) {
        reasons.addAll(Rules.ask(excluded, frame));
      }
    }
    return reasons;
  }

  private static boolean concerns(List<String> benefits, Optional<String> benefit) {
    return benefit.map(benefits::contains).orElse(benefits.isEmpty());
  }

  private BenefitLine settle(Checked.Paid paid, Optional<Undetermined> unknownWhether) {
    Benefit benefit = paid.benefit();
    BenefitLine.Builder line = BenefitLine.builder().benefit(benefit.id()).clause(benefit.clause());
    List<Reason> reasons = new ArrayList<>(asked(Optional.of(benefit.id())));
    unknownWhether.ifPresent(unknown -> reasons.addAll(Reason.of(unknown, benefit.clause())));
    if (Outcome.of(reasons) != Outcome.DONE) {
      return line.reasons(Rules.together(reasons)).build();
    }
    Amounts.Item item =
        new Amounts.Item(
            benefit.id(),
            benefit.clause(),
            benefit.note().map(Object::toString).orElse(""),
            benefit.round());
    Formula formula = paid.amounts().amount();
    Amounts.Worked worked = Amounts.work(item, formula, frame, frame, currency);
    reasons.addAll(worked.reasons());
    Object payee = paid.amounts().payee().value(frame);
    if (payee instanceof Undetermined unknown) {
      reasons.addAll(Reason.of(unknown, benefit.clause()));
    }
    Optional<Amount> amount = worked.amount().filter(each -> Outcome.of(reasons) == Outcome.DONE);
    if (amount.isEmpty()) {
      return line.reasons(Rules.together(reasons)).bounds(worked.bounds()).build();
    }
    // the steps are told now: afterwards the counters have moved
    Amount settled = amount.get();
    settled.why();
    reasons.addAll(use(paid, settled));
    return Outcome.of(reasons) == Outcome.DONE
        ? line.reasons(Rules.together(reasons)).amount(settled).payee(String.valueOf(payee)).build()
        : line.reasons(Rules.together(reasons)).build();
  }

  /**
   * Money is posted as it can be paid: from parts of the smallest unit that are paid rounded up,
   * more would be paid in the end than a limit allows.
   */
  private Fraction posted(String counter, Fraction use, Rounding rounding) {
    Checked.Counter posted = Objects.requireNonNull(scheme.counters().get(counter), counter);
    return posted.counter().type().kind() == Type.Kind.MONEY
        ? use.rounded(currency.getDecimalPlaces(), rounding.mode())
        : use;
  }

  private List<Reason> use(Checked.Paid paid, Amount amount) {
    frame.set(paid.amounts().slot(), Fraction.of(amount.rounded().getAmount()));
    List<Reason> reasons = new ArrayList<>();
    List<Map.Entry<String, Fraction>> uses = new ArrayList<>();
    paid.amounts()
        .uses()
        .forEach(
            (counter, formula) -> {
              Object use = formula.value(frame);
              if (use instanceof Fraction number) {
                uses.add(Map.entry(counter, posted(counter, number, paid.benefit().round())));
              } else if (use instanceof Undetermined unknown) {
                reasons.addAll(Reason.of(unknown, paid.benefit().clause()));
              }
            });
    if (reasons.isEmpty()) {
      uses.forEach(use -> counters.use(use.getKey(), use.getValue()));
      frame.forget();
    }
    return reasons;
  }
}
