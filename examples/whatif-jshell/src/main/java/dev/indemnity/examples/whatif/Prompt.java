package dev.indemnity.examples.whatif;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Worker;
import dev.indemnity.core.comparison.Differences;
import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.coverage.CoverageWindows;
import dev.indemnity.core.eligibility.Eligibility;
import dev.indemnity.core.eligibility.EligibilityDecision;
import dev.indemnity.core.endorsement.Change;
import dev.indemnity.core.endorsement.Endorsement;
import dev.indemnity.core.endorsement.EndorsementDecision;
import dev.indemnity.core.endorsement.Endorsements;
import dev.indemnity.core.endorsement.PolicyState;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.problem.Nearest;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.settlement.Claim;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.Payouts;
import dev.indemnity.core.settlement.Policy;
import dev.indemnity.core.settlement.Settlement;
import dev.indemnity.tables.catalog.EditionCatalog;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Short words for the prompt, all of them imported there. */
public final class Prompt {
  private Prompt() {}

  /**
   * A shipped edition.
   *
   * @param id the product or scheme
   * @return its only edition
   * @throws IllegalArgumentException where none ships, or several: then it is to be asked for by
   *     label, of {@link EditionCatalog#shipped}
   */
  public static SchemeEdition edition(String id) {
    List<SchemeEdition> shipped = EditionCatalog.shipped().editions();
    List<SchemeEdition> found = shipped.stream().filter(each -> each.id().equals(id)).toList();
    if (found.size() != 1) {
      String near = Nearest.to(id, shipped.stream().map(SchemeEdition::id).toList());
      throw new IllegalArgumentException(
          "id ("
              + id
              + ") must have one edition"
              + (near.isEmpty() ? "" : "; nearest: " + near)
              + "; those that ship: "
              + shipped);
    }
    return found.get(0);
  }

  /**
   * Workers that differ in nothing.
   *
   * @param heads how many
   * @param occupation their occupation
   * @return the workers, none of them in social insurance
   * @throws IllegalArgumentException where there are to be fewer than none
   */
  public static List<Worker> workers(int heads, String occupation) {
    if (heads < 0) {
      throw new IllegalArgumentException("heads (" + heads + ") must not be negative");
    }
    return IntStream.rangeClosed(1, heads)
        .mapToObj(
            n ->
                Worker.builder()
                    .person(occupation + " " + n)
                    .occupation(occupation)
                    .socialInsured(false)
                    .build())
        .toList();
  }

  /**
   * Who is eligible.
   *
   * @param edition the edition
   * @param application the application
   * @return the decision
   */
  public static EligibilityDecision assess(SchemeEdition edition, Application application) {
    return Eligibility.assess(Scheme.resolve(edition), application);
  }

  /**
   * What an application costs.
   *
   * @param edition the edition
   * @param application the application
   * @return the quote
   */
  public static PremiumQuote quote(SchemeEdition edition, Application application) {
    return Premiums.quote(Scheme.resolve(edition), application);
  }

  /**
   * When cover runs.
   *
   * @param edition the edition
   * @param application the application
   * @return the answer
   */
  public static Coverage cover(SchemeEdition edition, Application application) {
    return CoverageWindows.of(Scheme.resolve(edition), application);
  }

  /**
   * Everybody on the roster, insured from the first day of a policy.
   *
   * @param edition the edition
   * @param application what is applied for
   * @return the policy, and what it costs; or why there is none
   */
  public static EndorsementDecision conclude(SchemeEdition edition, Application application) {
    return Endorsements.conclude(Scheme.resolve(edition), "P", application);
  }

  /**
   * What a change makes of a policy.
   *
   * @param edition the edition the policy is under
   * @param policy the policy
   * @param change who joins or leaves, or what else is different
   * @param on the day it is asked for
   * @return the policy after it, and what it moves; or why it is not made
   */
  public static EndorsementDecision endorse(
      SchemeEdition edition, PolicyState policy, Change change, LocalDate on) {
    return Endorsements.apply(Scheme.resolve(edition), policy, Endorsement.of(change, on));
  }

  /**
   * What is paid on claims, in a first period in which nothing was paid yet.
   *
   * @param edition the edition
   * @param application what was insured; it says when cover runs
   * @param claims the claims
   * @return the settlement
   * @throws IllegalArgumentException where cover does not run or it cannot be told when: no claim
   *     would be within it
   */
  public static Settlement settle(SchemeEdition edition, Application application, Claim... claims) {
    Coverage cover = cover(edition, application);
    if (cover.windows().isEmpty()) {
      throw new IllegalArgumentException("application must have cover, but has " + cover);
    }
    Policy policy =
        Policy.builder().id("policy").insured(application).windows(cover.windows()).build();
    return Payouts.settle(Scheme.resolve(edition), policy, List.of(claims), ClaimLedger.empty());
  }

  /**
   * What differs between two editions.
   *
   * @param before the first
   * @param after the second
   * @return the differences
   */
  public static Differences diff(SchemeEdition before, SchemeEdition after) {
    return Differences.between(before, after);
  }

  /**
   * What differs between two quotes.
   *
   * @param before the first
   * @param after the second
   * @return the differences
   */
  public static Differences diff(PremiumQuote before, PremiumQuote after) {
    return Differences.between(before, after);
  }

  /**
   * Prints a thing as short aligned text.
   *
   * @param thing an edition, a table, differences, an answer to a question, or anything else
   */
  public static void show(@Nullable Object thing) {
    System.out.println(Listing.of(thing));
  }
}
