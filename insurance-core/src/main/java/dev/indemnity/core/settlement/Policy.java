package dev.indemnity.core.settlement;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.coverage.CoverageWindows;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.scheme.Scheme;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/** Cover that was concluded: who is insured, on what terms and when. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Policy {
  Policy() {}

  /** {@return what tells the policy from others; counters kept for each policy go by it} */
  public abstract String id();

  /**
   * {@return what tells this period of insurance from others of the policy; {@code 1} unless said
   * otherwise}
   */
  public abstract String period();

  /** {@return what is known of the policy, and the people insured under it} */
  public abstract Application insured();

  /** {@return when cover runs, for everybody who has no windows of their own} */
  public abstract List<Window> windows();

  /** {@return when cover runs for single persons, by what tells them from others} */
  public abstract Map<String, List<Window>> windowsOfPersons();

  /**
   * {@return why it cannot be told yet when single persons are covered, by what tells them from
   * others: a fact or a document that is missing, a payment that is wrong. Their claims wait for
   * that, and are not refused as outside cover}
   */
  public abstract Map<String, List<Reason>> openCover();

  /** {@return whether cover is worked out from what is insured, so that readings of it matter} */
  public abstract boolean isConcluded();

  /**
   * The same policy under another reading of its edition.
   *
   * @param other the scheme that reads it so
   * @return the policy as that scheme concludes it; this one, if its cover was not worked out
   */
  public Policy under(Scheme other) {
    return isConcluded() ? concluded(other, id(), period(), insured()) : this;
  }

  /**
   * When a person is covered.
   *
   * @param person who
   * @return the person's own windows, else those of the policy
   */
  public List<Window> windowsOf(String person) {
    return windowsOfPersons().getOrDefault(person, windows());
  }

  /**
   * A policy whose cover runs as its edition says: for each person in the windows of the policy, as
   * far as what the edition asks of persons allows. A person on several rows is covered as on the
   * first.
   *
   * @param scheme the scheme
   * @param id what tells the policy from others
   * @param period what tells this period of insurance from others of the policy
   * @param insured what is known of the policy, and the people insured under it
   * @return the policy; without windows where cover does not run
   * @throws IllegalArgumentException where a fact is given that the edition does not declare
   */
  public static Policy concluded(Scheme scheme, String id, String period, Application insured) {
    boolean own = scheme.coverage().stream().anyMatch(cover -> cover.person().isPresent());
    Coverage ofAll = CoverageWindows.of(scheme, insured);
    Builder policy =
        builder().id(id).period(period).insured(insured).isConcluded(true).windows(ofAll.windows());
    Map<String, Coverage> ofPersons = new LinkedHashMap<>();
    for (int row = 1; row <= insured.members().size(); row++) {
      Coverage person = own ? CoverageWindows.ofPerson(scheme, insured, row) : ofAll;
      ofPersons.putIfAbsent(insured.members().get(row - 1).person(), person);
    }
    ofPersons.forEach(
        (person, cover) -> {
          if (own) {
            policy.putWindowsOfPersons(person, cover.windows());
          }
          if (cover.outcome() != Outcome.DONE && cover.outcome() != Outcome.REFUSED) {
            policy.putOpenCover(person, cover.reasons());
          }
        });
    return policy.build();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds policies. */
  public static final class Builder extends ImmutablePolicy.Builder {
    Builder() {
      period("1");
      isConcluded(false);
    }
  }
}
