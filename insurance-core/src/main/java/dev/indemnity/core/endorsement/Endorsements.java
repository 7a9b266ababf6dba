package dev.indemnity.core.endorsement;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.eligibility.Eligibility;
import dev.indemnity.core.eligibility.EligibilityDecision;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.rule.Rules;
import dev.indemnity.core.scheme.Bound;
import dev.indemnity.core.scheme.Checked;
import dev.indemnity.core.scheme.Occasion;
import dev.indemnity.core.scheme.PolicyTerms.EditionChange;
import dev.indemnity.core.scheme.Scheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/** How policies begin and change. */
public final class Endorsements {
  private Endorsements() {}

  /**
   * Concludes a policy for the term the edition gives it, with everybody on the roster insured from
   * its inception.
   *
   * @param scheme the scheme
   * @param id what tells the policy from others
   * @param application what is applied for; each person stands on the roster once
   * @return the policy, and what it costs as its first movement; or every reason why there is none
   * @throws IllegalArgumentException where a fact is given that the edition does not declare
   */
  public static EndorsementDecision conclude(Scheme scheme, String id, Application application) {
    List<Reason> reasons = new ArrayList<>();
    if (scheme.terms().isEmpty()) {
      reasons.add(noTerms());
      return refused(scheme, reasons).build();
    }
    Bound bound = scheme.bind(application, List.of());
    EligibilityDecision eligible = Eligibility.assess(scheme, application, bound);
    reasons.addAll(eligible.reasons());
    Checked.Terms terms = scheme.terms().get();
    Frame frame = bound.values().frame().over();
    Optional<LocalDate> inception = day(terms.term().inception(), frame, terms, reasons);
    inception.ifPresent(day -> frame.set(terms.names().inception(), day));
    Optional<LocalDate> expiry =
        inception.flatMap(day -> day(terms.term().expiry(), frame, terms, reasons));
    if (inception.isPresent() && expiry.isPresent() && !inception.get().isBefore(expiry.get())) {
      reasons.add(
          Refusals.of(
              "term-ends-before-it-starts",
              "an expiry after " + inception.get(),
              expiry.get().toString()));
    }
    EndorsementDecision.Builder decision =
        refused(scheme, Rules.together(reasons))
            .persons(
                eligible.persons().stream().filter(each -> !each.reasons().isEmpty()).toList());
    if (decision.build().outcome() != Outcome.DONE) {
      return decision.build();
    }
    PolicyBasis basis =
        new PolicyBasis(
            id,
            application,
            scheme,
            inception.orElseThrow(),
            expiry.orElseThrow(),
            new DailyShares.Known());
    Timeline timeline = Timeline.of(basis, List.of());
    timeline.faults().forEach(fault -> reasons.add(fault.reason()));
    return reasons.isEmpty()
        ? make(
            decision, List.of(), new Rosters(basis, timeline), Optional.empty(), Occasion.INCEPTION)
        : decision.addAllReasons(reasons).build();
  }

  private static Optional<LocalDate> day(
      Formula formula, Frame frame, Checked.Terms terms, List<Reason> reasons) {
    Object value = formula.value(frame);
    if (value instanceof Undetermined unknown) {
      reasons.addAll(Reason.of(unknown, terms.terms().clause()));
      return Optional.empty();
    }
    return Optional.of((LocalDate) Objects.requireNonNull(value));
  }

  /**
   * Changes a policy. Changes may be told in any order; they hold in the order of the days they
   * take effect.
   *
   * @param scheme the edition the policy is under
   * @param state the policy
   * @param asked the change
   * @return the policy after it and what it moves; or every reason why it is not made, and the
   *     policy as it was
   * @throws IllegalArgumentException where the policy is not under the edition, or a fact is given
   *     that the edition does not declare
   */
  public static EndorsementDecision apply(Scheme scheme, PolicyState state, Endorsement asked) {
    if (!state.editions().contains(scheme.used())) {
      throw new IllegalArgumentException(
          "scheme (" + scheme.used() + ") must be one the policy is under: " + state.editions());
    }
    List<Reason> reasons = new ArrayList<>();
    Optional<LocalDate> on = effectiveOn(state, asked, reasons);
    if (on.isEmpty()) {
      return refused(scheme, Rules.together(reasons)).state(state).build();
    }
    return on(state, asked, on.get());
  }

  private static EndorsementDecision on(PolicyState state, Endorsement asked, LocalDate on) {
    Scheme scheme = state.schemeOn(on);
    List<Reason> reasons = new ArrayList<>();
    List<Accepted> accepted = new ArrayList<>(state.accepted());
    accepted.add(new Accepted(accepted.size() + 1, asked.change(), on));
    EndorsementDecision.Builder decision =
        EndorsementDecision.builder().edition(scheme.used()).state(state).effectiveOn(on);
    if (on.isBefore(state.inception())) {
      reasons.add(
          Refusals.of(
              "before-inception", "a day from " + state.inception() + " on", on.toString()));
    }
    if (!on.isBefore(state.expiry())) {
      reasons.add(Refusals.of("after-expiry", "a day before " + state.expiry(), on.toString()));
    }
    if (!reasons.isEmpty()) {
      return decision.reasons(reasons).build();
    }
    Timeline timeline = Timeline.of(state.basis(), accepted);
    Rosters rosters = new Rosters(state.basis(), timeline);
    timeline.faults().forEach(fault -> reasons.add(fault(fault, accepted.size())));
    if (reasons.isEmpty()) {
      Scheme after = timeline.schemeOn(on);
      ChangeRules rules = new ChangeRules(after, state, rosters, asked, on);
      reasons.addAll(rules.ask());
      decision.persons(rules.ineligible());
    }
    decision.reasons(reasons);
    if (decision.build().outcome() != Outcome.DONE) {
      return decision.build();
    }
    return make(decision, accepted, rosters, Optional.of(state), asked.change().occasion());
  }

