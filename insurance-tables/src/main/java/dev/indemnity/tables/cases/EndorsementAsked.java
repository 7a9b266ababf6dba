package dev.indemnity.tables.cases;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.endorsement.EndorsementDecision;
import dev.indemnity.core.endorsement.Endorsements;
import dev.indemnity.core.endorsement.Movement;
import dev.indemnity.core.endorsement.PolicyState;
import dev.indemnity.core.rule.ConventionMattered;
import dev.indemnity.core.rule.Conventions;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.tables.cases.Case.Asked;
import dev.indemnity.tables.json.Members;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Concludes a policy and changes it.
 *
 * @param application what is applied for
 * @param steps the changes, in the order they are told
 * @param expected what is expected
 */
record EndorsementAsked(
    Application application,
    List<ChangeGiven.Step> steps,
    Expectation<EndorsementAsked.Changed> expected)
    implements Asked {

  /**
   * A policy and its changes.
   *
   * @param concluded how the conclusion came out
   * @param changes how each change came out; none: there was no policy to change
   * @param conventions finds the conventions that mattered
   */
  record Changed(
      EndorsementDecision concluded,
      List<EndorsementDecision> changes,
      Supplier<List<ConventionMattered>> conventions) {
    /** The policy as it is left. */
    Optional<PolicyState> policy() {
      return last().state();
    }

    /** The last decision that was made. */
    EndorsementDecision last() {
      return changes.isEmpty() ? concluded : changes.get(changes.size() - 1);
    }
  }

  static Optional<Asked> read(Readings read, Members members, Given given) {
    ChangeGiven changes = new ChangeGiven(read);
    List<ChangeGiven.Step> steps =
        members
            .get("changes", list -> Optional.of(read.decoder().listOf(list, changes::step)))
            .orElse(List.of());
    return members
        .get("expect", new EndorsementExpectations(read)::changed)
        .map(expected -> new EndorsementAsked(given.application(), steps, expected));
  }

  @Override
  public void ask(Scheme scheme, Comparison comparison) {
    expected.compare(changed(scheme, comparison::successor), comparison);
  }

  private Changed changed(Scheme scheme, Function<String, Scheme> others) {
    EndorsementDecision concluded = Endorsements.conclude(scheme, "P", application);
    List<EndorsementDecision> made = new ArrayList<>();
    Optional<PolicyState> policy = concluded.state();
    if (policy.isPresent()) {
      PolicyState state = policy.get();
      Scheme under = scheme;
      for (ChangeGiven.Step step : steps) {
        EndorsementDecision decision = step.make(under, state, others);
        made.add(decision);
        PolicyState before = state;
        state = decision.state().orElse(before);
        if (!state.editions().contains(under.used())) {
          under = others.apply(state.editions().get(0).label());
        }
      }
    }
    return new Changed(
        concluded,
        List.copyOf(made),
        () -> Conventions.thatMatter(scheme, other -> answers(changed(other, others))));
  }

  private static List<Object> answers(Changed changed) {
    List<Object> answers = new ArrayList<>();
    answers.add(answer(changed.concluded()));
    changed.changes().forEach(each -> answers.add(answer(each)));
    return answers;
  }

  /** What of a decision does not depend on which edition gave it. */
  private static List<Object> answer(EndorsementDecision decision) {
    return List.of(
        decision.outcome(), decision.effectiveOn(), decision.movement().map(Movement::total));
  }
}
