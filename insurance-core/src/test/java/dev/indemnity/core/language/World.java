package dev.indemnity.core.language;

import static java.util.Objects.requireNonNull;

import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problems;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A language with names of every type: facts, items, definitions, a table and a counter; and frames
 * with values for them.
 */
final class World {
  static final ZoneId ZONE = ZoneOffset.ofHours(8);
  static final Type GRADE = Type.category("grades");
  static final Type DAY_COUNT = Type.number("day");
  static final Type WORKER = Type.item("worker");
  static final List<String> GRADES = List.of("a", "b", "c");

  /** The grades the table has a row for. */
  static final Map<String, Fraction> RATES =
      Map.of("a", Fraction.of(3, 2), "b", Fraction.of(-1, 4));

  private static final Interval<Fraction> NOT_NEGATIVE =
      new Interval<>(Fraction.ZERO, true, null, true);

  /** A fact and its declaration. */
  record Fact(String key, Type type, @Nullable Interval<Fraction> range) {}

  /** Those that stand for themselves, and the lists. */
  static final List<Fact> FACTS =
      List.of(
          fact("x", Type.NUMBER),
          fact("net count", Type.NUMBER),
          fact("claim.factor", Type.NUMBER),
          new Fact("share", Type.NUMBER, new Interval<>(Fraction.ZERO, true, Fraction.ONE, true)),
          fact("claim.lostDays", DAY_COUNT),
          new Fact("waiting days", DAY_COUNT, NOT_NEGATIVE),
          fact("pay", Type.MONEY),
          new Fact("claim.cost", Type.MONEY, NOT_NEGATIVE),
          new Fact(
              "limit", Type.MONEY, new Interval<>(Fraction.of(-500), true, Fraction.of(99), true)),
          fact("flag", Type.BOOLEAN),
          fact("claim.known", Type.BOOLEAN),
          fact("hired", Type.DATE),
          fact("claim.day", Type.DATE),
          fact("clock", Type.TIME),
          fact("shut", Type.TIME),
          fact("moment", Type.DATE_TIME),
          fact("claim.at", Type.DATE_TIME),
          fact("span", Type.DAYS),
          fact("pause", Type.DAYS),
          fact("term", Type.MONTHS),
          fact("delay", Type.MONTHS),
          fact("word", Type.STRING),
          fact("claim.text", Type.STRING),
          fact("grade", GRADE),
          fact("claim.grade", GRADE),
          fact("bonus", Type.MONEY.orAbsent()),
          fact("extra", Type.NUMBER.orAbsent()),
          fact("ended", Type.DATE.orAbsent()),
          fact("claim.nick", Type.STRING.orAbsent()),
          fact("sure", Type.BOOLEAN.orAbsent()),
          fact("xs", Type.listOf(Type.NUMBER)),
          fact("ys", Type.listOf(Type.NUMBER)),
          fact("pays", Type.listOf(Type.MONEY)),
          fact("holidays", Type.listOf(Type.DATE)),
          fact("words", Type.listOf(Type.STRING)),
          fact("grades", Type.listOf(GRADE)),
          fact("spans", Type.listOf(Type.DAYS)),
          fact("cover", Type.WINDOW),
          fact("roster", Type.listOf(WORKER)));

  /** What every item of the roster has; their keys begin with {@code worker.}. */
  static final List<Fact> ITEM_FACTS =
      List.of(
          fact("age", Type.NUMBER),
          new Fact("wage", Type.MONEY, NOT_NEGATIVE),
          fact("entered", Type.DATE),
          fact("title", Type.STRING),
          fact("grade", GRADE),
          fact("active", Type.BOOLEAN),
          fact("leftOn", Type.DATE.orAbsent()),
          fact("bonus", Type.MONEY.orAbsent()));

  /** Definitions by name; those of an item are worked out for each. */
  static final Map<String, Fact> DEFINITIONS =
      Map.of(
          "sum(roster.wage)", fact("payroll", Type.MONEY),
          "worker.wage * 2", fact("worker.cost", Type.MONEY),
          "worker.leftOn != null", fact("worker.gone", Type.BOOLEAN));

