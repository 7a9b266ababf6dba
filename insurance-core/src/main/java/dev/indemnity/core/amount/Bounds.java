package dev.indemnity.core.amount;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Between what an amount must lie while facts are missing.
 *
 * @param atLeast the least it can be, inclusive; null: nothing is known
 * @param atMost the most it can be, inclusive; null: nothing is known
 */
public record Bounds(@Nullable Money atLeast, @Nullable Money atMost) {
  @Override
  public String toString() {
    return (atLeast == null ? "" : "at least " + atLeast)
        + (atLeast == null || atMost == null ? "" : ", ")
        + (atMost == null ? "" : "at most " + atMost);
  }
}
