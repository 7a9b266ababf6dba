package dev.indemnity.core.coverage;

import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.rule.ConventionMattered;
import dev.indemnity.core.scheme.EditionUsed;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** When cover runs, of a policy or of one person under it. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Coverage {
  Coverage() {}

  /** {@return the edition that answers} */
  public abstract EditionUsed edition();

  /**
   * {@return why cover does not run at all, the gravest first; warnings do not stand in the way}
   */
  public abstract List<Reason> reasons();

  /**
   * {@return the stretches of cover, in order, none overlapping, as they run if no reason stands in
   * the way}
   */
  public abstract List<CoverPeriod> periods();

  /** {@return cover that did not come about, or ended early, in the order it would have begun} */
  public abstract List<Denied> denied();

  /**
   * {@return the conventions of which another reading would change outcome or windows; worked out
   * when first asked for}
   */
  public List<ConventionMattered> conventions() {
    return deferredConventions().get();
  }

  /** {@return how inception, expiry and conditions came about; worked out when first asked for} */
  public List<Derivation> why() {
    return deferredWhy().get();
  }

  abstract Deferred<List<ConventionMattered>> deferredConventions();

  abstract Deferred<List<Derivation>> deferredWhy();

  /** {@return how the question comes out; {@link Outcome#DONE}: cover runs} */
  public Outcome outcome() {
    return Outcome.of(reasons());
  }

  /**
   * {@return from the first instant of cover to the last, gaps included, if no reason stands in the
   * way; absent: there is none, or it cannot be told}
   */
  public Optional<Window> term() {
    return periods().isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Window(
                periods().get(0).window().start(),
                periods().get(periods().size() - 1).window().end()));
  }

  /** {@return when cover runs, in order, none overlapping; none: it does not} */
  public List<Window> windows() {
    return outcome() == Outcome.DONE
        ? periods().stream().map(CoverPeriod::window).toList()
        : List.of();
  }

  /**
   * Whether an instant is covered, and why not.
   *
   * @param instant the instant
   * @return no reason: it is covered; else one with code {@code before-inception}, {@code
   *     after-expiry} or {@code between-windows}, the reasons of cover that was denied then, or
   *     those for which cover does not run
   */
  public List<Reason> coveredAt(ZonedDateTime instant) {
    return outcome() == Outcome.DONE ? Gaps.at(this, instant) : reasons();
  }

  /**
   * The time without cover after cover first began. Windows and gaps together are the time from the
   * first window's start to the horizon, without overlap.
   *
   * @param horizon until when, itself excluded, in any zone; a gap still open then ends there
   * @return the gaps in order, each with one cause, in the zone of cover; none where cover does not
   *     run at all or whether it does cannot be told: {@link #outcome()} says so
   * @throws IllegalArgumentException where the horizon is so far off that a zone has no day for it
   */
  public List<Gap> gaps(ZonedDateTime horizon) {
    return Gaps.until(this, horizon);
  }

  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder("coverage ").append(outcome()).append("  ").append(edition());
    periods().forEach(period -> text.append("\n  ").append(period));
    denied().forEach(denied -> text.append("\n  ").append(denied.toString().replace("\n", "\n  ")));
    reasons().forEach(reason -> text.append("\n  ").append(reason));
    return text.toString();
  }

  /** {@return a builder} */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds answers. */
  public static final class Builder extends ImmutableCoverage.Builder {
    Builder() {}

    /**
     * The conventions that mattered.
     *
     * @param conventions the conventions
     * @return this builder
     */
    public Builder conventions(List<ConventionMattered> conventions) {
      return deferredConventions(Deferred.of(List.copyOf(conventions)));
    }

    /**
     * The steps.
     *
     * @param why the steps
     * @return this builder
     */
    public Builder why(List<Derivation> why) {
      return deferredWhy(Deferred.of(List.copyOf(why)));
    }
  }
}
