package dev.indemnity.core.endorsement;

import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import java.time.LocalDate;

/** Which editions can come after that of a policy. */
final class Successors {
  private Successors() {}

  static void check(PolicyState state, Scheme successor) {
    SchemeEdition own = state.basis().scheme().edition();
    SchemeEdition other = successor.edition();
    if (!own.id().equals(other.id()) || !own.currency().equals(other.currency())) {
      throw new IllegalArgumentException(
          "successor (" + successor.used() + ") must be an edition of " + own.id());
    }
  }

  static LocalDate inForceFrom(PolicyState state, Scheme successor) {
    check(state, successor);
    if (successor.terms().isEmpty()) {
      throw new IllegalArgumentException("successor (" + successor.used() + ") must have terms");
    }
    return successor
        .edition()
        .inForceFrom()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "successor (" + successor.used() + ") must have a day it comes into force"));
  }
}
