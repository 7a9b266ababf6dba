/** Words for people, in the languages a document gives them in. */
@NullMarked
package dev.indemnity.core.text;

import org.jspecify.annotations.NullMarked;
