package dev.indemnity.core.endorsement;

import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;

/** Why a change cannot be made, whatever the edition says. */
final class Refusals {
  private Refusals() {}

  static Reason of(String code, String required, String actual) {
    return Reason.builder()
        .code(code)
        .outcome(Outcome.REFUSED)
        .required(required)
        .actual(actual)
        .build();
  }
}
