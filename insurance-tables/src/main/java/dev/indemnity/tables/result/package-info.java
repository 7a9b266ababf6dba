/**
 * Results as JSON, for storing, sending and reading back: a stable form with a number of its own.
 *
 * <p>{@link dev.indemnity.tables.result.ResultJson} writes and reads it. The outermost object has
 *
 * <ul>
 *   <li>{@code format}: 1. The number rises with every change that older readers would misread;
 *       readers refuse a number they do not know, and keys they do not know.
 *   <li>{@code kind}: {@code eligibility}, {@code premium}, {@code coverage}, {@code settlement},
 *       {@code allocation}, {@code insurer}, {@code endorsement} or {@code ledger}. An endorsement
 *       has no derivations, and the policy after it is not in it.
 *   <li>{@code edition}: {@code id}, {@code label}, {@code digest}, {@code title}, {@code figures}
 *       and {@code overlays} of the edition that answered. A ledger has none.
 *   <li>{@code currency}: the ISO 4217 code of every amount; missing where there is no amount.
 *   <li>{@code outcome}: what follows from the reasons below; a reader refuses another.
 *   <li>what the kind holds, by the names of the result in core: {@code reasons}, {@code persons},
 *       {@code claims}, {@code total} and so on.
 *   <li>{@code conventions}: those of which another reading would have changed the answer.
 *   <li>{@code steps}: the steps of all derivations, each once. A step has {@code name} and {@code
 *       value}, and may have {@code formula}, {@code filledIn}, {@code clause}, {@code remark} and,
 *       as {@code because}, the numbers of the steps it rests on, counted from 0 and below its own.
 *       An amount says by number {@code why} it is so; a decision and a coverage list such numbers.
 *       Missing where derivations are left out; then there is no {@code why} either.
 * </ul>
 *
 * <p>A key whose value is empty or absent is left out. Amounts are text in plain decimals, {@code
 * "276.00"}; exact numbers are text too, a quotient where decimals would not end: {@code "1/3"}.
 * Instants have offset and zone, {@code "2025-01-31T13:00:00+08:00[Asia/Shanghai]"}. Words for
 * people are objects by language. Outcomes are in lower case. Rows and numbers of steps are JSON
 * numbers. Equal results give equal text.
 *
 * <p>{@link dev.indemnity.tables.result.ResultSchema} gives the form as a JSON Schema.
 */
@NullMarked
package dev.indemnity.tables.result;

import org.jspecify.annotations.NullMarked;
