package dev.indemnity.tables.result;

import dev.indemnity.core.endorsement.EndorsementDecision;
import dev.indemnity.core.endorsement.Movement;
import dev.indemnity.core.scheme.Occasion;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Shape;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Decisions on changes of policies, without the policies, both ways. */
final class EndorsementForm {
  static final Shape MOVEMENT = Shape.of("number", "occasion", "on", "total").allowing("lines");
  static final Shape LINE = Shape.of("person", "id", "edition", "amount");

  private EndorsementForm() {}

  static Form write(EndorsementDecision decision, Writing writing) {
    return new Form()
        .with("outcome", Words.word(decision.outcome()))
        .unlessEmpty("reasons", decision.reasons(), ReasonForm::write)
        .unlessEmpty("persons", decision.persons(), EligibilityForm::person)
        .ifPresent("effectiveOn", decision.effectiveOn().map(LocalDate::toString))
        .ifPresent("movement", decision.movement().map(moved -> movement(moved, writing)));
  }

  private static Map<String, Object> movement(Movement movement, Writing writing) {
    return new Form()
        .with("number", movement.number())
        .with("occasion", Words.word(movement.occasion()))
        .with("on", movement.on().toString())
        .with("total", writing.money(movement.total()))
        .unlessEmpty("lines", movement.lines(), line -> line(line, writing))
        .members();
  }

  private static Map<String, Object> line(Movement.Line line, Writing writing) {
    return new Form()
        .with("person", line.person())
        .with("id", line.id())
        .with("edition", line.edition())
        .with("amount", writing.money(line.amount()))
        .members();
  }

  static EndorsementDecision read(Reading reading, Part result) {
    Amounts amounts = Amounts.ofMoney(reading, result);
    EndorsementDecision decision =
        EndorsementDecision.builder()
            .edition(EditionForm.read(reading, result))
            .reasons(result.list("reasons", value -> ReasonForm.read(reading, value)))
            .persons(result.list("persons", value -> EligibilityForm.person(reading, value)))
            .effectiveOn(result.get("effectiveOn", value -> day(reading, value)))
            .movement(result.get("movement", value -> movement(reading, amounts, value)))
            .build();
    result.outcomeIs(decision.outcome());
    return decision;
  }

  private static Optional<Movement> movement(Reading reading, Amounts amounts, JsonValue value) {
    return reading
        .part(value, MOVEMENT)
        .flatMap(
            part -> {
              int number = part.whole("number");
              Optional<Occasion> occasion =
                  part.get("occasion", it -> reading.word(it, Words.OCCASIONS));
              Optional<LocalDate> on = part.get("on", it -> day(reading, it));
              Optional<Money> total = part.get("total", amounts::money);
              List<Movement.Line> lines = part.list("lines", each -> line(reading, amounts, each));
              if (occasion.isEmpty() || on.isEmpty() || total.isEmpty()) {
                return Optional.empty();
              }
              Movement read =
                  new Movement(
                      number, occasion.get(), on.get(), total.get().getCurrencyUnit(), lines);
              return read.total().equals(total.get())
                  ? Optional.of(read)
                  : reading.refuse(value, "a \"total\" that is the sum of the lines");
            });
  }

  private static Optional<Movement.Line> line(Reading reading, Amounts amounts, JsonValue value) {
    return reading
        .part(value, LINE)
        .map(
            part ->
                new Movement.Line(
                    part.text("person"),
                    part.text("id"),
                    part.text("edition"),
                    part.get("amount", amounts::money).orElse(Money.zero(currency(amounts)))));
  }

  /** Of an amount that was refused, so that the other lines still add up. */
  private static CurrencyUnit currency(Amounts amounts) {
    return amounts.currency().orElse(CurrencyUnit.EUR);
  }

  private static Optional<LocalDate> day(Reading reading, JsonValue value) {
    return reading.parsed(value, EndorsementForm::day, "a day such as \"2025-01-31\"");
  }

  private static Optional<LocalDate> day(String text) {
    try {
      return Optional.of(LocalDate.parse(text));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
