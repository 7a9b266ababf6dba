/**
 * Who bears what is owed to a person who was hurt: what the insurer pays, set against it item by
 * item, and what is left to the policyholder.
 */
@NullMarked
package dev.indemnity.core.allocation;

import org.jspecify.annotations.NullMarked;
