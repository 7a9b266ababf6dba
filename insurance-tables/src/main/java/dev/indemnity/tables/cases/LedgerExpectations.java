package dev.indemnity.tables.cases;

import dev.indemnity.core.endorsement.LedgerLine;
import dev.indemnity.core.endorsement.PremiumLedger;
import dev.indemnity.core.scheme.PolicyTerms;
import dev.indemnity.core.scheme.PremiumLine;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.scheme.TermAmount;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Shape;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.joda.money.Money;

/** Reads what cases expect of the premium of a policy as it is left. */
final class LedgerExpectations {
  private static final Set<String> AMOUNTS = Set.of("written", "earned", "unearned", "lines");
  private static final Shape PERSON = new Shape(Set.of(), AMOUNTS);
  private static final Shape WHOLE = new Shape(Set.of(), AMOUNTS).allowing("persons");

  private final Readings read;

  LedgerExpectations(Readings read) {
    this.read = read;
  }

  Optional<Expectation<PremiumLedger>> whole(JsonValue value) {
    return Wanted.read(
        read,
        value,
        WHOLE,
        wanted -> amounts(wanted).parts("persons", this::person, LedgerExpectations::byPerson));
  }

  private Optional<Expectation<PremiumLedger>> person(JsonValue value) {
    return Wanted.read(read, value, PERSON, this::amounts);
  }

  private Wanted<PremiumLedger> amounts(Wanted<PremiumLedger> wanted) {
    Wanted<PremiumLedger> written =
        wanted.amount("written", ledger -> Optional.of(ledger.written().getAmount()));
    return onDays(
            onDays(written, "earned", PremiumLedger::earned), "unearned", PremiumLedger::unearned)
        .lines(LedgerExpectations::ids, LedgerExpectations::lines);
  }

  private Wanted<PremiumLedger> onDays(
      Wanted<PremiumLedger> wanted, String key, BiFunction<PremiumLedger, LocalDate, Money> seen) {
    return wanted.key(
        key,
        days -> read.byDay(days, read.decoder()::decimal),
        (days, ledger, at) ->
            Wanted.each(
                days,
                at,
                (day, amount, below) ->
                    below.amount(
                        Optional.of(amount),
                        Optional.of(seen.apply(ledger, LocalDate.parse(day)).getAmount()),
                        "none")));
  }

  /** The ledgers of all persons; under the empty name what is charged for the policy. */
  private static Map<String, PremiumLedger> byPerson(PremiumLedger ledger) {
    Map<String, PremiumLedger> persons = new LinkedHashMap<>();
    ledger.byPerson().keySet().forEach(person -> persons.put(person, ledger.of(person)));
    return persons;
  }

  private static Map<String, BigDecimal> lines(PremiumLedger ledger) {
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    for (LedgerLine line : ledger.lines()) {
      amounts.merge(line.id(), line.written().getAmount(), BigDecimal::add);
    }
    return amounts;
  }

  /** The lines of the premium, and the amounts that stand instead of what accrues. */
  static List<String> ids(Comparison at) {
    SchemeEdition edition = at.edition();
    List<String> ids = new ArrayList<>(edition.premium().stream().map(PremiumLine::id).toList());
    edition
        .terms()
        .ifPresent(
            (PolicyTerms terms) -> {
              terms.charged().stream().map(TermAmount::id).forEach(ids::add);
              terms.kept().stream().map(TermAmount::id).forEach(ids::add);
              terms.minimum().map(TermAmount::id).ifPresent(ids::add);
            });
    return ids;
  }
}
