/**
 * Rosters as CSV files: read, quoted, and written with a price or the reasons for each row.
 *
 * <p>A file is UTF-8, with or without a byte order mark; its first record names the columns, in any
 * order. The column {@code person} tells one person from another and is required; every other
 * column is a fact of the edition by its key, such as {@code worker.occupation} or {@code
 * plan.deathLimit}. {@link dev.indemnity.tables.roster.RosterCsv#columns} lists them with their
 * types. A cell that is empty leaves the fact unknown, or to the plan and employer of the
 * application; {@code null} says that it is known to be absent. Amounts and numbers are plain
 * decimals, days {@code 2025-01-31}, instants {@code 2025-01-31T13:00:00} on the edition's wall
 * clock, truth {@code true} or {@code false}.
 *
 * <p>A header that cannot be used is told whole in one exception. After that no row stops the
 * others: each is priced, or has its reasons, those of its cells among them.
 *
 * <p>{@link dev.indemnity.tables.roster.RosterStream} prices files of any length, in a memory that
 * does not grow with them.
 */
@NullMarked
package dev.indemnity.tables.roster;

import org.jspecify.annotations.NullMarked;
