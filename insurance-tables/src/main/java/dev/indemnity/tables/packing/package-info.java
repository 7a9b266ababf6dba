/**
 * A step of the build of this module: beside each edition that ships lie its tree and that of the
 * part quotes ask, so that a process that has just started need not parse and check all of it.
 */
@NullMarked
package dev.indemnity.tables.packing;

import org.jspecify.annotations.NullMarked;
