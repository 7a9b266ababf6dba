package dev.indemnity.tables.cases;

import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.rule.ConventionMattered;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.Members;
import dev.indemnity.tables.json.Shape;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads an object of expectations, key by key.
 *
 * @param <A> the answer or part they are of
 */
final class Wanted<A> {
  private static final String CONVENTIONS = "conventions";

  private final Readings read;
  private final Members members;
  private final List<Expectation<A>> expected = new ArrayList<>();
  private Optional<Function<A, Answered>> why = Optional.empty();

  /** What follows from the value of a key. */
  @FunctionalInterface
  interface Check<A, T> {
    void compare(T expected, A answer, Comparison comparison);
  }

  private Wanted(Readings read, Members members) {
    this.read = read;
    this.members = members;
  }

  /** Reads an object, or nothing where there is none. */
  static <A> Optional<Expectation<A>> read(
      Readings read, JsonValue value, Shape shape, Function<Wanted<A>, Wanted<A>> keys) {
    return read.decoder()
        .object(value, shape)
        .map(members -> keys.apply(new Wanted<A>(read, members)).expectation());
  }

  private Expectation<A> expectation() {
    Expectation<A> all = Expectation.all(expected);
    return why.<Expectation<A>>map(
            seen ->
                (answer, comparison) ->
                    all.compare(answer, comparison.because(() -> seen.apply(answer).reasons())))
        .orElse(all);
  }

  /** Tells why what is expected of an answer is not there. */
  Wanted<A> because(Function<A, Answered> seen) {
    why = Optional.of(seen);
    return this;
  }

  /** The keys that say how an answer comes out, and others. */
  static Shape shape(String... others) {
    return new Shape(Set.of(), Set.of("outcome", "reasons", "warnings", "needs")).allowing(others);
  }

  <T> Wanted<A> key(String key, Function<JsonValue, Optional<T>> reading, Check<A, T> check) {
    members
        .get(key, reading)
        .ifPresent(
            value ->
                expected.add(
                    (answer, comparison) -> check.compare(value, answer, comparison.at(key))));
    return this;
  }

  /** How the answer comes out. */
  Wanted<A> answered(Function<A, Answered> seen) {
    return because(seen)
        .<Outcome>key(
            "outcome",
            read::outcome,
            (outcome, answer, at) ->
                at.outcome(
                    Answered.spelling(outcome), Answered.spelling(seen.apply(answer).outcome())))
        .key(
            "reasons",
            read::names,
            (codes, answer, at) -> at.named(codes, seen.apply(answer).codes(false)))
        .key(
            "warnings",
            read::names,
            (codes, answer, at) -> at.all(codes, seen.apply(answer).codes(true)))
        .key(
            "needs",
            read::names,
            (facts, answer, at) -> at.named(facts, seen.apply(answer).needs()));
  }

  Wanted<A> conventions(Function<A, List<ConventionMattered>> seen) {
    return key(
        CONVENTIONS,
        read::names,
        (codes, answer, at) ->
            at.all(codes, seen.apply(answer).stream().map(ConventionMattered::code).toList()));
  }

  Wanted<A> amount(String key, Function<A, Optional<BigDecimal>> seen) {
    return key(
        key,
        read::amountOrNone,
        (amount, answer, at) -> at.amount(amount.value(), seen.apply(answer), "none"));
  }

  /** Amounts by name: null says that there is no such line. */
  Wanted<A> lines(
      Function<Comparison, Collection<String>> names, Function<A, Map<String, BigDecimal>> seen) {
    return key(
        "lines",
        value -> read.decoder().map(value).map(map -> amounts(value)),
        (lines, answer, at) ->
            eachOf(
                "a line",
                names.apply(at),
                lines,
                seen.apply(answer),
                at,
                (amount, line, below) -> below.amount(amount.value(), line, "no such line")));
  }

  private Map<String, OrNone<BigDecimal>> amounts(JsonValue value) {
    return read.decoder().mapOf(value, read::amountOrNone);
  }

  /** Parts of the answer by name, each with expectations of its own. */
  <B> Wanted<A> parts(
      String key,
      Function<JsonValue, Optional<Expectation<B>>> reading,
      Function<A, Map<String, B>> seen) {
    return key(
        key,
        value -> read.decoder().map(value).map(map -> read.decoder().mapOf(value, reading)),
        (parts, answer, at) -> {
          Map<String, B> there = seen.apply(answer);
          each(
              parts,
              at,
              (name, part, below) -> {
                if (there.containsKey(name)) {
                  part.compare(Objects.requireNonNull(there.get(name)), below);
                } else {
                  below.lacks("one of " + there.keySet(), "no such one");
                }
              });
        });
  }

  /** What is done with each named expectation. */
  @FunctionalInterface
  interface Named<T> {
    void compare(String name, T expected, Comparison comparison);
  }

  /** Goes through expectations by name; an empty list of them is never met. */
  static <T> void each(Map<String, T> expected, Comparison at, Named<T> check) {
    if (expected.isEmpty()) {
      at.differs("at least one expectation", "none");
    }
    expected.forEach((name, value) -> check.compare(name, value, at.at(name)));
  }

  /**
   * Goes through expectations by names of the edition, of which the answer need not have all.
   *
   * @param what what the names are of, with its article
   * @param names those the edition has
   * @param there those the answer has
   */
  static <T, B> void eachOf(
      String what,
      Collection<String> names,
      Map<String, T> expected,
      Map<String, B> there,
      Comparison at,
      Check<Optional<B>, T> check) {
    each(
        expected,
        at,
        (name, each, below) -> {
          if (below.known(what, name, names)) {
            check.compare(each, Optional.ofNullable(there.get(name)), below);
          }
        });
  }

  /** Things by their names. */
  static <T> Map<String, T> byName(Collection<T> things, Function<T, String> name) {
    Map<String, T> named = new LinkedHashMap<>();
    things.forEach(each -> named.put(name.apply(each), each));
    return named;
  }
}
