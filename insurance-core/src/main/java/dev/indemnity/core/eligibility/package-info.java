/** Who is eligible: every rule asked of the application and of each person, every failure told. */
@NullMarked
package dev.indemnity.core.eligibility;

import org.jspecify.annotations.NullMarked;
