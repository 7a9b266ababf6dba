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

/** When cover runs. */
@Value.Immutable
@SuppressWarnings("exports") // the annotation is read by the compiler alone
public abstract class Coverage {
  Coverage() {}

  /** {@return the edition that answers} */
  public abstract EditionUsed edition();

  /** {@return why cover does not run, the gravest first; warnings do not stand in the way} */
  public abstract List<Reason> reasons();

  /** {@return when cover would run if nothing stood in the way; absent: it cannot be told} */
  public abstract Optional<Window> term();

  /**
   * {@return the conventions of which another reading would change outcome or term; worked out when
   * first asked for}
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

  /** {@return when cover runs, in order, none overlapping; none: it does not} */
  public List<Window> windows() {
    return outcome() == Outcome.DONE ? term().stream().toList() : List.of();
  }

  /**
   * Whether an instant is covered, and why not.
   *
   * @param instant the instant
   * @return no reason: it is covered; else one with code {@code before-inception}, {@code
   *     after-expiry}, or those for which cover does not run
   */
  public List<Reason> coveredAt(ZonedDateTime instant) {
    if (outcome() != Outcome.DONE) {
      return reasons();
    }
    return term().filter(window -> !window.contains(instant)).stream()
        .map(
            window -> {
              boolean before = instant.isBefore(window.start());
              return Reason.builder()
                  .code(before ? "before-inception" : "after-expiry")
                  .outcome(Outcome.REFUSED)
                  .required(before ? "from " + window.start() : "before " + window.end())
                  .actual(instant.withZoneSameInstant(window.start().getZone()).toString())
                  .build();
            })
        .toList();
  }

  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder("coverage ").append(outcome()).append("  ").append(edition());
    term()
        .ifPresent(
            window ->
                text.append("\n  from ")
                    .append(window.start())
                    .append("\n  until ")
                    .append(window.end())
                    .append(" (exclusive)"));
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
