/**
 * The command line: runs case files, checks editions and annexes, and tells what an edition makes
 * of the clauses of its documents.
 */
@NullMarked
package dev.indemnity.tables.command;

import org.jspecify.annotations.NullMarked;
