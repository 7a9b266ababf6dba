package dev.indemnity.tables.cases;

import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.eligibility.EligibilityDecision;
import dev.indemnity.core.eligibility.InsurerDecision;
import dev.indemnity.core.eligibility.PersonDecision;
import dev.indemnity.core.premium.PersonQuote;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.rule.ConventionMattered;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Shape;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.Money;

/** Reads what cases expect of eligibility, insurers, premium and refund. */
final class RosterExpectations {
  private static final Shape DECISION = Wanted.shape("conventions", "persons");
  private static final Shape INSURER = Wanted.shape("conventions");
  private static final Shape PERSON = Wanted.shape("nearest");
  private static final Shape QUOTE =
      Wanted.shape("conventions", "persons", "total", "subtotal", "lines");
  private static final Shape PRICED = Wanted.shape("nearest", "premium", "lines");
  private static final Shape REFUND = Wanted.shape("conventions", "total", "lines");

  private final Readings read;

  RosterExpectations(Readings read) {
    this.read = read;
  }

  /**
   * A refund and the conventions that mattered to it.
   *
   * @param quote the refund
   * @param conventions finds the conventions
   */
  record Refund(PersonQuote quote, Supplier<List<ConventionMattered>> conventions) {}

  Optional<Expectation<EligibilityDecision>> eligibility(JsonValue value) {
    return Wanted.read(
        read,
        value,
        DECISION,
        wanted ->
            wanted
                .answered(Answered::of)
                .conventions(EligibilityDecision::conventions)
                .parts(
                    "persons",
                    this::decided,
                    decision ->
                        Wanted.byName(
                            decision.persons(), person -> Integer.toString(person.row()))));
  }

  Optional<Expectation<InsurerDecision>> insurer(JsonValue value) {
    return Wanted.read(
        read,
        value,
        INSURER,
        wanted ->
            wanted
                .answered((InsurerDecision each) -> new Answered(each.outcome(), each.reasons()))
                .conventions(InsurerDecision::conventions));
  }

  private Optional<Expectation<PersonDecision>> decided(JsonValue value) {
    return Wanted.read(
        read, value, PERSON, wanted -> nearest(wanted.answered(Answered::of), Answered::of));
  }

  private <A> Wanted<A> nearest(Wanted<A> wanted, Function<A, Answered> answered) {
    return wanted.key(
        "nearest",
        read::names,
        (names, answer, at) -> at.all(names, answered.apply(answer).nearest()));
  }

  Optional<Expectation<PremiumQuote>> premium(JsonValue value) {
    return Wanted.read(
        read,
        value,
        QUOTE,
        wanted ->
            wanted
                .answered(Answered::of)
                .conventions(PremiumQuote::conventions)
                .amount("total", quote -> quote.total().map(total -> total.rounded().getAmount()))
                .amount("subtotal", quote -> Optional.of(quote.pricedSubtotal().getAmount()))
                .lines(at -> ids(at.edition().premium()), quote -> amounts(quote.policyLines()))
                .parts(
                    "persons",
                    this::priced,
                    quote ->
                        Wanted.byName(quote.persons(), person -> Integer.toString(person.row()))));
  }

  private Optional<Expectation<PersonQuote>> priced(JsonValue value) {
    return Wanted.read(
        read,
        value,
        PRICED,
        wanted ->
            nearest(wanted.answered(Answered::of), Answered::of)
                .amount("premium", person -> person.premium().map(Money::getAmount))
                .lines(at -> ids(at.edition().premium()), person -> amounts(person.lines())));
  }

  Optional<Expectation<Refund>> refund(JsonValue value) {
    return Wanted.read(
        read,
        value,
        REFUND,
        wanted ->
            wanted
                .answered(refund -> Answered.of(refund.quote()))
                .conventions(refund -> refund.conventions().get())
                .amount("total", refund -> refund.quote().premium().map(Money::getAmount))
                .lines(
                    at -> ids(at.edition().refunds()), refund -> amounts(refund.quote().lines())));
  }

  private static List<String> ids(List<PremiumLine> lines) {
    return lines.stream().map(PremiumLine::id).toList();
  }

  private static Map<String, BigDecimal> amounts(List<Amount> lines) {
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    lines.forEach(line -> amounts.put(line.id(), line.rounded().getAmount()));
    return amounts;
  }
}
