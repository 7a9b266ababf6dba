/** The library inside an application: typed values in, typed answers out, no JSON in between. */
@NullMarked
package dev.indemnity.examples.embed;

import org.jspecify.annotations.NullMarked;
