/** Rate tables: what they are asked with, what they answer, and that exactly one row answers. */
@NullMarked
package dev.indemnity.core.table;

import org.jspecify.annotations.NullMarked;
