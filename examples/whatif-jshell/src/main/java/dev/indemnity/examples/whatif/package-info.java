/** What-ifs by hand: jshell with the library at its prompt. */
@NullMarked
package dev.indemnity.examples.whatif;

import org.jspecify.annotations.NullMarked;
