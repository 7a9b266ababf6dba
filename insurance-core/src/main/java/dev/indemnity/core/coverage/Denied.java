package dev.indemnity.core.coverage;

import dev.indemnity.core.language.Window;
import dev.indemnity.core.outcome.Reason;
import java.util.List;
import java.util.Optional;

/**
 * Cover that did not come about, or ended early.
 *
 * @param window from when until when it would have run; absent: no time was bought
 * @param payment the number of the payment, from 1; 0: cover is not bought by payments
 * @param reasons why
 */
public record Denied(Optional<Window> window, int payment, List<Reason> reasons) {
  /**
   * Copies the reasons.
   *
   * @param window from when until when it would have run; absent: no time was bought
   * @param payment the number of the payment, from 1; 0: cover is not bought by payments
   * @param reasons why
   */
  public Denied {
    reasons = List.copyOf(reasons);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder("no cover");
    window.ifPresent(
        each -> text.append(" from ").append(each.start()).append(" until ").append(each.end()));
    if (payment > 0) {
      text.append(", payment ").append(payment);
    }
    reasons.forEach(reason -> text.append("\n  ").append(reason));
    return text.toString();
  }
}
