/**
 * Rosters of millions: a scheme compiled once for columns of plain numbers, and priced row by row
 * as {@link dev.indemnity.core.premium.Premiums} would.
 *
 * <p>Read by columns: whatever depends on codes and flags alone, worked out once for each of their
 * values; of numbers, amounts and days the arithmetic with constants and with each other,
 * comparisons, {@code and}, {@code or}, {@code if}, least and greatest, sizes, roundings to places
 * that are the same in every row; parts of days, days moved by whole days and months, days and
 * months between days; functions of the edition; and tables by codes and flags and one number or
 * day, unless they answer on a line between points or add up slices.
 *
 * <p>Left to the scalar reading, as a long cannot hold it or a fact may stand in the way: texts,
 * instants and times of the day, lists, optional facts and numbers that are tested for being
 * absent, remainders, rows that divide by zero, tables by two numbers or days, and any step that
 * might leave the range of a long. {@link dev.indemnity.core.roster.RosterPricer#scalarReadings}
 * tells which rules and lines these are.
 */
@NullMarked
package dev.indemnity.core.roster;

import org.jspecify.annotations.NullMarked;
