package dev.indemnity.core.language;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.number.Fraction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** What an unknown fact cannot change is known, and nothing else is. */
class ThreeValuedLogicProperties {
  private static final Fraction ONE = Fraction.ONE;
  private static final List<String> TRUTHS = List.of("true", "false", "unknown");

  @Example
  void andIsFalseWhereOneSideIsAndTrueWhereBothAre() {
    assertTable("flag and claim.known", "tfu fff ufu");
  }

  @Example
  void orIsTrueWhereOneSideIsAndFalseWhereBothAre() {
    assertTable("flag or claim.known", "ttt tfu tuu");
  }

  @Example
  void notTurnsTruthAroundAndLeavesTheUnknown() {
    assertTable("not(flag)", "fff ttt uuu");
  }

  /** Rows: the first fact is true, false, unknown; columns: the second is. */
  private static void assertTable(String text, String table) {
    World world = new World();
    Formula formula = formula(world, text);
    StringBuilder found = new StringBuilder();
    for (String first : TRUTHS) {
      for (String second : TRUTHS) {
        Map<String, @Nullable Object> values = new HashMap<>();
        put(values, "flag", first);
        put(values, "claim.known", second);
        found.append(truth(formula.value(world.frame(values))).charAt(0));
      }
      found.append(' ');
    }
    assertThat(found.toString().trim()).isEqualTo(table);
  }

  private static void put(Map<String, @Nullable Object> values, String key, String truth) {
    if (!truth.equals("unknown")) {
      values.put(key, Boolean.valueOf(truth));
    }
  }

  private static Formula formula(World world, String text) {
    return requireNonNull(
        world.language.formula(World.at("f"), text, Type.BOOLEAN),
        () -> text + ": " + world.problems.all());
  }

  private static String truth(@Nullable Object value) {
    return value instanceof Undetermined ? "unknown" : String.valueOf(value);
  }

  @Example
  void branchesThatAreUnknownAlikeStillNameTheirCondition() {
    assertNames("(if flag then x + 1 else x + 2) > 0", Map.of(), "flag", "x");
  }

  @Example
  void branchesThatAreTheSameDoNotNameTheirCondition() {
    assertNames("(if flag then x else net count) > 0", Map.of("x", ONE, "net count", ONE));
  }

  @Example
  void anUnknownListNamesWhatItsConditionReads() {
    assertNames("some v in xs satisfies v > x", Map.of(), "x", "xs");
    assertNames("count(xs[item > x]) > 1", Map.of(), "x", "xs");
  }

  @Example
  void aListIsDecidedWhereNoElementCouldChangeIt() {
    assertNames("count(xs[x > 5]) = 0", Map.of("x", ONE));
    assertNames("every v in xs satisfies x < 5 or v > 3", Map.of("x", ONE));
  }

  @Example
  void aSumOverPartOfARosterNamesWhoMayBeInItAndWhatIsSummed() {
    Map<String, @Nullable Object> known = Map.of("active", true);
    Map<String, @Nullable Object> open = Map.of("wage", ONE);
    assertNames(
        "sum(roster[active].wage) = 0",
        Map.of("roster", List.of(known, open)),
        "worker.active",
        "worker.wage");
  }

  @Example
  void aListNamesTheElementsThatAreUnknownInIt() {
    assertNames("word in [claim.text]", Map.of(), "claim.text", "word");
    assertNames("word in words", Map.of("words", List.of()));
  }

  /**
   * The formula is not known for want of these facts; where there are none, it is true or false.
   */
  private static void assertNames(
      String text, Map<String, @Nullable Object> values, String... facts) {
    World world = new World();
    Formula formula = formula(world, text);
    Object value = formula.value(world.frame(values));
    assertThat(value instanceof Undetermined unknown ? facts(unknown) : Set.of())
        .as(text)
        .isEqualTo(Set.of(facts));
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void lawsOfLogicHoldWithUnknownParts(@ForAll long seed) {
    Random random = new Random(seed);
    World world = new World();
    List<List<Formula>> pairs = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      String a = random(random);
      String b = random(random);
      String c = random(random);
      for (String[] law :
          new String[][] {
            {"a and b", "b and a"},
            {"a or b", "b or a"},
            {"(a and b) and c", "a and (b and c)"},
            {"(a or b) or c", "a or (b or c)"},
            {"not(a and b)", "not(a) or not(b)"},
            {"not(a or b)", "not(a) and not(b)"},
            {"not(not(a))", "a"},
            {"a and (b or c)", "(a and b) or (a and c)"},
            {"a or (b and c)", "(a or b) and (a or c)"},
            {"a and a", "a"},
            {"a or (a and b)", "a"},
          }) {
        pairs.add(
            List.of(
                formula(world, filled(law[0], a, b, c)), formula(world, filled(law[1], a, b, c))));
      }
    }
    Frame frame = world.frame(Missing.some(random, new Inputs(random, false).all()));
    for (List<Formula> pair : pairs) {
      Object left = pair.get(0).value(frame);
      Object right = pair.get(1).value(frame);
      assertThat(truth(left))
          .as(() -> pair.get(0).text() + " is " + pair.get(1).text())
          .isEqualTo(truth(right));
    }
  }

