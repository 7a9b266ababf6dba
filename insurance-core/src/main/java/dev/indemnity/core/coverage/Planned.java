package dev.indemnity.core.coverage;

import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.language.Frame;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What is worked out of cover while its windows are gone through. */
final class Planned {
  final List<Reason> reasons = new ArrayList<>();
  final List<CoverPeriod> periods = new ArrayList<>();
  final List<Denied> denied = new ArrayList<>();
  final List<Frame> payments = new ArrayList<>();
  final List<Supplier<Derivation>> why = new ArrayList<>();

  static boolean stands(List<Reason> reasons) {
    return Outcome.of(reasons) == Outcome.DONE;
  }

  /** Reasons for one window: those that stand in its way close it, warnings are told of all. */
  boolean opens(List<Reason> ofWindow) {
    if (stands(ofWindow)) {
      reasons.addAll(ofWindow);
      return true;
    }
    return false;
  }
}
