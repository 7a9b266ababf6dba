package dev.indemnity.tables.renaming;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.coverage.CoverageWindows;
import dev.indemnity.core.eligibility.Eligibility;
import dev.indemnity.core.eligibility.EligibilityDecision;
import dev.indemnity.core.endorsement.Change;
import dev.indemnity.core.endorsement.Endorsement;
import dev.indemnity.core.endorsement.EndorsementDecision;
import dev.indemnity.core.endorsement.Endorsements;
import dev.indemnity.core.endorsement.PolicyState;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.settlement.Claim;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.Payouts;
import dev.indemnity.core.settlement.Policy;
import dev.indemnity.core.settlement.Settlement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks an edition, and the same edition under other names, the same. */
public final class Asked {
  private final Scheme original;
  private final Scheme renamed;
  private final RenamedInputs inputs;
  private final Answers under;
  private final Answers plain;

  /**
   * What two schemes answer, under the names of the second.
   *
   * @param original the answer of the scheme
   * @param renamed the answer of the same under other names
   */
  public record Both(Object original, Object renamed) {}

  /** Of a scheme, and of the same under other names. */
  public Asked(Scheme original, Scheme renamed, RenamedInputs inputs, Renaming renaming) {
    this.original = original;
    this.renamed = renamed;
    this.inputs = inputs;
    this.under = new Answers(renaming, new ItemGroups(original.edition()));
    this.plain = new Answers(Renaming.NONE, new ItemGroups(renamed.edition()));
  }

  /**
   * Who is eligible, what it costs and when cover runs, of the policy and of the first person;
   * perhaps which conventions mattered.
   */
  public Both application(Application application, boolean conventions) {
    Application other = inputs.application(application);
    return new Both(
        answers(original, application, under, conventions),
        answers(renamed, other, plain, conventions));
  }

  private static Object answers(
      Scheme scheme, Application application, Answers told, boolean conventions) {
    EligibilityDecision decision = Eligibility.assess(scheme, application);
    PremiumQuote quote = Premiums.quote(scheme, application);
    Coverage coverage = CoverageWindows.of(scheme, application);
    boolean anybody = !application.members().isEmpty();
    return List.of(
        told.of(decision),
        told.of(quote),
        told.of(coverage),
        anybody ? told.of(CoverageWindows.ofPerson(scheme, application, 1)) : List.of(),
        changed(scheme, application, told),
        conventions ? told.conventions(decision.conventions()) : List.of(),
        conventions ? told.conventions(quote.conventions()) : List.of(),
        conventions ? told.conventions(coverage.conventions()) : List.of());
  }

  /** What it costs as a policy, as the first person leaves and comes back. */
  private static List<Object> changed(Scheme scheme, Application application, Answers told) {
    Set<String> persons = new HashSet<>();
    application.members().forEach(each -> persons.add(each.person()));
    if (persons.size() != application.members().size()) {
      return List.of(); // a policy has nobody on its roster twice
    }
    List<Object> answers = new ArrayList<>();
    EndorsementDecision concluded = Endorsements.conclude(scheme, "P", application);
    answers.add(told.of(concluded));
    if (concluded.state().isPresent() && !persons.isEmpty()) {
      PolicyState policy = concluded.state().get();
      Member first = application.members().get(0);
      LocalDate leaving = policy.inception().plusDays(40);
      EndorsementDecision left =
          Endorsements.apply(
              scheme, policy, Endorsement.of(new Change.Remove(first.person()), leaving));
      answers.add(told.of(left));
      answers.add(
          told.of(
              Endorsements.apply(
                  scheme,
                  left.state().orElseThrow(),
                  Endorsement.of(new Change.Add(first), leaving.plusDays(50)))));
    }
    return answers;
  }

  /** What is returned for a row that is removed. */
  public Both refund(Application application, int row, Facts removal) {
    Application other = inputs.application(application);
    return new Both(
        under.of(Premiums.refund(original, application, row, removal)),
        plain.of(Premiums.refund(renamed, other, row, inputs.facts(removal))));
  }

  /** What is paid. */
  public Both settlement(
      Policy policy, List<Claim> claims, ClaimLedger ledger, boolean conventions) {
    Settlement one = Payouts.settle(original, policy, claims, ledger);
    Settlement other =
        Payouts.settle(
            renamed, inputs.policy(policy), inputs.claims(claims), inputs.ledger(ledger));
    return new Both(answers(one, under, conventions), answers(other, plain, conventions));
  }

  private static Object answers(Settlement settlement, Answers told, boolean conventions) {
    return List.of(
        told.of(settlement), conventions ? told.conventions(settlement.conventions()) : List.of());
  }
}
