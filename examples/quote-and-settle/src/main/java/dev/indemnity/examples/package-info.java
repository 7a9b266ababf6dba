/** From a quote to a settled claim, printed line by line. */
@NullMarked
package dev.indemnity.examples;

import org.jspecify.annotations.NullMarked;
