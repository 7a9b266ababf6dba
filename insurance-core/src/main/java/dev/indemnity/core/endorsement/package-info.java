/**
 * Policies that change within their term: who joins and leaves, what that moves of the premium, and
 * what of it is earned on any day.
 *
 * <p>A policy is what was applied for and the changes that were made, each with the day it takes
 * effect. These are gone through in the order of those days, whatever the order they were told in:
 * that gives each person one or more stretches of cover. A stretch is priced by the lines of the
 * premium as its facts then are, and costs what accrues of that by its end less what accrued by its
 * start; amounts of the edition that stand instead are lines of their own. A change moves the
 * difference of all lines after it and before it.
 */
@NullMarked
package dev.indemnity.core.endorsement;

import org.jspecify.annotations.NullMarked;
