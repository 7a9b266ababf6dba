/** The shipped edition against a second reckoning of the guide, as it is and changed at random. */
@NullMarked
package dev.indemnity.tables.guide;

import org.jspecify.annotations.NullMarked;
