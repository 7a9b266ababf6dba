/**
 * All ways to do the roster job, checked against each other and measured in turn by one command.
 */
@NullMarked
package dev.indemnity.benchmarks.suite;

import org.jspecify.annotations.NullMarked;
