package dev.indemnity.tables.guide.oracle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order of cover, on the clock of Shanghai.
 *
 * @param placedAt when it was placed
 * @param paidAt when it was paid; null: it is not
 * @param workingDays the calendar of working days
 * @param end the first day after cover; null: a full period
 */
public record Order(
    LocalDateTime placedAt,
    @Nullable LocalDateTime paidAt,
    List<LocalDate> workingDays,
    @Nullable LocalDate end) {}
