/** The roster job in engines of others. */
@NullMarked
package dev.indemnity.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
