package dev.indemnity.tables.guide.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** When cover runs. */
public final class CoverOracle {
  private final GuideFigures figures;

  /** With these figures. */
  public CoverOracle(GuideFigures figures) {
    this.figures = figures;
  }

  /** When cover runs that was ordered so. */
  public Answer.Cover of(Order order) {
    Map<String, String> reasons = new TreeMap<>();
    LocalDateTime paid = order.paidAt();
    LocalDateTime decisive = order.placedAt();
    if (!figures.usual("K-3") && paid != null && paid.isAfter(decisive)) {
      decisive = paid;
    }
    if (paid == null) {
      reasons.put("paid", "PENDING");
    }
    int days = isBeforeCutOff(decisive) ? figures.daysBeforeCutOff : figures.daysAfterCutOff;
    Optional<LocalDate> first = day(order, decisive.toLocalDate(), days);
    if (first.isEmpty()) {
      reasons.put("no-answer", "REFERRED");
      return new Answer.Cover(reasons, Optional.empty(), Optional.empty());
    }
    LocalDateTime from = first.get().atTime(LocalTime.MIDNIGHT);
    LocalDate end = order.end();
    LocalDateTime until =
        end != null
            ? end.atTime(LocalTime.MIDNIGHT)
            : from.plusMonths(figures.periodMonths).plusDays(figures.usual("K-4") ? 0 : 1);
    if (paid != null && paid.isAfter(from)) {
      reasons.put("paid-before-cover", "REFERRED");
    }
    LocalDate longest = first.get().plusMonths(figures.periodMonths).plusDays(1);
    if (end != null && end.isAfter(longest)) {
      reasons.put("ends-within-a-year", "REFERRED");
    }
    if (from.isBefore(until)) {
      return new Answer.Cover(reasons, Optional.of(from), Optional.of(until));
    }
    reasons.put("ends-after-it-starts", "REFUSED");
    reasons.put("no-cover", "REFUSED");
    return new Answer.Cover(reasons, Optional.empty(), Optional.empty());
  }

  private boolean isBeforeCutOff(LocalDateTime instant) {
    int order = instant.toLocalTime().compareTo(figures.cutOff);
    return figures.usual("K-1") ? order < 0 : order <= 0;
  }

  /** The day cover starts; a calendar of working days may not go so far. */
  private Optional<LocalDate> day(Order order, LocalDate ordered, int days) {
    if (figures.usual("K-2")) {
      return Optional.of(ordered.plusDays(days));
    }
    return days < 1
        ? Optional.empty()
        : order.workingDays().stream()
            .filter(each -> each.isAfter(ordered))
            .sorted()
            .skip(days - 1)
            .findFirst();
  }
}
