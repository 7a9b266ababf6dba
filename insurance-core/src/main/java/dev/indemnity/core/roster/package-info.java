/**
 * Rosters of millions: a scheme compiled once for columns of plain numbers, and priced row by row
 * as {@link dev.indemnity.core.premium.Premiums} would.
 */
@NullMarked
package dev.indemnity.core.roster;

import org.jspecify.annotations.NullMarked;
