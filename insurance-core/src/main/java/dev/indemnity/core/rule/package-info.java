/** Asks the rules of a scheme, wherever they stand: of applications, of cover, of claims. */
@NullMarked
package dev.indemnity.core.rule;

import org.jspecify.annotations.NullMarked;
