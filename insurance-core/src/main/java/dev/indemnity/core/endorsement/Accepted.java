package dev.indemnity.core.endorsement;

import dev.indemnity.core.scheme.Occasion;
import java.time.LocalDate;

/**
 * A change that was made.
 *
 * @param number its number among the changes of the policy, from 1
 * @param change what became different
 * @param on the first day it holds
 */
record Accepted(int number, Change change, LocalDate on) {
  Occasion occasion() {
    return change.occasion();
  }
}
