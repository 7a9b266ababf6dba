/** Finds the files of this library's formats below a directory, and tells the formats apart. */
@NullMarked
package dev.indemnity.tables.folder;

import org.jspecify.annotations.NullMarked;
