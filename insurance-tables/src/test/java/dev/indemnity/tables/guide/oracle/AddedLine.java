package dev.indemnity.tables.guide.oracle;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/**
 * A benefit the guide has not.
 *
 * @param id its name
 * @param due whether it is due
 * @param worth what it is worth
 * @param most what a person is paid of it in a period at the most; absent: there is no limit
 */
public record AddedLine(
    String id,
    BiPredicate<Insured, Loss> due,
    BiFunction<Insured, Loss, Quotient> worth,
    Optional<Quotient> most) {}
