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
    number("missing-fact", "", Outcome.NEEDS);
    number("invalid-fact", "", Outcome.INVALID);
    number("unlisted", "", Outcome.REFUSED);
    number("unlisted", "", Outcome.REFERRED);
    number("outside-table", "", Outcome.REFUSED);
    number("outside-table", "", Outcome.REFERRED);
    number("table-not-supplied", "", Outcome.UNAVAILABLE);
    number("no-answer", "", Outcome.REFERRED);
    number("no-line-applies", "", Outcome.REFERRED);
    number("negative-amount", "", Outcome.REFERRED);
    number(TOO_LARGE, "", Outcome.REFERRED);
  }

  /** The number of a reason, which is one of these from now on. */
  int number(String code, String fact, Outcome outcome) {
    RosterReason reason = new RosterReason(code, fact, outcome);
    int number = numbers.computeIfAbsent(reason, each -> numbers.size() + 1);
    if (number > Byte.MAX_VALUE) {
      throw new IllegalArgumentException(
          "scheme (" + numbers.size() + " reasons) must have at most " + Byte.MAX_VALUE);
    }
    return number;
  }

  /** The same for a reason of the scalar reading. */
  int number(Reason reason) {
    return number(reason.code(), fact(reason), reason.outcome());
  }

  /** The number of a reason of the scalar reading, among those there are. */
  int known(Reason reason) {
    return Optional.ofNullable(numbers.get(as(reason, fact(reason))))
        .or(() -> Optional.ofNullable(numbers.get(as(reason, ""))))
        .orElseThrow(() -> new IllegalStateException("reason " + reason.code() + " has no number"));
  }

  private static RosterReason as(Reason reason, String fact) {
    return new RosterReason(reason.code(), fact, reason.outcome());
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
