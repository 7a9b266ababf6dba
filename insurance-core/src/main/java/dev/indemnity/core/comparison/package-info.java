/** What differs: between two editions, and between two quotes of the same roster. */
@NullMarked
package dev.indemnity.core.comparison;

import org.jspecify.annotations.NullMarked;
