/**
 * Scheme editions as files: {@link dev.indemnity.tables.edition.EditionReader} reads and checks
 * them, {@link dev.indemnity.tables.edition.EditionWriter} writes them, and {@link
 * dev.indemnity.tables.edition.EditionSchema} is their form as a JSON Schema, for editors.
 */
@NullMarked
package dev.indemnity.tables.edition;

import org.jspecify.annotations.NullMarked;
