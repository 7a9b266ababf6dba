/**
 * Case files: examples of a scheme with the results they must have, kept beside its edition and run
 * against it with no tolerance.
 *
 * <p>A file names a scheme and lists cases:
 *
 * <pre>{@code
 * { "format": 1, "title": "…",
 *   "scheme": {"id": "com.example.product", "label": "2025"},    or {"id": "…", "on": "2025-06-01"};
 *                           "annex": "annex.json" or several: paths from the case file, may be absent
 *   "shared": {"facts": {…}, "roster": […], "policy": {…}, "claim": {…}},             may be absent
 *   "cases": [
 *     { "name": "…", "clause": "CL-1" or ["CL-1", "K-2"],
 *       "question": "eligibility" | "insurer" | "premium" | "refund" | "endorsement" |
 *                   "coverage" | "settlement" | "allocation" | "experience" | "value",
 *       "with": {"a parameter or convention": value},                                   what-if
 *       "facts": {"plan.limit": "500000.00"},
 *       "roster": [{"person": "a", "worker.trade": "…"}, {"times": 9, "worker.trade": "…"}],
 *       "removal": {"row": 1, "facts": {…}},                                            refund
 *       "changes": [{"change": "add", "person": "b", "as": {"worker.trade": "…"},
 *                    "requestedOn": "2025-03-10", "receivedAt": "2025-03-09T16:00:00",
 *                    "facts": {…}}],                                                endorsement
 *       "formula": "premium(worker.trade)", "row": 1,                                     value
 *       "policy": {"id": "P", "period": "1", "windows": [["2025-06-03T00:00:00", "…"]]},
 *       "claims": [{"id": "1", "person": "a", "accident": "A1", "facts": {…}}],         settlement, allocation
 *       "ledger": [{"counter": "days", "keptFor": {"person": "a"}, "claim": "0",
 *                   "benefit": "lost-time", "amount": "90"}],                           the same
 *       "exposures": [{"class": "5", "units": 1200, "premium": "18600.00"}],         experience
 *       "paid": [{"class": "5", "amount": "9000.00"}],                              experience
 *       "margin": "0.07",                                                           experience
 *       "expect": {…},
 *       "why": "the arithmetic" } ] }
 * }</pre>
 *
 * <p>A case cites at least one clause or convention; where the edition has no clauses it leaves
 * {@code clause} out, or cites conventions.
 *
 * <p>What a case says lies over what is shared, key by key; a roster of its own replaces the shared
 * one. {@code claim} under {@code shared} holds facts of every claim. A row without {@code person}
 * is a person of its own, {@code row-1} for the first row and so on; {@code times} stands for that
 * many rows. A claim has the id 1, the accident A1 and the first person of the roster unless it
 * says otherwise, a policy the id P and the period 1; without {@code windows} the coverage question
 * is asked first, and its windows are those of the policy. Claims are settled in the order given. A
 * fact of the policy on a row of the roster holds for that row. In {@code keptFor} a {@code period}
 * is written with its policy: {@code "P/2026-05"} is the period 2026-05 of the policy P.
 *
 * <p>An endorsement case concludes a policy and makes the {@code changes} one after the other. A
 * change is one of {@code add} and {@code amend} ({@code person} and {@code as}: the facts of the
 * person, or those that become different), {@code remove} ({@code person}), {@code replace} ({@code
 * person} leaves, {@code by} comes, with the facts {@code as}) and {@code cancel}, each with the
 * day it is asked for, when it was told and what else is known then; {@code adopt}, which takes the
 * policy over to another {@code edition} of its product, by its label; and {@code renew}, under
 * another {@code edition} or its own, with {@code facts} that are different then. From a renewal on
 * the policy is the renewed one. Changes that are not made leave it as it was.
 *
 * <p>Of a result only what {@code expect} names is compared:
 *
 * <ul>
 *   <li>everywhere {@code outcome}, {@code reasons}, {@code warnings}, {@code needs} (codes of
 *       reasons and keys of missing facts, complete, in any order; those of the rows, claims and
 *       lines below included) and, of the whole, {@code conventions} (the codes of those that
 *       mattered, complete);
 *   <li>eligibility and premium {@code persons} by the number of the row, with {@code nearest}, and
 *       for the premium {@code premium} and {@code lines};
 *   <li>premium {@code total}, {@code subtotal} (of the priced rows) and {@code lines} (of the
 *       policy); refund {@code total} and {@code lines};
 *   <li>endorsement {@code concluded} ({@code from} and {@code until} of the term, and what is
 *       charged), {@code changes} by their numbers ({@code effectiveOn}; null: that cannot be told;
 *       and what moves), both with {@code total}, {@code lines} and {@code persons} by who they
 *       are, again with {@code total} and {@code lines}; and of the policy that is left {@code
 *       ledger}, with {@code written}, {@code earned} and {@code unearned} by day, {@code lines}
 *       and {@code persons} with the same, {@code insured}, which gives each day the persons, and
 *       {@code editions} by their labels, in order;
 *   <li>coverage {@code from}, {@code until} (null: there is no cover) and {@code covered}, which
 *       gives each instant {@code "yes"} or the code why not, with {@code windows}, {@code
 *       payBefore}, {@code denied} (codes by the number of the payment) and {@code gaps}; {@code
 *       row} asks it of one person;
 *   <li>settlement {@code claims} by their id, with {@code total}, {@code payableNow}, {@code
 *       lines} and {@code payees}, and {@code ledger}: the sum of all postings of a counter;
 *   <li>allocation {@code claims} by their id, with {@code owed}, {@code insurer}, {@code
 *       policyholder}, {@code items} (the same three by obligation; null: it is not owed) and
 *       {@code excess} (by benefit, complete);
 *   <li>experience {@code classes} by their names and {@code total}, each with {@code claims},
 *       {@code lossRatio} (to four places), {@code claimsCost} (of a unit, to the fen) and {@code
 *       breakEven} (the premium of a unit that leaves the {@code margin}, to the fen);
 *   <li>value {@code is}: what the formula comes to, of the application or of the person on a
 *       {@code row}; null: known to be absent.
 * </ul>
 *
 * <p>An amount is a decimal; {@code null} says that there is none. A line of a settlement may also
 * be an object of {@code outcome}, {@code reasons}, {@code warnings}, {@code needs}, {@code
 * documents} (how many are asked for), {@code atLeast} and {@code atMost}.
 *
 * <p>Where an outcome is another one, or an amount or a part is not there, the failed case tells
 * each reason once as its text has it: its code, what it requires, what is so; never a person or a
 * personal fact.
 *
 * <p>{@link dev.indemnity.tables.cases.CaseFile} reads files, {@link
 * dev.indemnity.tables.cases.CaseRunner} runs them.
 */
@NullMarked
package dev.indemnity.tables.cases;

import org.jspecify.annotations.NullMarked;
