/**
 * Any formula asked of an edition: what analysts try, and what cases of functions and tables check.
 */
@NullMarked
package dev.indemnity.core.evaluation;

import org.jspecify.annotations.NullMarked;
