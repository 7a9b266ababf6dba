package dev.indemnity.core.coverage;

import dev.indemnity.core.language.Window;
import dev.indemnity.core.outcome.Reason;
import java.util.List;

/**
 * A stretch without cover after cover first began.
 *
 * @param window from when until when
 * @param reasons why there is none
 */
public record Gap(Window window, List<Reason> reasons) {
  /**
   * Copies the reasons.
   *
   * @param window from when until when
   * @param reasons why there is none
   */
  public Gap {
    reasons = List.copyOf(reasons);
  }

  @Override
  public String toString() {
    StringBuilder text =
        new StringBuilder("gap from " + window.start() + " until " + window.end() + " (exclusive)");
    reasons.forEach(reason -> text.append("\n  ").append(reason));
    return text.toString();
  }
}
