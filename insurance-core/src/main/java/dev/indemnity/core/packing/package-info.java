/**
 * Values one after the other in as few bytes as they need, for what the build lays beside an
 * edition. What is written is read by the same version of the library only; it is no format for
 * others.
 */
@NullMarked
package dev.indemnity.core.packing;

import org.jspecify.annotations.NullMarked;
