package dev.indemnity.tables.guide;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.settlement.ClaimSettlement;
import dev.indemnity.tables.guide.oracle.Answer;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.Money;

/** What the library answered, in the words of the oracle. */
final class Seen {
  private Seen() {}

  static Answer.Quote quote(PremiumQuote quote) {
    return new Answer.Quote(
        reasons(quote.reasons()),
        quote.persons().stream()
            .map(
                each ->
                    new Answer.Row(reasons(each.reasons()), each.premium().map(Money::getAmount)))
            .toList(),
        amount(quote.total()),
        quote.pricedSubtotal().getAmount());
  }

  static Answer.Cover cover(Coverage cover) {
    return new Answer.Cover(
        reasons(cover.reasons()),
        cover.term().map(term -> term.start().toLocalDateTime()),
        cover.term().map(term -> term.end().toLocalDateTime()));
  }

  static Answer.Settled settled(ClaimSettlement claim) {
    return new Answer.Settled(
        claim.outcome().name(),
        reasons(claim.reasons()),
        claim.lines().stream()
            .map(
                line ->
                    new Answer.Line(line.benefit(), reasons(line.reasons()), amount(line.amount())))
            .toList(),
        amount(claim.total()),
        claim.payableNow().getAmount());
  }

  static boolean isCovered(Coverage cover, LocalDateTime instant) {
    List<Reason> reasons = cover.coveredAt(ForLibrary.instant(instant));
    return Outcome.of(reasons) == Outcome.DONE;
  }

  private static Optional<BigDecimal> amount(Optional<Amount> amount) {
    return amount.map(each -> each.rounded().getAmount());
  }

  private static Map<String, String> reasons(List<Reason> reasons) {
    Map<String, String> seen = new TreeMap<>();
    reasons.forEach(
        reason ->
            seen.merge(
                reason.code(),
                reason.outcome().name(),
                (one, other) -> one.equals(other) ? one : one + " and " + other));
    return seen;
  }
}
