/**
 * What the guide to the shipped product pays and charges, worked out a second time: by hand, from
 * its text, in plain {@code BigDecimal} and {@code java.time}. Nothing of the library is used here,
 * and no figure is read from the edition, so that a mistake of either does not stand in both.
 */
@NullMarked
package dev.indemnity.tables.guide.oracle;

import org.jspecify.annotations.NullMarked;
