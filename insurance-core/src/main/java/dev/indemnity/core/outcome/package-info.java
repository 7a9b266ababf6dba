/** How an answer can come out, and the reasons for it: one list for all questions. */
@NullMarked
package dev.indemnity.core.outcome;

import org.jspecify.annotations.NullMarked;
