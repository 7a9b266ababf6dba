package dev.indemnity.core.rule;

import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.language.Contrast;
import dev.indemnity.core.language.Formula;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.language.Undetermined;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.scheme.Checked;
import dev.indemnity.core.scheme.Exclusion;
import dev.indemnity.core.scheme.Rule;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks rules and exclusions, all of them and not the first that fails. */
public final class Rules {
  private Rules() {}

  /**
   * Asks one rule.
   *
   * @param condition the rule
   * @param frame what is known
   * @return why it does not hold or cannot be told; none: it holds, or is not asked
   */
  public static List<Reason> ask(Checked.Condition condition, Frame frame) {
    Object asked = Formula.holds(condition.when(), frame);
    if (Boolean.FALSE.equals(asked)) {
      return List.of();
    }
    Object held = condition.require().value(frame);
    Rule rule = condition.rule();
    if (Boolean.TRUE.equals(held)) {
      return List.of();
    }
    List<Reason> open = new ArrayList<>();
    if (asked instanceof Undetermined || held instanceof Undetermined) {
      tell(asked, rule, open);
      tell(held, rule, open);
      return open;
    }
    Contrast contrast = condition.require().contrast(frame);
    return List.of(
        Reason.builder()
            .code(rule.id())
            .outcome(outcome(rule.otherwise()))
            .clause(rule.clause())
            .required(contrast.required())
            .actual(contrast.actual())
            .distance(contrast.distance())
            .documents(rule.documents())
            .says(rule.says())
            .note(rule.note())
            .build());
  }

  /** Tells why something is not known, where the rule minds. */
  private static void tell(@Nullable Object value, Rule rule, List<Reason> open) {
    if (value instanceof Undetermined unknown
        && rule.otherwise() != Rule.Otherwise.WARN
        && !(rule.ifKnown() && unknown.isMissing())) {
      for (Reason reason : Reason.of(unknown, rule.clause())) {
        if (!rule.ifKnown() || reason.outcome() != Outcome.NEEDS) {
          open.add(reason);
        }
      }
    }
  }

  private static Outcome outcome(Rule.Otherwise otherwise) {
    return switch (otherwise) {
      case REFUSE -> Outcome.REFUSED;
      case REFER -> Outcome.REFERRED;
      case PENDING -> Outcome.PENDING;
      case WARN -> Outcome.DONE;
    };
  }

  /**
   * Asks one exclusion.
   *
   * @param excluded the exclusion
   * @param frame what is known
   * @return why the claim is not paid or cannot be settled yet; none: the exclusion does not apply
   */
  public static List<Reason> ask(Checked.Excluded excluded, Frame frame) {
    Exclusion exclusion = excluded.exclusion();
    Object found = excluded.when().value(frame);
    if (found instanceof Undetermined unknown) {
      return Reason.of(unknown, exclusion.clause());
    }
    if (!Boolean.TRUE.equals(found)) {
      return List.of();
    }
    Object proved = Formula.holds(excluded.evidence(), frame);
    boolean refused = Boolean.TRUE.equals(proved);
    return List.of(
        Reason.builder()
            .code(exclusion.id())
            .outcome(refused ? Outcome.REFUSED : Outcome.PENDING)
            .clause(exclusion.clause())
            .required("not (" + excluded.when().text() + ")")
            .documents(refused ? List.of() : exclusion.documents())
            .says(exclusion.says())
            .note(exclusion.note())
            .build());
  }

  /**
   * Of several things of which the first that applies counts, that one.
   *
   * @param several the things, in their order
   * @param frame what is known
   * @param reasons takes why it cannot be told which it is
   * @param <T> what they are
   * @return the first that applies; empty: none does, or the reasons say more
   */
  public static <T extends Checked.Alternative> Optional<T> first(
      Iterable<T> several, Frame frame, List<Reason> reasons) {
    for (T each : several) {
      Object applies = Formula.holds(each.when(), frame);
      if (applies instanceof Undetermined unknown) {
        reasons.addAll(Reason.of(unknown, each.clause()));
        return Optional.empty();
      }
      if (Boolean.TRUE.equals(applies)) {
        return Optional.of(each);
      }
    }
    return Optional.empty();
  }

  /**
   * Brings the reasons of one answer together: each told once, the missing facts in one reason, and
   * none of these where the answer is no whatever they are.
   *
   * @param reasons the reasons
   * @return the reasons, the gravest first
   */
  public static List<Reason> together(List<Reason> reasons) {
    if (reasons.size() < 2) {
      return List.copyOf(reasons);
    }
    Set<String> missing = new LinkedHashSet<>();
    Set<String> clauses = new LinkedHashSet<>();
    List<Reason> others = new ArrayList<>();
    Set<List<Object>> told = new LinkedHashSet<>();
    for (Reason reason : reasons) {
      if (reason.outcome() == Outcome.NEEDS) {
        missing.addAll(reason.facts());
        clauses.add(reason.clause());
      } else if (told.add(
          List.of(reason.code(), reason.facts(), reason.required(), reason.actual()))) {
        others.add(reason);
      }
    }
    if (!missing.isEmpty() && Outcome.of(others) != Outcome.REFUSED) {
      others.add(
          Reason.builder()
              .code("missing-fact")
              .outcome(Outcome.NEEDS)
              .clause(clauses.size() == 1 ? clauses.iterator().next() : "")
              .facts(missing)
              .build());
    }
    others.sort((a, b) -> b.outcome().compareTo(a.outcome()));
    return List.copyOf(others);
  }

  /**
   * Tells how a rule comes out.
   *
   * @param condition the rule
   * @param frame what is known
   * @return the step
   */
  public static Derivation explain(Checked.Condition condition, Frame frame) {
    Rule rule = condition.rule();
    Object asked = Formula.holds(condition.when(), frame);
    Derivation.Builder step =
        Boolean.FALSE.equals(asked)
            ? condition.when().orElseThrow().explain(frame, rule.id() + " is asked")
            : condition.require().explain(frame, rule.id());
    Optional<String> note = rule.note().map(Object::toString);
    return step.clause(rule.clause()).remark(note.orElse("")).build();
  }
}
