package dev.indemnity.core.endorsement;

import dev.indemnity.core.application.Member;
import dev.indemnity.core.scheme.Occasion;
import dev.indemnity.core.scheme.Scheme;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A time in which somebody is covered and nothing about the person changes.
 *
 * @param member who, as known in that time
 * @param span its days
 * @param ends why it ends; absent: the policy expires
 * @param scheme the edition in that time
 * @param arrival where the person stands among all who ever came
 */
record Stretch(Member member, Span span, Optional<Occasion> ends, Scheme scheme, int arrival) {

  /**
   * Days.
   *
   * @param from the first
   * @param to the first after; that same day where there is none
   * @param begins why they begin
   */
  record Span(LocalDate from, LocalDate to, Occasion begins) {}

  String person() {
    return member.person();
  }

  LocalDate from() {
    return span.from();
  }

  LocalDate to() {
    return span.to();
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from()) && day.isBefore(to());
  }
}
