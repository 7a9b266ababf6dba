/**
 * Annexes that documents name but do not publish: supplied by users as one small file, checked with
 * the edition they belong to, and from then on part of its identity.
 *
 * <p>As JSON:
 *
 * <pre>{@code
 * { "format": 1,
 *   "annex": {"of": "com.example.scheme", "label": "2025", "id": "com.example.annexes-2025",
 *             "title": "…", "figures": "official" | "secondary" | "illustrative", "supplies": ["1", "2"]},
 *   "about": "for people",                                                            may be absent
 *   "names": {"a category that is open": ["a name of its own"]},                        may be absent
 *   "tables": {"a table of these annexes": {
 *     "columns": {"class": "number", "premium": "money"},                               may be absent
 *     "rows": [[1, "12.00"], [2, "15.50"]]} } }
 * }</pre>
 *
 * <p>As CSV in UTF-8, a record each; the first cell says what it is:
 *
 * <pre>{@code
 * annex,of,com.example.scheme,2025
 * annex,id,com.example.annexes-2025
 * annex,title,…
 * annex,figures,illustrative
 * annex,supplies,1,2
 * note,for people
 * name,a category that is open,a name of its own
 * columns,a table of these annexes,class: number,premium: money
 * row,a table of these annexes,1,12.00
 * }</pre>
 *
 * <p>Cells follow the inputs and outputs of the table in their order. Columns, where they are
 * given, must be those of the edition with their types and units, so that months are never taken
 * for yuan. Amounts have no more decimals than the currency. A table that needs a row for certain
 * values has them all; one of which a person judges what has no row may have none at all, and one
 * that is left empty otherwise counts as not supplied.
 *
 * <p>For people, JSON may have {@code "about"}, a text or a list of texts, in the file and in each
 * table, and CSV {@code note} records anywhere: {@code note,a table,what to know of it}. They mean
 * nothing to the reader and are no part of the identity. Everything else that is not of the format
 * is refused, the words a template leaves to its author included.
 *
 * <p>A file is JSON if its first character that is not white space is a brace or a square bracket,
 * and CSV otherwise; a byte order mark is passed over. Both are UTF-8 of at most 8 MiB. Everything
 * that is wrong is told at once, in the order of the file and up to 1,000 problems, then how many
 * more there are. Places in JSON are pointers; in CSV the line on which the record begins and the
 * number of the cell, both from 1: {@code annex.csv#/8/4}.
 */
@NullMarked
package dev.indemnity.tables.annex;

import org.jspecify.annotations.NullMarked;
