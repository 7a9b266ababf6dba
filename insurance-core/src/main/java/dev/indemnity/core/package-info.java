/** Holds what all packages below share: how their values are generated. */
@ValueStyle
@NullMarked
package dev.indemnity.core;

import org.jspecify.annotations.NullMarked;
