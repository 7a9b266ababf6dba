/** What each question costs, and what it would cost otherwise. */
@NullMarked
package dev.indemnity.benchmarks;

import org.jspecify.annotations.NullMarked;
