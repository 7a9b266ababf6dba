package dev.indemnity.core.outcome;

import dev.indemnity.core.language.Cause;
import dev.indemnity.core.language.Undetermined;
import java.util.ArrayList;
import java.util.List;

/** Turns the causes a formula names into reasons. */
final class Causes {
  private Causes() {}

  static List<Reason> reasons(Undetermined unknown, String clause) {
    List<String> missing = new ArrayList<>();
    List<Reason> others = new ArrayList<>();
    for (Cause cause : unknown.causes()) {
      if (cause instanceof Cause.Missing gap) {
        missing.add(gap.fact());
      } else {
        others.add(reason(cause).clause(clause).build());
      }
    }
    List<Reason> reasons = new ArrayList<>();
    if (!missing.isEmpty()) {
      reasons.add(
          Reason.builder()
              .code("missing-fact")
              .outcome(Outcome.NEEDS)
              .clause(clause)
              .facts(missing)
              .build());
    }
    reasons.addAll(others);
    return List.copyOf(reasons);
  }

  private static Reason.Builder reason(Cause cause) {
    if (cause instanceof Cause.Invalid wrong) {
      return Reason.builder()
          .code("invalid-fact")
          .outcome(Outcome.INVALID)
          .addFacts(wrong.fact())
          .required(wrong.required())
          .actual(wrong.actual());
    }
    if (cause instanceof Cause.Unlisted unlisted) {
      return Reason.builder()
          .code("unlisted")
          .outcome(unlisted.refer() ? Outcome.REFERRED : Outcome.REFUSED)
          .addFacts(unlisted.fact())
          .required("a listed name")
          .actual(unlisted.actual())
          .nearest(unlisted.nearest());
    }
    if (cause instanceof Cause.Outside outside) {
      return Reason.builder()
          .code("outside-table")
          .outcome(outside.refer() ? Outcome.REFERRED : Outcome.REFUSED)
          .required(outside.table() + ": " + outside.known())
          .actual(outside.asked());
    }
    if (cause instanceof Cause.Empty empty) {
      return Reason.builder()
          .code("table-not-supplied")
          .outcome(Outcome.UNAVAILABLE)
          .required(
              "the rows of table "
                  + empty.table()
                  + (empty.annex().isEmpty() ? "" : ", supplied as annex " + empty.annex()));
    }
    return Reason.builder()
        .code("no-answer")
        .outcome(Outcome.REFERRED)
        .actual(((Cause.Undefined) cause).what());
  }
}