  /** A change told late can make one impossible that was made for a later day. */
  private static Reason fault(Timeline.Fault fault, int own) {
    return fault.number() == own
        ? fault.reason()
        : Refusals.of(
            "conflicts-with-later-change",
            "a change after which change " + fault.number() + " still can be made",
            fault.reason().code());
  }

  private static Optional<LocalDate> effectiveOn(
      PolicyState state, Endorsement asked, List<Reason> reasons) {
    Scheme scheme = state.schemeOn(asked.requestedOn());
    Bound bound =
        scheme.bind(
            Application.builder().facts(state.basis().application().facts()).build(), List.of());
    Bound.Known known = bound.over(bound.values(), asked.facts());
    reasons.addAll(known.reasons());
    Frame frame = known.frame();
    EffectiveDays.put(scheme, state.basis(), asked, frame);
    return reasons.isEmpty() ? EffectiveDays.of(scheme, asked, frame, reasons) : Optional.empty();
  }

  private static EndorsementDecision make(
      EndorsementDecision.Builder decision,
      List<Accepted> accepted,
      Rosters rosters,
      Optional<PolicyState> before,
      Occasion occasion) {
    PolicyBasis basis = rosters.basis();
    Timeline timeline = rosters.timeline();
    LocalDate on = accepted.isEmpty() ? basis.inception() : accepted.get(accepted.size() - 1).on();
    Priced priced = Pricing.of(rosters, before.map(PolicyState::priced).orElse(Priced.NOTHING), on);
    if (!priced.reasons().isEmpty()) {
      return decision.addAllReasons(Rules.together(priced.reasons())).build();
    }
    CurrencyUnit currency = basis.scheme().currency();
    PremiumLedger ledger = new PremiumLedger(currency, priced.lines());
    Movement movement =
        new Movement(
            accepted.size(),
            occasion,
            on,
            currency,
            Movements.between(before.map(PolicyState::ledger), ledger));
    List<Movement> movements = new ArrayList<>();
    before.ifPresent(state -> movements.addAll(state.movements()));
    movements.add(movement);
    return decision
        .effectiveOn(on)
        .state(new PolicyState(basis, accepted, movements, timeline, priced))
        .movement(movement)
        .build();
  }

  /**
   * Takes a policy over to another edition of its product, where the terms of its edition have it
   * go over on the day the other comes into force.
   *
   * @param state the policy
   * @param successor the other edition
   * @return the policy under both editions, its time split and each part priced by its own; or why
   *     it keeps its edition
   * @throws IllegalArgumentException where the other is of another product or currency, or has no
   *     terms or day it comes into force
   */
  public static EndorsementDecision adopt(PolicyState state, Scheme successor) {
    LocalDate on = Successors.inForceFrom(state, successor);
    Scheme scheme = state.schemeOn(on);
    EditionChange change = scheme.terms().orElseThrow().terms().editionChange();
    Endorsement asked = Endorsement.of(new Change.Adopt(successor), on);
    if (change != EditionChange.ON_THE_DAY) {
      return EndorsementDecision.builder()
          .edition(scheme.used())
          .state(state)
          .effectiveOn(on)
          .addReasons(
              Refusals.of(
                  "edition-kept", "an edition that gives way on the day", change.spelling()))
          .build();
    }
    return on(state, asked, on);
  }

  /**
   * Concludes a policy anew for the time after its expiry, with those who are insured on its last
   * day.
   *
   * @param scheme the edition then; another than the policy is under only where its terms do not
   *     keep it
   * @param state the policy
   * @param renewed what is different of the policy as a whole, such as the day its cover begins
   * @return the policy, or why there is none
   * @throws IllegalArgumentException where a fact is given that the edition does not declare, or
   *     the scheme is of another product or currency
   */
  public static EndorsementDecision renew(Scheme scheme, PolicyState state, Facts renewed) {
    Scheme last = state.schemeOn(state.expiry());
    Successors.check(state, scheme);
    if (last.terms().orElseThrow().terms().editionChange() == EditionChange.KEEPS
        && !last.used().equals(scheme.used())) {
      return refused(
              scheme,
              List.of(
                  Refusals.of(
                      "edition-kept",
                      "renewal under " + last.used(),
                      EditionChange.KEEPS.spelling())))
          .state(state)
          .build();
    }
    Application insured = state.insuredOn(state.expiry().minusDays(1));
    return conclude(
        scheme,
        state.id(),
        Application.builder().from(insured).facts(insured.facts().withAll(renewed)).build());
  }

  private static EndorsementDecision.Builder refused(Scheme scheme, List<Reason> reasons) {
    return EndorsementDecision.builder().edition(scheme.used()).reasons(reasons);
  }

  private static Reason noTerms() {
    return Reason.builder()
        .code("no-terms")
        .outcome(Outcome.REFERRED)
        .required("an edition that says how its premium is earned over a term")
        .build();
  }
}
