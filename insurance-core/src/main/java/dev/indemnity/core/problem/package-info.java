/** What is wrong in an edition, annex or roster: where, what was found and what was expected. */
@NullMarked
package dev.indemnity.core.problem;

import org.jspecify.annotations.NullMarked;
