/**
 * One product or public scheme as data, and as the checked formulas the four questions read.
 *
 * <p>A {@link dev.indemnity.core.scheme.SchemeEdition} is what a file says, or what a builder was
 * told. {@link dev.indemnity.core.scheme.Scheme#resolve} checks it as a whole, names every problem
 * at once, and yields the {@link dev.indemnity.core.scheme.Scheme} that answers. What quotes ask of
 * a scheme can be packed as it was checked: the same tree, its words read when somebody asks for
 * them.
 */
@NullMarked
package dev.indemnity.core.scheme;

import org.jspecify.annotations.NullMarked;