  final Language language;
  final Problems problems = new Problems();
  private final Map<String, Integer> slots = new HashMap<>();
  private final Map<String, Undetermined> missing = new LinkedHashMap<>();

  World() {
    this(ZONE);
  }

  World(ZoneId zone) {
    language = Language.of(() -> zone, problems);
    language.category("grades", GRADES);
    FACTS.forEach(fact -> declare(fact.key(), fact));
    ITEM_FACTS.forEach(fact -> declare("worker." + fact.key(), fact));
    DEFINITIONS.forEach(
        (text, as) ->
            language.definition(at("d"), as.key(), text, "", Optional.empty(), Optional.empty()));
    language.table(at("rate"), "rate", new Rates(), "", Optional.empty());
    language.counter(at("c"), "used up", Type.NUMBER, "", true);
    language.settle();
    language.checkDefinitions();
    if (!problems.none()) {
      throw new IllegalStateException(problems.all().toString());
    }
  }

  private void declare(String key, Fact fact) {
    Map.Entry<Integer, Undetermined> slot =
        language.fact(at(key), key, fact.type(), fact.range(), false, Optional.empty());
    slots.put(key, slot.getKey());
    missing.put(key, slot.getValue());
  }

  private static Fact fact(String key, Type type) {
    return new Fact(key, type, null);
  }

  static Place at(String key) {
    return Place.at("/" + key);
  }

  /** The formula; what is wrong with it is a failure. */
  Formula formula(Expression expression, Type type) {
    String text = Printer.print(expression);
    Formula formula = language.formula(at("f"), text, type);
    if (formula == null) {
      throw new AssertionError(text + " as " + type + ": " + problems.all());
    }
    return formula;
  }

  /**
   * A frame with these values, to be made after every formula is checked; what is not among them is
   * missing. The value of the roster is a list of such maps.
   */
  Frame frame(Map<String, @Nullable Object> values) {
    @Nullable Object[] slotted = new @Nullable Object[language.slots()];
    missing.forEach((key, unknown) -> slotted[slot(key)] = unknown);
    Frame frame = Frame.of(slotted, language.definitions());
    frame.read(new Counted());
    values.forEach(
        (key, value) -> frame.set(slot(key), key.equals("roster") ? items(frame, value) : value));
    return frame;
  }

  private @Nullable Object items(Frame outer, @Nullable Object items) {
    if (!(items instanceof List<?> each)) {
      return items;
    }
    List<Frame> frames = new ArrayList<>();
    for (Object item : each) {
      Frame frame = outer.over();
      ((Map<?, ?>) item).forEach((key, value) -> frame.set(slot("worker." + key), value));
      frames.add(frame);
    }
    return frames;
  }

  /** What an item of the roster was given. */
  Map<String, @Nullable Object> item(Frame item) {
    Map<String, @Nullable Object> values = new HashMap<>();
    ITEM_FACTS.forEach(fact -> values.put(fact.key(), item.get(slot("worker." + fact.key()))));
    return values;
  }

  private int slot(String key) {
    return requireNonNull(slots.get(key), key);
  }

  private static final class Rates implements Lookup {
    @Override
    public List<Type> inputs() {
      return List.of(GRADE);
    }

    @Override
    public Map<String, Type> outputs() {
      return Map.of("rate", Type.NUMBER);
    }

    @Override
    public Object find(@Nullable Object[] asked) {
      Fraction rate = RATES.get(asked[0]);
      return rate == null
          ? Undetermined.of(new Cause.Outside("rate", false, "" + asked[0], "a, b"))
          : new Object[] {rate};
    }

    @Override
    public String clause(@Nullable Object[] asked) {
      return "";
    }
  }

  private static final class Counted implements Frame.Counters {
    @Override
    public Object left(String counter) {
      return Fraction.of(7);
    }

    @Override
    public Object used(String counter) {
      return Fraction.of(3);
    }
  }
}
