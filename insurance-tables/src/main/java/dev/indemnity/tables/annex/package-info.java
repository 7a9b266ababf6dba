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
 * name,a category that is open,a name of its own
 * columns,a table of these annexes,class: number,premium: money
 * row,a table of these annexes,1,12.00
 * }</pre>
 *
 * <p>Cells follow the inputs and outputs of the table in their order. Columns, where they are
 * given, must be those of the edition with their types and units, so that months are never taken
 * for yuan. A table of a supplied annex that has no rows answers nothing. Problems of a CSV file
 * are told by the number of the record and of the cell: {@code annex.csv#/8/4}.
 */
@NullMarked
package dev.indemnity.tables.annex;

import org.jspecify.annotations.NullMarked;
