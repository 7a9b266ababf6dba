package dev.indemnity.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.problem.Problems;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileFormulasTest {
  private final Problems problems = new Problems();
  private final Language language = Language.of(() -> ZoneId.of("Asia/Shanghai"), problems);

  private void define(int count, IntFunction<String> formula) {
    for (int i = 0; i < count; i++) {
      define("d" + i, formula.apply(i));
    }
  }

  private void define(String name, String formula) {
    language.definition(
        Place.at("/definitions/" + name), name, formula, "", Optional.empty(), Optional.empty());
  }

  /** A formula put into another, many times over. */
  private static String nested(int times, String innermost, String around) {
    String text = innermost;
    for (int i = 0; i < times; i++) {
      text = around.replace("#", text);
    }
    return text;
  }

  private @Nullable Object value(String text, Type type) {
    Formula formula = language.formula(Place.at("/x"), text, type);
    assertThat(problems.all()).isEmpty();
    assertThat(formula).isNotNull();
    return formula == null
        ? null
        : formula.value(Frame.of(new @Nullable Object[language.slots()], language.definitions()));
  }

  @Test
  void aLongChainOfDefinitionsIsRefusedWithoutExhaustingTheStack() {
    define(20_000, i -> i == 19_999 ? "1" : "d" + (i + 1) + " + 1");
    language.checkDefinitions();
    assertThat(problems.all()).isNotEmpty().allMatch(p -> p.expected().equals("at most 800"));
  }

  @Test
  void aChainThatPeopleCouldWriteIsWorkedOut() {
    define(300, i -> i == 299 ? "1" : "d" + (i + 1) + " + 1");
    language.checkDefinitions();
    assertThat(value("d0", Type.NUMBER)).isEqualTo(Fraction.of(300));
  }

  @Test
  void aLargeCircleIsToldAndEnds() {
    define(5_000, i -> "d" + ((i + 1) % 5_000) + " + 1");
    language.checkDefinitions();
    assertThat(problems.all().stream().map(Problem::expected))
        .contains("definitions without a circle");
  }

  @Test
  void squaringUponSquaringHasNoAnswerRatherThanNoEnd() {
    define(100, i -> i == 0 ? "12345678901234567890" : "d" + (i - 1) + " * d" + (i - 1));
    language.checkDefinitions();
    assertThat(value("d99", Type.NUMBER))
        .isInstanceOfSatisfying(
            Undetermined.class,
            unknown ->
                assertThat(unknown.causes()).singleElement().isInstanceOf(Cause.Undefined.class));
  }

  @Test
  void squaringWhatIsNotKnownHasNoBoundsRatherThanNoEnd() {
    Interval<Fraction> range = new Interval<>(Fraction.of(3), true, Fraction.of(5), true);
    Map.Entry<Integer, Undetermined> fact =
        language.fact(Place.at("/f"), "f", Type.NUMBER, range, false, Optional.empty());
    define(100, i -> i == 0 ? "f" : "d" + (i - 1) + " * d" + (i - 1));
    language.checkDefinitions();
    Formula large = Objects.requireNonNull(language.formula(Place.at("/x"), "d99", Type.NUMBER));
    Formula small = Objects.requireNonNull(language.formula(Place.at("/y"), "d3", Type.NUMBER));
    @Nullable Object[] values = new @Nullable Object[language.slots()];
    values[fact.getKey()] = fact.getValue();
    Frame frame = Frame.of(values, language.definitions());
    Undetermined unknown = fact.getValue();
    assertThat(small.value(frame))
        .isEqualTo(unknown.within(Fraction.of(6_561), Fraction.of(390_625)));
    assertThat(large.value(frame)).isEqualTo(unknown.within(null, null));
  }

  @Test
  void doublingTextsHaveNoAnswerRatherThanNoEnd() {
    define(100, i -> i == 0 ? "\"ab\"" : "d" + (i - 1) + " + d" + (i - 1));
    language.checkDefinitions();
    assertThat(value("d99", Type.STRING)).isInstanceOf(Undetermined.class);
  }

  @Test
  void conditionsThatRepeatEachOtherAreOpenedOnce() {
    language.given(Place.at("/p"), "p", Type.NUMBER, false, "", Optional.empty());
    define(60, i -> i == 0 ? "p = 1" : "d" + (i - 1) + " and d" + (i - 1));
    language.checkDefinitions();
    Formula formula = language.formula(Place.at("/x"), "if d59 then 1 else 2", Type.NUMBER);
    assertThat(formula).isNotNull();
  }

  @Test
  void aGuardIsSoughtAmongAThousandPartsAndNoFurther() {
    language.fact(Place.at("/f"), "f", Type.NUMBER.orAbsent(), null, false, Optional.empty());
    String guarded = "(%s) and f != null and f > 1";
    assertThat(language.formula(Place.at("/x"), guarded.formatted(conditions(490)), Type.BOOLEAN))
        .isNotNull();
    assertThat(language.formula(Place.at("/y"), guarded.formatted(conditions(510)), Type.BOOLEAN))
        .isNull();
    assertThat(problems.all())
        .singleElement()
        .satisfies(p -> assertThat(p.found()).isEqualTo("f, which may be absent"));
  }

  /** Conditions joined by and, no deeper than need be. */
  private static String conditions(int count) {
    return count == 1
        ? "1 = 1"
        : "(" + conditions(count / 2) + ") and (" + conditions(count - count / 2) + ")";
  }

  @Test
  void manyMisspeltNamesAreAllTold() {
    define(3_000, i -> "e" + i + " + 1");
    language.checkDefinitions();
    assertThat(problems.size()).isEqualTo(3_000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if # between 1 and 2 then 1 else 2",
        "if # in [1..2] then 1 else 2",
        "if # in (7, > 8, [3..4], 1) then 1 else 2",
        "if # in ([7], [1]) then 1 else 2",
        "mean([#, 1])"
      })
  void whatIsAskedSeveralThingsIsWorkedOutOnce(String around) {
    define("d", nested(60, "1", around.replace("#", "(#)")));
    language.checkDefinitions();
    assertThat(value("d", Type.NUMBER)).isEqualTo(Fraction.ONE);
  }

  @Test
  void listsAreGoneThroughThreeDeepAtTheMost() {
    String some = "some v in [1, 2] satisfies #";
    assertThat(value(nested(3, "v = 2", some), Type.BOOLEAN)).isEqualTo(true);
    language.formula(Place.at("/x"), nested(60, "v = 2", some), Type.BOOLEAN);
    language.formula(Place.at("/y"), nested(3, "count([1][item = 1]) = 1", some), Type.BOOLEAN);
    assertThat(problems.all())
        .hasSize(2)
        .allMatch(p -> p.found().equals("a list gone through for each element of 3 others"))
        .extracting(p -> p.place().column())
        .containsExactly(82, 91);
  }

  @Test
  void aDefinitionMayGoThroughListsOfItsOwn() {
    define("d", nested(3, "v = 2", "some v in [1, 2] satisfies #"));
    language.checkDefinitions();
    assertThat(value(nested(3, "d", "some v in [1, 2] satisfies #"), Type.BOOLEAN)).isEqualTo(true);
  }

  @Test
  void remaindersOfEverLongerQuotientsHaveNoAnswerRatherThanNoEnd() {
    define(
        200,
        i ->
            i == 0
                ? "1 / 3"
                : "modulo(-d" + (i - 1) + ", 1 / " + (1_000_000_007L + i) + "00000001)");
    language.checkDefinitions();
    assertThat(value("d199", Type.NUMBER)).isInstanceOf(Undetermined.class);
  }

  @Test
  void answersOfTablesThatGrowFromTableToTableHaveNoAnswerRatherThanNoEnd() {
    language.table(Place.at("/t"), "t", new Squares(), "", Optional.empty());
    define(100, i -> i == 0 ? "1.5" : "t(d" + (i - 1) + ")");
    language.checkDefinitions();
    assertThat(value("d2", Type.NUMBER)).isEqualTo(Fraction.of(81, 16));
    assertThat(value("d99", Type.NUMBER)).isInstanceOf(Undetermined.class);
  }

  /** As a table of points in two inputs, asked with one number for both, can answer. */
  private static final class Squares implements Lookup {
    @Override
    public List<Type> inputs() {
      return List.of(Type.NUMBER);
    }

    @Override
    public Map<String, Type> outputs() {
      return Map.of("square", Type.NUMBER);
    }

    @Override
    public Object find(@Nullable Object[] asked) {
      Fraction number = (Fraction) Objects.requireNonNull(asked[0]);
      return new Object[] {number.times(number)};
    }

    @Override
    public String clause(@Nullable Object[] asked) {
      return "";
    }
  }
}
