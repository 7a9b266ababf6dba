package dev.indemnity.core.endorsement;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.scheme.Scheme;
import java.time.LocalDate;

/**
 * What a policy was concluded on.
 *
 * @param id what tells the policy from others
 * @param application what was applied for
 * @param scheme the edition it was concluded under
 * @param inception the first day of its term
 * @param expiry the first day after its term
 * @param shares what of a premium accrues by each day, as far as that was asked
 */
record PolicyBasis(
    String id,
    Application application,
    Scheme scheme,
    LocalDate inception,
    LocalDate expiry,
    DailyShares.Known shares) {}
