package dev.indemnity.tables.guide.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A person on a roster.
 *
 * @param name who it is
 * @param occupation the declared occupation
 * @param asClass6 whether the person is enrolled as class 6
 * @param height the declared height of the work, in metres
 * @param sharesHeld shares under other policies
 * @param socialInsured whether the person is in social insurance
 * @param start the first day of cover
 * @param end the first day after it; null: a full period
 */
public record Person(
    String name,
    String occupation,
    boolean asClass6,
    BigDecimal height,
    int sharesHeld,
    boolean socialInsured,
    LocalDate start,
    @Nullable LocalDate end) {}
