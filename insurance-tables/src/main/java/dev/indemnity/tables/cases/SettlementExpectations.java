package dev.indemnity.tables.cases;

import dev.indemnity.core.amount.Bounds;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.settlement.BenefitLine;
import dev.indemnity.core.settlement.ClaimSettlement;
import dev.indemnity.core.settlement.Posting;
import dev.indemnity.core.settlement.Settlement;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.JsonValue.JsonObject;
import dev.indemnity.tables.json.Shape;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads what cases expect of settlements. */
final class SettlementExpectations {
  private static final Shape SETTLEMENT = Wanted.shape("conventions", "claims", "ledger");
  private static final Shape CLAIM = Wanted.shape("total", "payableNow", "lines", "payees");
  private static final Shape LINE = Wanted.shape("documents", "atLeast", "atMost");
  private static final String NO_LINE = "no such line";
  private static final int MOST_DOCUMENTS = 1_000;

  private final Readings read;

  SettlementExpectations(Readings read) {
    this.read = read;
  }

  Optional<Expectation<Settlement>> settlement(JsonValue value) {
    return Wanted.read(
        read,
        value,
        SETTLEMENT,
        wanted ->
            wanted
                .answered(Answered::of)
                .conventions(Settlement::conventions)
                .parts(
                    "claims",
                    this::claim,
                    settlement -> Wanted.byName(settlement.claims(), ClaimSettlement::claim))
                .key("ledger", this::sums, SettlementExpectations::ledger));
  }

  private Optional<Map<String, BigDecimal>> sums(JsonValue value) {
    return read.decoder()
        .map(value)
        .map(members -> read.decoder().mapOf(value, read.decoder()::decimal));
  }

  private static void ledger(
      Map<String, BigDecimal> expected, Settlement settlement, Comparison at) {
    Wanted.each(
        expected,
        at,
        (counter, sum, below) -> {
          if (below.known("a counter", counter, below.edition().counters().keySet())) {
            Fraction used = Fraction.ZERO;
            for (Posting posting : settlement.ledger().postings()) {
              used = posting.counter().equals(counter) ? used.plus(posting.amount()) : used;
            }
            Fraction wanted = Fraction.of(sum);
            below.same(wanted, used);
          }
        });
  }

  private Optional<Expectation<ClaimSettlement>> claim(JsonValue value) {
    return Wanted.read(
        read,
        value,
        CLAIM,
        wanted ->
            wanted
                .answered(Answered::of)
                .amount("total", claim -> claim.total().map(each -> each.rounded().getAmount()))
                .amount("payableNow", claim -> Optional.of(claim.payableNow().getAmount()))
                .key(
                    "lines",
                    lines ->
                        read.decoder()
                            .map(lines)
                            .map(members -> read.decoder().mapOf(lines, this::line)),
                    (lines, claim, at) ->
                        ofBenefits(
                            lines,
                            claim,
                            at,
                            (expected, line, below) -> expected.compare(line, below)))
                .key(
                    "payees",
                    payees ->
                        read.decoder()
                            .map(payees)
                            .map(members -> read.decoder().mapOf(payees, read.decoder()::text)),
                    (payees, claim, at) ->
                        ofBenefits(
                            payees,
                            claim,
                            at,
                            (payee, line, below) ->
                                below.same(
                                    payee, line.flatMap(BenefitLine::payee).orElse("nobody")))));
  }

  private static <T> void ofBenefits(
      Map<String, T> expected,
      ClaimSettlement claim,
      Comparison at,
      Wanted.Check<Optional<BenefitLine>, T> check) {
    Wanted.eachOf(
        "a benefit",
        at.edition().benefitIds(),
        expected,
        Wanted.byName(claim.lines(), BenefitLine::benefit),
        at,
        check);
  }

  /** An amount, null for no such line, or an object. */
  private Optional<Expectation<Optional<BenefitLine>>> line(JsonValue value) {
    if (!(value instanceof JsonObject)) {
      return read.amountOrNone(value)
          .map(amount -> (line, at) -> SettlementExpectations.amount(amount.value(), line, at));
    }
    Optional<Expectation<BenefitLine>> expected =
        Wanted.read(
            read,
            value,
            LINE,
            wanted ->
                wanted
                    .answered(Answered::of)
                    .key(
                        "documents",
                        documents -> read.count(documents, 0, MOST_DOCUMENTS),
                        (documents, line, at) -> at.same(documents, Answered.of(line).documents()))
                    .amount("atLeast", line -> bound(line, Bounds::atLeast))
                    .amount("atMost", line -> bound(line, Bounds::atMost)));
    return expected.map(
        each ->
            (line, at) ->
                line.ifPresentOrElse(
                    there -> each.compare(there, at), () -> at.lacks("a line", NO_LINE)));
  }

  private static void amount(
      Optional<BigDecimal> expected, Optional<BenefitLine> line, Comparison at) {
    Optional<BigDecimal> actual =
        line.flatMap(BenefitLine::amount).map(amount -> amount.rounded().getAmount());
    String otherwise = line.map(there -> Answered.of(there).toString()).orElse(NO_LINE);
    if (expected.isPresent()) {
      Comparison told =
          line.map(there -> at.because(() -> Answered.of(there).reasons())).orElse(at);
      told.amount(expected, actual, otherwise);
    } else {
      at.same(NO_LINE, actual.map(BigDecimal::toPlainString).orElse(otherwise));
    }
  }

  private static Optional<BigDecimal> bound(
      BenefitLine line, Function<Bounds, @Nullable Money> side) {
    return line.bounds()
        .flatMap(bounds -> Optional.ofNullable(side.apply(bounds)))
        .map(Money::getAmount);
  }
}
