package dev.indemnity.tables.cases;

import dev.indemnity.core.application.Member;
import dev.indemnity.core.endorsement.EndorsementDecision;
import dev.indemnity.core.endorsement.Movement;
import dev.indemnity.core.endorsement.PolicyState;
import dev.indemnity.core.scheme.EditionUsed;
import dev.indemnity.tables.cases.EndorsementAsked.Changed;
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
import java.util.function.Consumer;
import org.joda.money.Money;

/** Reads what cases expect of policies that change. */
final class EndorsementExpectations {
  private static final Shape CHANGED =
      new Shape(
          Set.of(), Set.of("concluded", "changes", "ledger", "insured", "editions", "conventions"));
  private static final Shape CONCLUDED = Wanted.shape("from", "until", "total", "lines", "persons");
  private static final Shape MADE = Wanted.shape("effectiveOn", "total", "lines", "persons");
  private static final Shape MOVED = new Shape(Set.of(), Set.of("total", "lines"));

  private final Readings read;

  EndorsementExpectations(Readings read) {
    this.read = read;
  }

  Optional<Expectation<Changed>> changed(JsonValue value) {
    LedgerExpectations ledgers = new LedgerExpectations(read);
    return Wanted.read(
        read,
        value,
        CHANGED,
        wanted ->
            wanted
                .because((Changed each) -> Answered.of(each.concluded()))
                .conventions(each -> each.conventions().get())
                .key(
                    "concluded",
                    this::concluded,
                    (expected, each, at) -> expected.compare(each.concluded(), at))
                .parts("changes", this::made, each -> numbered(each.changes()))
                .key(
                    "ledger",
                    ledgers::whole,
                    (expected, each, at) ->
                        policy(each, at, policy -> expected.compare(policy.ledger(), at)))
                .key(
                    "insured",
                    days -> read.byDay(days, read::names),
                    (insured, each, at) -> policy(each, at, policy -> insured(insured, policy, at)))
                .key(
                    "editions",
                    read::names,
                    (labels, each, at) ->
                        policy(each, at, policy -> at.same(labels, labels(policy)))));
  }

  private static Map<String, EndorsementDecision> numbered(List<EndorsementDecision> changes) {
    Map<String, EndorsementDecision> numbered = new LinkedHashMap<>();
    changes.forEach(each -> numbered.put(Integer.toString(numbered.size() + 1), each));
    return numbered;
  }

  private static void policy(Changed changed, Comparison at, Consumer<PolicyState> compare) {
    changed
        .policy()
        .ifPresentOrElse(
            compare,
            () ->
                at.because(() -> Answered.of(changed.last()).reasons()).lacks("a policy", "none"));
  }

  private static void insured(
      Map<String, List<String>> insured, PolicyState policy, Comparison at) {
    Wanted.each(
        insured,
        at,
        (day, people, below) ->
            below.all(
                people,
                policy.insuredOn(LocalDate.parse(day)).members().stream()
                    .map(Member::person)
                    .toList()));
  }

  private static List<String> labels(PolicyState policy) {
    return policy.editions().stream().map(EditionUsed::label).toList();
  }

  private Optional<Expectation<EndorsementDecision>> concluded(JsonValue value) {
    return Wanted.read(
        read,
        value,
        CONCLUDED,
        wanted ->
            moved(
                wanted
                    .answered(Answered::of)
                    .key(
                        "from",
                        read.decoder()::date,
                        (day, each, at) ->
                            at.same(day.toString(), day(each.state().map(PolicyState::inception))))
                    .key(
                        "until",
                        read.decoder()::date,
                        (day, each, at) ->
                            at.same(day.toString(), day(each.state().map(PolicyState::expiry))))));
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("none");
  }

  private Optional<Expectation<EndorsementDecision>> made(JsonValue value) {
    return Wanted.read(
        read,
        value,
        MADE,
        wanted ->
            moved(
                wanted
                    .answered(Answered::of)
                    .key(
                        "effectiveOn",
                        read::dateOrNone,
                        (day, each, at) -> at.same(day(day.value()), day(each.effectiveOn())))));
  }

  private Wanted<EndorsementDecision> moved(Wanted<EndorsementDecision> wanted) {
    return wanted
        .amount("total", each -> each.movement().map(moved -> moved.total().getAmount()))
        .lines(LedgerExpectations::ids, each -> lines(moves(each)))
        .parts("persons", this::ofPerson, each -> byPerson(moves(each)));
  }

  private static List<Movement.Line> moves(EndorsementDecision decision) {
    return decision.movement().map(Movement::lines).orElse(List.of());
  }

  private static Map<String, BigDecimal> lines(List<Movement.Line> lines) {
    Map<String, BigDecimal> amounts = new LinkedHashMap<>();
    lines.forEach(line -> amounts.merge(line.id(), line.amount().getAmount(), BigDecimal::add));
    return amounts;
  }

  private static Map<String, List<Movement.Line>> byPerson(List<Movement.Line> lines) {
    Map<String, List<Movement.Line>> persons = new LinkedHashMap<>();
    lines.forEach(
        line -> persons.computeIfAbsent(line.person(), person -> new ArrayList<>()).add(line));
    return persons;
  }

  private Optional<Expectation<List<Movement.Line>>> ofPerson(JsonValue value) {
    return Wanted.read(
        read,
        value,
        MOVED,
        wanted ->
            wanted
                .amount("total", each -> Optional.of(sum(each)))
                .lines(LedgerExpectations::ids, EndorsementExpectations::lines));
  }

  private static BigDecimal sum(List<Movement.Line> lines) {
    return lines.stream()
        .map(Movement.Line::amount)
        .map(Money::getAmount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
