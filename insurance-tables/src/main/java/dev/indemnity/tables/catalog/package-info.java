/**
 * Which edition of a product or scheme holds on a date. A {@link
 * dev.indemnity.tables.catalog.EditionCatalog} is a value that callers make and pass on; there is
 * no catalog for the whole program.
 */
@NullMarked
package dev.indemnity.tables.catalog;

import org.jspecify.annotations.NullMarked;
