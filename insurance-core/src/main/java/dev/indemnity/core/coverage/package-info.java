/** When cover runs: half-open windows, and why an instant is covered or not. */
@NullMarked
package dev.indemnity.core.coverage;

import org.jspecify.annotations.NullMarked;
