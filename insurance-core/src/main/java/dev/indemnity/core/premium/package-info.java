/** What it costs: the lines of each person and of the policy, added up as the edition says. */
@NullMarked
package dev.indemnity.core.premium;

import org.jspecify.annotations.NullMarked;
