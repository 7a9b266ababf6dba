/**
 * The language formulas are written in: a typed, total and exact subset of FEEL.
 *
 * <p>Text is parsed to an {@link dev.indemnity.core.language.Expression}, checked against the names
 * a scheme declares, and kept as a {@link dev.indemnity.core.language.Formula}: the one tree that
 * is evaluated, explained and evaluated with facts missing.
 */
@NullMarked
package dev.indemnity.core.language;

import org.jspecify.annotations.NullMarked;
