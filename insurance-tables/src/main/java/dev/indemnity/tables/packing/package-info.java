/**
 * A step of the build of this module: beside each edition that ships lie its tree, so that it need
 * not be parsed, and what quotes ask of it, checked, so that a process that has just started quotes
 * before it reads the rest.
 */
@NullMarked
package dev.indemnity.tables.packing;

import org.jspecify.annotations.NullMarked;
