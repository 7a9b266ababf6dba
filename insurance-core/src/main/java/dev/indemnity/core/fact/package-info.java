/** Facts: what callers know and give, by key; the evaluation asks for nothing else. */
@NullMarked
package dev.indemnity.core.fact;

import org.jspecify.annotations.NullMarked;
