package dev.indemnity.core.roster;

import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The numbers of the reasons rows can be told, from 1. */
final class Reasons {
  /** An amount does not fit a long; the one reason the scalar reading does not know. */
  static final String TOO_LARGE = "amount-too-large";

  private final Map<RosterReason, Integer> numbers = new LinkedHashMap<>();

  Reasons() {
    List.of(
            "missing-fact",
            "invalid-fact",
            "unlisted",
            "outside-table",
            "table-not-supplied",
            "no-answer",
            "no-line-applies",
            "negative-amount",
            TOO_LARGE)
        .forEach(code -> number(code, ""));
  }

  /** The number of a reason, which is one of these from now on. */
  int number(String code, String fact) {
    RosterReason reason = new RosterReason(code, fact);
    int number = numbers.computeIfAbsent(reason, each -> numbers.size() + 1);
    if (number > Byte.MAX_VALUE) {
      throw new IllegalArgumentException(
          "scheme (" + numbers.size() + " reasons) must have at most " + Byte.MAX_VALUE);
    }
    return number;
  }

  /** The same for a reason of the scalar reading. */
  int number(Reason reason) {
    return number(reason.code(), fact(reason));
  }

  /** The number of a reason of the scalar reading, among those there are. */
  int known(Reason reason) {
    return Optional.ofNullable(numbers.get(new RosterReason(reason.code(), fact(reason))))
        .or(() -> Optional.ofNullable(numbers.get(new RosterReason(reason.code(), ""))))
        .orElseThrow(() -> new IllegalStateException("reason " + reason.code() + " has no number"));
  }

  private static String fact(Reason reason) {
    return reason.outcome() == Outcome.NEEDS || reason.facts().size() != 1
        ? ""
        : reason.facts().get(0);
  }

  List<RosterReason> all() {
    return List.copyOf(numbers.keySet());
  }

  /** The first reason that stands in the way; empty: none does. */
  static Optional<Reason> first(List<Reason> reasons) {
    return reasons.stream().filter(reason -> reason.outcome() != Outcome.DONE).findFirst();
  }
}
