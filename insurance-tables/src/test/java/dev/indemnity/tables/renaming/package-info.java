/** An edition under other names answers the same: the library knows no name of any product. */
@NullMarked
package dev.indemnity.tables.renaming;

import org.jspecify.annotations.NullMarked;
