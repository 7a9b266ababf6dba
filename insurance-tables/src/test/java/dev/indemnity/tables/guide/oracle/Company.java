package dev.indemnity.tables.guide.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * The company that buys.
 *
 * @param kind its type
 * @param industry its industry
 * @param foundedOn the day it was founded
 * @param capital its registered capital
 * @param appliedOn the day it applies
 */
public record Company(
    String kind, String industry, LocalDate foundedOn, BigDecimal capital, LocalDate appliedOn) {}
