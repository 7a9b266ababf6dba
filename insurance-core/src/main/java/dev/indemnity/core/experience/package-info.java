/**
 * What the claims of a portfolio say of its premiums: loss ratios, claims costs, and the premium
 * that would break even, class by class, as exact numbers.
 */
@NullMarked
package dev.indemnity.core.experience;

import org.jspecify.annotations.NullMarked;
