package dev.indemnity.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.number.Fraction;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;

/** A checked formula has an answer of its type, whatever the facts are. */
class TotalityProperties {
  private static final List<ZoneId> ZONES =
      List.of(World.ZONE, ZoneId.of("Asia/Shanghai"), ZoneId.of("America/St_Johns"));

  @Example
  void everyFunctionAndOperatorHasAGenerator() {
    Set<String> wanted = new TreeSet<>(Language.functions());
    for (Operator operator : Operator.values()) {
      wanted.add(operator.symbol());
    }
    assertThat(Forms.names()).containsAll(wanted);
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void aFormulaHasAnAnswerOfItsTypeForAnyFacts(@ForAll long seed) {
    Random random = new Random(seed);
    World world = new World(ZONES.get(random.nextInt(ZONES.size())));
    List<Formula> formulas = new ArrayList<>();
    for (String form : Forms.names()) {
      WellTyped.Sample sample = new WellTyped(random).rooted(form, 1 + random.nextInt(4));
      formulas.add(world.formula(sample.expression(), sample.type()));
    }
    for (int i = 0; i < 4; i++) {
      Map<String, @Nullable Object> values = new Inputs(random, i > 0).all();
      if (i > 1) {
        values = Missing.some(random, values);
      }
      Frame frame = world.frame(values);
      for (Formula formula : formulas) {
        assertAnswers(formula, frame, values);
      }
    }
  }

  private static void assertAnswers(
      Formula formula, Frame frame, Map<String, @Nullable Object> values) {
    Object answer;
    try {
      answer = formula.value(frame);
    } catch (RuntimeException e) {
      throw new AssertionError(formula.text() + " with " + values, e);
    }
    if (!isOf(formula.type(), answer)) {
      throw new AssertionError(
          formula.text() + " with " + values + " is " + answer + ", which is no " + formula.type());
    }
  }

  private static boolean isOf(Type type, @Nullable Object answer) {
    if (answer == null) {
      return type.optional();
    }
    if (answer instanceof Undetermined unknown) {
      return !unknown.causes().isEmpty();
    }
    return switch (type.kind()) {
      case BOOLEAN -> answer instanceof Boolean;
      case NUMBER, MONEY -> answer instanceof Fraction;
      case DATE -> answer instanceof LocalDate;
      case TIME -> answer instanceof LocalTime;
      case DATE_TIME -> answer instanceof ZonedDateTime;
      case DAYS -> answer instanceof Duration;
      case MONTHS -> answer instanceof Period period && period.equals(period.withDays(0));
      case STRING, CATEGORY -> answer instanceof String;
      case LIST ->
          answer instanceof List<?> list
              && list.stream().allMatch(each -> isOf(Objects.requireNonNull(type.element()), each));
      case ITEM -> answer instanceof Frame;
      case WINDOW -> answer instanceof Window;
      case NULL -> false;
    };
  }

  @Example
  void aLengthThatHasNoOppositeIsTakenAwayWithoutAnAnswer() {
    World world = new World();
    Formula formula = world.language.formula(World.at("f"), "hired - span", Type.DATE);
    assertThat(
            Objects.requireNonNull(formula)
                .value(
                    world.frame(
                        Map.of(
                            "hired", LocalDate.EPOCH, "span", Duration.ofSeconds(Long.MIN_VALUE)))))
        .isEqualTo(Undetermined.of(new Cause.Undefined("a negative length leaves the calendar")));
  }

  @Example
  void aNameThatIsBoundAgainIsNotKnownToBePresent() {
    World world = new World();
    // the guard speaks of the fact, not of the variable or of the item's fact of the same name
    for (String text :
        List.of(
            "ended != null and (some ended in roster.leftOn satisfies ended > hired)",
            "bonus != null and count(roster[bonus > 0]) > 0",
            "bonus != null and count(roster[item.bonus > 0]) > 0")) {
      int before = world.problems.size();
      assertThat(world.language.formula(World.at("f"), text, Type.BOOLEAN)).as(text).isNull();
      assertThat(world.problems.size()).as(text).isEqualTo(before + 1);
    }
  }

  @Example
  void aGuardOnceMoreWhereTheNameIsBoundAgainMakesItPresent() {
    World world = new World();
    Formula formula =
        world.language.formula(
            World.at("f"),
            "bonus != null and count(roster[bonus != null and bonus > 0]) = 1",
            Type.BOOLEAN);
    Map<String, @Nullable Object> absent = new HashMap<>();
    absent.put("bonus", null);
    assertThat(formula).isNotNull();
    assertThat(
            Objects.requireNonNull(formula)
                .value(
                    world.frame(
                        Map.of(
                            "bonus",
                            Fraction.ONE,
                            "roster",
                            List.of(absent, Map.of("bonus", Fraction.ONE))))))
        .isEqualTo(true);
  }
}
