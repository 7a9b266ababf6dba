/**
 * What somebody asks cover for: the employer, the plan, the order, and the people on the roster.
 */
@NullMarked
package dev.indemnity.core.application;

import org.jspecify.annotations.NullMarked;
