/**
 * Exact numbers and the roundings that end them.
 *
 * <p>Every quotient of a calculation stays a {@link dev.indemnity.core.number.Fraction} until a
 * declared {@link dev.indemnity.core.number.Rounding} takes it, so that no cent is lost on the way
 * and every lost cent has a name. There is no binary floating point here.
 */
@NullMarked
package dev.indemnity.core.number;

import org.jspecify.annotations.NullMarked;
