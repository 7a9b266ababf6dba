package dev.indemnity.core.premium;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.amount.Amounts;
import dev.indemnity.core.application.Application;
import dev.indemnity.core.eligibility.Eligibility;
import dev.indemnity.core.eligibility.PersonDecision;
import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.rule.ConventionMattered;
import dev.indemnity.core.rule.Conventions;
import dev.indemnity.core.rule.Rules;
import dev.indemnity.core.scheme.Bound;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** What it costs. */
public final class Premiums {
  private Premiums() {}

  /**
   * Prices an application: each row that is eligible, then what is charged for the policy.
   *
   * @param scheme the scheme
   * @param application the application
   * @return the quote
   * @throws IllegalArgumentException where a fact is given that the edition does not declare
   */
  public static PremiumQuote quote(Scheme scheme, Application application) {
    Scheme quoting = scheme.quoting(application);
    Bound bound = quoting.bind(application, List.of());
    List<PersonQuote> persons = new ArrayList<>(bound.rows().size());
    for (Bound.Row row : bound.rows()) {
      persons.add(ofRow(quoting, bound, row));
    }
    List<Amount> items = new ArrayList<>();
    boolean whole = true;
    for (PersonQuote person : persons) {
      items.addAll(person.lines());
      whole = whole && person.outcome() == Outcome.DONE;
    }
    PolicyPremium policy = ofPolicy(quoting, bound, items, persons.isEmpty());
    whole = whole && Outcome.of(policy.reasons()) == Outcome.DONE;
    return PremiumQuote.builder()
        .edition(quoting.used())
        .reasons(policy.reasons())
        .persons(persons)
        .policyLines(policy.lines())
        .total(whole ? policy.total() : Optional.empty())
        .pricedSubtotal(policy.pricedSubtotal())
        .deferredConventions(Deferred.by(new ThatMatter(quoting, application)))
        .build();
  }

  /** Tells once somebody asks which conventions matter. */
  private record ThatMatter(Scheme scheme, Application application)
      implements Supplier<List<ConventionMattered>> {
    @Override
    public List<ConventionMattered> get() {
      return Conventions.thatMatter(scheme, other -> answer(quote(other, application)));
    }
  }

  /**
   * Prices the policy where its rows are priced already.
   *
   * @param scheme the scheme
   * @param bound the values of the application
   * @param ofRows the items of all priced rows, or what they come to
   * @param noRows whether the roster has no row
   * @return what the policy costs
   */
  public static PolicyPremium ofPolicy(
      Scheme scheme, Bound bound, List<Amount> ofRows, boolean noRows) {
    Frame frame = bound.values().frame();
    Lines policy = Lines.of(scheme, scheme.premium(), false, frame, bound);
    List<Reason> reasons = new ArrayList<>(Eligibility.ofPolicy(scheme, bound));
    reasons.addAll(policy.reasons());
    if (noRows && policy.amounts().isEmpty() && policy.reasons().isEmpty()) {
      reasons.add(Lines.nothingApplies());
    }
    List<Amount> items = new ArrayList<>(ofRows);
    items.addAll(policy.amounts());
    CurrencyUnit currency = scheme.currency();
    Amounts.Worked total = Amounts.total(scheme.totals(Section.PREMIUM), items, frame, currency);
    reasons.addAll(total.reasons());
    return new PolicyPremium(
        Rules.together(reasons),
        policy.amounts(),
        total.amount(),
        total.amount().isPresent() ? total.amount().get().rounded() : sum(items, currency));
  }

  /**
   * Prices one row of an application that was taken in, whatever the other rows and the policy come
   * to.
   *
   * @param scheme the scheme
   * @param bound the values of the application
   * @param row the row
   * @return what it costs
   */
  public static PersonQuote ofRow(Scheme scheme, Bound bound, Bound.Row row) {
    PersonDecision decision = Eligibility.assess(scheme, row);
    PersonQuote.Builder quote =
        PersonQuote.builder().row(row.number()).person(row.member().person());
    Outcome eligible = decision.outcome();
    if (eligible != Outcome.DONE && eligible != Outcome.NEEDS) {
      return quote.reasons(decision.reasons()).build();
    }
    Lines lines = Lines.of(scheme, scheme.premium(), true, row.values().frame(), bound);
    List<Reason> reasons = new ArrayList<>(decision.reasons());
    reasons.addAll(lines.reasons());
    quote.reasons(Rules.together(reasons));
    if (eligible == Outcome.DONE && lines.reasons().isEmpty()) {
      return quote
          .lines(lines.amounts())
          .premium(
              lines.amounts().isEmpty()
                  ? Optional.empty()
                  : Optional.of(sum(lines.amounts(), scheme.currency())))
          .build();
    }
    return quote.bounds(lines.bounds()).build();
  }

  private static Money sum(List<Amount> items, CurrencyUnit currency) {
    List<Money> rounded = new ArrayList<>(items.size());
    for (Amount item : items) {
      rounded.add(item.rounded());
    }
    return Money.total(currency, rounded);
  }

  private static List<Object> answer(PremiumQuote quote) {
    List<Object> answer = new ArrayList<>();
    answer.add(quote.outcome());
    answer.add(quote.pricedSubtotal());
    quote
        .persons()
        .forEach(person -> answer.add(List.of(person.outcome(), amounts(person.lines()))));
    return answer;
  }

  private static List<Fraction> amounts(List<Amount> lines) {
    return lines.stream().map(line -> Fraction.of(line.rounded().getAmount())).toList();
  }

  /**
   * What is returned for a person who is removed: the items of the edition's refunds, added up as
   * the totals of refunds say, whatever those of the premium do.
   *
   * @param scheme the scheme
   * @param application the application the person was insured under
   * @param row the number of the person's row, from 1
   * @param removal what is known of the removal, such as its day
   * @return the refund: its items, or why there is none
   * @throws IllegalArgumentException where there is no such row, or a fact is given that the
   *     edition does not declare
   */
  public static PersonQuote refund(Scheme scheme, Application application, int row, Facts removal) {
    if (row < 1 || row > application.members().size()) {
      throw new IllegalArgumentException(
          "row (" + row + ") must be 1 to " + application.members().size());
    }
    Bound bound = scheme.bind(application, List.of());
    Bound.Row of = bound.rows().get(row - 1);
    Bound.Known known = bound.over(of.values(), removal);
    Lines lines = Lines.of(scheme, scheme.refunds(), true, known.frame(), bound);
    List<Reason> reasons = new ArrayList<>(of.values().reasons());
    reasons.addAll(known.reasons());
    reasons.addAll(lines.reasons());
    Amounts.Worked total =
        Amounts.total(
            scheme.totals(Section.REFUNDS), lines.amounts(), known.frame(), scheme.currency());
    reasons.addAll(total.reasons());
    List<Reason> told = Rules.together(reasons);
    PersonQuote.Builder refund =
        PersonQuote.builder().row(row).person(of.member().person()).reasons(told);
    return Outcome.of(told) == Outcome.DONE
        ? refund.lines(lines.amounts()).premium(total.amount().map(Amount::rounded)).build()
        : refund.bounds(lines.bounds()).build();
  }
}
