/**
 * Reads JSON text as if it were hostile: strictly, within fixed bounds of size, depth and number
 * length, and with every problem collected instead of the first one thrown.
 *
 * <p>{@link dev.indemnity.tables.json.JsonReader} makes a tree in which each value knows where it
 * stood; {@link dev.indemnity.tables.json.Decoder} asks that tree for what a format declares.
 * Numbers stay as exact as they were written. No other package sees the parser beneath.
 */
@NullMarked
package dev.indemnity.tables.json;

import org.jspecify.annotations.NullMarked;
