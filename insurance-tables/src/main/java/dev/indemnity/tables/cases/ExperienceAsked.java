package dev.indemnity.tables.cases;

import dev.indemnity.core.experience.ClassExperience;
import dev.indemnity.core.experience.Experience;
import dev.indemnity.core.experience.Exposure;
import dev.indemnity.core.experience.SettledClaim;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.number.Rounding;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.tables.cases.Case.Asked;
import dev.indemnity.tables.cases.ExperienceAsked.Study;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Members;
import dev.indemnity.tables.json.Shape;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Asks what was earned and paid in each risk class.
 *
 * @param exposures what was insured
 * @param paid what was paid
 * @param margin the part of a premium that is not for claims
 * @param expected what is expected
 */
record ExperienceAsked(
    List<Insured> exposures, List<Paid> paid, BigDecimal margin, Expectation<Study> expected)
    implements Asked {
  private static final Shape EXPOSURE = Shape.of("class", "units", "premium");
  private static final Shape PAID = Shape.of("class", "amount");
  private static final Shape WANTED = new Shape(Set.of(), Set.of("classes", "total"));
  private static final Shape CLASS =
      new Shape(Set.of(), Set.of("claims", "lossRatio", "claimsCost", "breakEven"));
  private static final Rounding FEN = Rounding.parse("0.01 half up");
  private static final int PLACES = 4;
  private static final int MOST_CLAIMS = 1_000_000;

  /** What was insured in one class. */
  record Insured(String riskClass, BigDecimal units, BigDecimal premium) {}

  /** What was paid in one class. */
  record Paid(String riskClass, BigDecimal amount) {}

  /** The experience of a portfolio, and the margin its premiums are to leave. */
  record Study(Experience experience, Fraction margin) {
    OfClass total() {
      return new OfClass(experience.total(), margin);
    }

    Map<String, OfClass> byClass() {
      Map<String, OfClass> classes = new LinkedHashMap<>();
      experience.byClass().forEach((name, one) -> classes.put(name, new OfClass(one, margin)));
      return classes;
    }
  }

  /** The same of one class, or of all. */
  record OfClass(ClassExperience experience, Fraction margin) {}

  static Optional<Asked> read(Readings read, Members members) {
    List<Insured> exposures =
        members
            .get("exposures")
            .map(list -> read.decoder().listOf(list, each -> insured(read, each)))
            .orElse(List.of());
    List<Paid> paid =
        members
            .get("paid")
            .map(list -> read.decoder().listOf(list, each -> paid(read, each)))
            .orElse(List.of());
    BigDecimal margin = members.get("margin", read.decoder()::decimal).orElse(BigDecimal.ZERO);
    return members
        .get("expect", value -> expectation(read, value))
        .map(expected -> new ExperienceAsked(exposures, paid, margin, expected));
  }

  private static Optional<Insured> insured(Readings read, JsonValue value) {
    return read.decoder()
        .object(value, EXPOSURE)
        .flatMap(
            members -> {
              Optional<String> riskClass = members.get("class", read.decoder()::text);
              Optional<BigDecimal> units = members.get("units", read.decoder()::decimal);
              Optional<BigDecimal> premium = members.get("premium", read.decoder()::decimal);
              return riskClass.isEmpty() || units.isEmpty() || premium.isEmpty()
                  ? Optional.empty()
                  : Optional.of(new Insured(riskClass.get(), units.get(), premium.get()));
            });
  }

  private static Optional<Paid> paid(Readings read, JsonValue value) {
    return read.decoder()
        .object(value, PAID)
        .flatMap(
            members -> {
              Optional<String> riskClass = members.get("class", read.decoder()::text);
              Optional<BigDecimal> amount = members.get("amount", read.decoder()::decimal);
              return riskClass.isEmpty() || amount.isEmpty()
                  ? Optional.empty()
                  : Optional.of(new Paid(riskClass.get(), amount.get()));
            });
  }

  private static Optional<Expectation<Study>> expectation(Readings read, JsonValue value) {
    return Wanted.read(
        read,
        value,
        WANTED,
        wanted ->
            wanted
                .parts("classes", each -> ofClass(read, each), Study::byClass)
                .key(
                    "total",
                    each -> ofClass(read, each),
                    (expected, study, at) -> expected.compare(study.total(), at)));
  }

  private static Optional<Expectation<OfClass>> ofClass(Readings read, JsonValue value) {
    return Wanted.read(
        read,
        value,
        CLASS,
        wanted ->
            wanted
                .key(
                    "claims",
                    claims -> read.count(claims, 0, MOST_CLAIMS),
                    (claims, one, at) -> at.same(claims, one.experience().claims()))
                .amount("lossRatio", one -> one.experience().lossRatio(PLACES))
                .amount(
                    "claimsCost",
                    one ->
                        one.experience()
                            .claimsCost()
                            .map(cost -> FEN.apply(cost).toBigDecimalExact()))
                .amount(
                    "breakEven",
                    one ->
                        one.experience()
                            .breakEvenPremium(one.margin(), FEN)
                            .map(Money::getAmount)));
  }

  @Override
  public void ask(Scheme scheme, Comparison comparison) {
    CurrencyUnit currency = scheme.edition().currency();
    Experience experience =
        Experience.of(
            currency,
            exposures.stream()
                .map(
                    each ->
                        new Exposure(
                            each.riskClass(),
                            Fraction.of(each.units()),
                            Money.of(currency, each.premium())))
                .toList(),
            paid.stream()
                .map(each -> new SettledClaim(each.riskClass(), Money.of(currency, each.amount())))
                .toList());
    expected.compare(new Study(experience, Fraction.of(margin)), comparison);
  }
}
