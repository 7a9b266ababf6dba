/** Holds what all packages below share: how their values are generated. */
@ValueStyle
@NullMarked
package dev.indemnity.tables;

import org.jspecify.annotations.NullMarked;
