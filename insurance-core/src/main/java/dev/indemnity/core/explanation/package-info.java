/**
 * Why an answer is what it is: every step from the given facts to the result, as data and as text.
 */
@NullMarked
package dev.indemnity.core.explanation;

import org.jspecify.annotations.NullMarked;
