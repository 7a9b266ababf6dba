package dev.indemnity.core.language;

import java.time.ZonedDateTime;

/**
 * A span of time.
 *
 * @param start its first instant
 * @param end the first instant after it
 */
public record Window(ZonedDateTime start, ZonedDateTime end) {
  /**
   * Refuses a span without an instant in it.
   *
   * @param start its first instant
   * @param end the first instant after it
   */
  public Window {
    if (!start.isBefore(end)) {
      throw new IllegalArgumentException(
          "window end (" + end + ") must be after its start (" + start + ")");
    }
  }

  /**
   * Whether an instant lies in the span.
   *
   * @param instant the instant
   * @return whether it does; the end itself does not
   */
  public boolean contains(ZonedDateTime instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }
}
