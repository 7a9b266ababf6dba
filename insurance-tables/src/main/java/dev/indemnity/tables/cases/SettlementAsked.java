package dev.indemnity.tables.cases;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.scheme.CounterDeclaration;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.settlement.Claim;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.Payouts;
import dev.indemnity.core.settlement.Policy;
import dev.indemnity.core.settlement.Posting;
import dev.indemnity.tables.cases.Case.Asked;
import dev.indemnity.tables.json.Decoder;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Members;
import dev.indemnity.tables.json.Shape;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Asks what is paid, or who bears what is owed.
 *
 * @param insured what is known of the policy, and the people insured
 * @param policy what is given of the policy
 * @param claims the claims
 * @param ledger what was used before
 * @param expected what is expected
 */
record SettlementAsked(
    Application insured,
    PolicyGiven policy,
    List<Claim> claims,
    ClaimLedger ledger,
    Expectation<Settled> expected)
    implements Asked {
  private static final Shape CLAIM =
      new Shape(Set.of(), Set.of("id", "person", "accident", "facts"));
  private static final Shape POSTING = Shape.of("counter", "keptFor", "claim", "benefit", "amount");
  private static final Map<String, CounterDeclaration.Key> KEYS = keys();

  private static Map<String, CounterDeclaration.Key> keys() {
    Map<String, CounterDeclaration.Key> keys = new LinkedHashMap<>();
    for (CounterDeclaration.Key key : CounterDeclaration.Key.values()) {
      keys.put(key.name().toLowerCase(Locale.ROOT), key);
    }
    return keys;
  }

  static Optional<Asked> settlement(Readings read, Members members, Given given) {
    SettlementExpectations expectations = new SettlementExpectations(read);
    return read(
        read,
        members,
        given,
        value -> expectations.settlement(value).map(each -> each.of(Settled::settlement)));
  }

  static Optional<Asked> allocation(Readings read, Members members, Given given) {
    return read(read, members, given, new AllocationExpectations(read)::allocations);
  }

  private static Optional<Asked> read(
      Readings read,
      Members members,
      Given given,
      Function<JsonValue, Optional<Expectation<Settled>>> expectation) {
    Decoder decoder = read.decoder();
    PolicyGiven policy = Given.policy(read, members).over(given.policy());
    List<Claim> claims =
        members
            .get("claims")
            .map(list -> decoder.listOf(list, each -> claim(read, each, given)))
            .orElse(List.of());
    List<Posting> postings =
        members
            .get("ledger")
            .map(list -> decoder.listOf(list, each -> posting(decoder, each)))
            .orElse(List.of());
    return members
        .get("expect", expectation)
        .map(
            expected ->
                new SettlementAsked(
                    given.application(), policy, claims, new ClaimLedger(postings), expected));
  }

  private static Optional<Claim> claim(Readings read, JsonValue value, Given given) {
    return read.decoder()
        .object(value, CLAIM)
        .flatMap(
            members -> {
              Optional<String> first = given.members().stream().findFirst().map(Member::person);
              Optional<String> person = members.get("person", read.decoder()::text);
              if (person.isEmpty() && first.isEmpty() && !members.has("person")) {
                return read.decoder().refuse(value, "a claim with the key person, or a roster");
              }
              String id = members.get("id", read.decoder()::text).orElse("1");
              String accident = members.get("accident", read.decoder()::text).orElse("A1");
              Facts facts = members.get("facts", read::facts).orElse(Facts.none());
              return person
                  .or(() -> first)
                  .map(each -> new Claim(id, each, accident, given.claim().withAll(facts)));
            });
  }

  private static Optional<Posting> posting(Decoder decoder, JsonValue value) {
    return decoder
        .object(value, POSTING)
        .flatMap(
            members -> {
              Optional<String> counter = members.get("counter", decoder::text);
              Map<CounterDeclaration.Key, String> keptFor = new LinkedHashMap<>();
              members.get("keptFor").ifPresent(each -> keptFor.putAll(keptFor(decoder, each)));
              Optional<String> claim = members.get("claim", decoder::text);
              Optional<String> benefit = members.get("benefit", decoder::text);
              Optional<BigDecimal> amount = members.get("amount", decoder::decimal);
              return counter.isEmpty() || claim.isEmpty() || benefit.isEmpty() || amount.isEmpty()
                  ? Optional.empty()
                  : Optional.of(
                      Posting.builder()
                          .counter(counter.get())
                          .keptFor(keptFor)
                          .claim(claim.get())
                          .benefit(benefit.get())
                          .amount(Fraction.of(amount.get()))
                          .build());
            });
  }

  private static Map<CounterDeclaration.Key, String> keptFor(Decoder decoder, JsonValue value) {
    Shape shape = new Shape(Set.of(), KEYS.keySet());
    Map<CounterDeclaration.Key, String> keptFor = new LinkedHashMap<>();
    decoder
        .object(value, shape)
        .ifPresent(
            members ->
                KEYS.forEach(
                    (word, key) ->
                        members
                            .get(word, decoder::text)
                            .ifPresent(name -> keptFor.put(key, name))));
    return keptFor;
  }

  @Override
  public void ask(Scheme scheme, Comparison comparison) {
    ledger.postings().forEach(posting -> requireOfScheme(posting, scheme));
    Policy of = policy.policy(scheme, insured);
    expected.compare(
        new Settled(scheme, of, claims, Payouts.settle(scheme, of, claims, ledger)), comparison);
  }

  /** A posting no counter of the scheme would find would be passed over in silence. */
  private static void requireOfScheme(Posting posting, Scheme scheme) {
    CounterDeclaration counter = scheme.edition().counters().get(posting.counter());
    if (counter == null || !counter.per().equals(posting.keptFor().keySet())) {
      throw new IllegalArgumentException(
          "ledger entry of "
              + posting.counter()
              + " (kept for "
              + posting.keptFor().keySet()
              + ") must be of a counter of the edition"
              + (counter == null ? "" : " that is kept for " + counter.per()));
    }
  }
}
