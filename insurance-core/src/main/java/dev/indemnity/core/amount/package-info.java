/**
 * Amounts that reach the caller: rounded once, added up as the edition says, each with its steps.
 */
@NullMarked
package dev.indemnity.core.amount;

import org.jspecify.annotations.NullMarked;