  private static String random(Random random) {
    return "(" + Printer.print(new WellTyped(random).any(Type.BOOLEAN, 3)) + ")";
  }

  private static String filled(String law, String a, String b, String c) {
    StringBuilder text = new StringBuilder();
    for (String word : law.split("\\b", -1)) {
      text.append(word.equals("a") ? a : word.equals("b") ? b : word.equals("c") ? c : word);
    }
    return text.toString();
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void whatIsKnownWithFactsMissingStaysSoWhateverTheyAre(@ForAll long seed) {
    Random random = new Random(seed);
    World world = new World();
    Inputs inputs = new Inputs(random, false);
    List<Formula> formulas = new ArrayList<>();
    for (String form : Forms.names()) {
      WellTyped.Sample sample = new WellTyped(random).rooted(form, 1 + random.nextInt(3));
      formulas.add(world.formula(sample.expression(), sample.type()));
    }
    Map<String, @Nullable Object> given = Missing.some(random, inputs.all());
    Set<String> missing = Missing.keys(given);
    Frame partial = world.frame(given);
    List<Map<String, @Nullable Object>> assignments = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      assignments.add(Missing.given(given, inputs));
    }
    List<Frame> full = assignments.stream().map(world::frame).toList();
    for (Formula formula : formulas) {
      Object before = formula.value(partial);
      for (int i = 0; i < full.size(); i++) {
        Object after = formula.value(full.get(i));
        if (!agrees(world, before, after)) {
          throw new AssertionError(
              "%s%n  is %s with %s%n  and %s with %s"
                  .formatted(formula.text(), before, given, after, assignments.get(i)));
        }
      }
      if (before instanceof Undetermined unknown) {
        assertThat(missing).as(formula.text()).containsAll(facts(unknown));
      }
    }
  }

  /** Whether a value seen with facts missing allows for one with all of them. */
  private static boolean agrees(World world, @Nullable Object before, @Nullable Object after) {
    if (after instanceof Undetermined unknown) {
      // all facts are given, so the arithmetic itself has no answer
      return facts(unknown).isEmpty();
    }
    if (before instanceof Undetermined unknown) {
      return !(after instanceof Fraction value)
          || ((unknown.low() == null || unknown.low().compareTo(value) <= 0)
              && (unknown.high() == null || unknown.high().compareTo(value) >= 0));
    }
    if (before instanceof List<?> some && after instanceof List<?> all) {
      boolean same = some.size() == all.size();
      for (int i = 0; same && i < some.size(); i++) {
        same = agrees(world, some.get(i), all.get(i));
      }
      return same;
    }
    if (before instanceof Frame some && after instanceof Frame all) {
      Map<String, @Nullable Object> values = world.item(all);
      return world.item(some).entrySet().stream()
          .allMatch(each -> agrees(world, each.getValue(), values.get(each.getKey())));
    }
    return Objects.equals(before, after);
  }

  private static Set<String> facts(Undetermined unknown) {
    Set<String> facts = new java.util.TreeSet<>();
    for (Cause cause : unknown.causes()) {
      if (cause instanceof Cause.Missing fact) {
        facts.add(fact.fact());
      }
    }
    return facts;
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void everyFactThatCanChangeTheAnswerIsNamed(@ForAll long seed) {
    Random random = new Random(seed);
    World world = new World();
    Inputs inputs = new Inputs(random, false);
    List<Formula> formulas = new ArrayList<>();
    for (String form : Forms.names()) {
      WellTyped.Sample sample = new WellTyped(random).rooted(form, 1 + random.nextInt(3));
      if (sample.type().kind() != Type.Kind.LIST) {
        formulas.add(world.formula(sample.expression(), sample.type()));
      }
    }
    Map<String, @Nullable Object> given = Missing.some(random, inputs.all());
    Frame partial = world.frame(given);
    for (String key : Missing.keys(given)) {
      Map<String, @Nullable Object> one = Missing.given(given, inputs);
      Map<String, @Nullable Object> other = Missing.changed(random, given, one, key, inputs);
      Frame first = world.frame(one);
      Frame second = world.frame(other);
      for (Formula formula : formulas) {
        if (formula.value(partial) instanceof Undetermined unknown
            && !facts(unknown).contains(key)
            && differ(formula.value(first), formula.value(second))) {
          throw new AssertionError(
              "%s%n  is %s with %s%n  %s with %s%n  %s with another %s"
                  .formatted(
                      formula.text(),
                      unknown,
                      given,
                      formula.value(first),
                      one,
                      formula.value(second),
                      key));
        }
      }
    }
  }

  private static boolean differ(@Nullable Object one, @Nullable Object other) {
    return !(one instanceof Undetermined)
        && !(other instanceof Undetermined)
        && !Objects.equals(one, other);
  }
}
