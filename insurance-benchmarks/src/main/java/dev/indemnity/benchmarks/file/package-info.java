/** The job from a CSV file to CSV files, each run a process of its own. */
@NullMarked
package dev.indemnity.benchmarks.file;

import org.jspecify.annotations.NullMarked;
