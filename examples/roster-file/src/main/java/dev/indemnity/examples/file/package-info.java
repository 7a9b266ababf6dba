/** A roster file of any length, priced row by row, and a bar that shows how far it is. */
@NullMarked
package dev.indemnity.examples.file;

import org.jspecify.annotations.NullMarked;
