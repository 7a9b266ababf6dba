/** Rosters of many rows: one job, priced by the library, by hand and with decimals. */
@NullMarked
package dev.indemnity.benchmarks.roster;

import org.jspecify.annotations.NullMarked;
