package dev.indemnity.core.endorsement;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.scheme.Occasion;
import dev.indemnity.core.scheme.Scheme;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a policy costs, and of what: the next change prices anew only what it touches.
 *
 * @param lines its lines
 * @param reasons why they are not all told; none: they are
 * @param stretches what came of each stretch of a person
 * @param parts what is priced on single days
 */
record Priced(
    List<LedgerLine> lines,
    List<Reason> reasons,
    Map<OfStretch, Lines> stretches,
    Map<OfDay, Part> parts) {

  /** Of which nothing is known yet. */
  static final Priced NOTHING = new Priced(List.of(), List.of(), Map.of(), Map.of());

  /** All a stretch is priced by, as long as the roster is not. */
  record OfStretch(Member member, Stretch.Span span, Optional<Occasion> ends, Scheme scheme) {
    static OfStretch of(Stretch stretch) {
      return new OfStretch(stretch.member(), stretch.span(), stretch.ends(), stretch.scheme());
    }
  }

  /**
   * All a day is priced by besides its roster.
   *
   * @param member who; absent: the policy
   * @param scheme the edition
   * @param on the day
   */
  record OfDay(Optional<Member> member, Scheme scheme, LocalDate on) {}

  /** Lines, and why they are not all told. */
  record Lines(List<LedgerLine> lines, List<Reason> reasons) {}

  /**
   * What cover costs from some day on.
   *
   * @param from the day
   * @param costs what the whole term costs, by line
   * @param accrual what of it accrues
   * @param reasons why that cannot be told
   */
  record Part(LocalDate from, List<Amount> costs, Accrual accrual, List<Reason> reasons) {}

  /** What came of a stretch, unless a roster it read could be different from a day on. */
  @Nullable Lines of(Stretch stretch, boolean readsRoster, LocalDate changed) {
    return !readsRoster || stretch.to().isBefore(changed)
        ? stretches.get(OfStretch.of(stretch))
        : null;
  }

  /** What was priced on a day before rosters could be different. */
  @Nullable Part of(OfDay day, LocalDate changed) {
    return day.on().isBefore(changed) ? parts.get(day) : null;
  }
}
