package dev.indemnity.core.roster;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is done with every row.
 *
 * @param steps what is asked, in this order
 * @param amounts the amounts of a row that passes; null: all such rows are left to the scalar
 *     reading
 * @param group which group a row belongs to
 * @param groups the names of the groups
 */
record Program(List<Step> steps, @Nullable List<Term> amounts, Term group, List<String> groups) {}
