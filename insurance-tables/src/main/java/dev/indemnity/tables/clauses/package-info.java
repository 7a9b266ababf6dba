/**
 * What an edition makes of each clause of its documents: which rules, figures and tables follow it,
 * and which clauses nothing follows.
 */
@NullMarked
package dev.indemnity.tables.clauses;

import org.jspecify.annotations.NullMarked;
