package dev.indemnity.core.coverage;

import dev.indemnity.core.language.Window;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A stretch of cover.
 *
 * @param window from when until when
 * @param payment the number of the payment that bought it, from 1; 0: cover is not bought by
 *     payments
 * @param payBefore the first instant that is too late to receive the next payment without a gap;
 *     absent: it is not told
 */
public record CoverPeriod(Window window, int payment, Optional<ZonedDateTime> payBefore) {

  /** The same until an earlier instant, after which no payment would go on. */
  CoverPeriod until(ZonedDateTime end) {
    return new CoverPeriod(new Window(window.start(), end), payment, Optional.empty());
  }

  @Override
  public String toString() {
    return "from "
        + window.start()
        + " until "
        + window.end()
        + " (exclusive)"
        + (payment == 0 ? "" : ", payment " + payment)
        + payBefore.map(each -> ", pay again before " + each).orElse("");
  }
}
