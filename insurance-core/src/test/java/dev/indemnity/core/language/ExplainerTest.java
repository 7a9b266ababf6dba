package dev.indemnity.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.number.Fraction;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How a formula is told with the values put in. */
class ExplainerTest {
  private static final ZonedDateTime NOON =
      LocalDate.of(2025, 1, 31).atTime(12, 0).atZone(World.ZONE);

  private final World world = new World();

  private Derivation told(String text, Type type) {
    Formula formula = Objects.requireNonNull(world.language.formula(World.at("f"), text, type));
    return formula
        .explain(
            world.frame(
                Map.of(
                    "hired", LocalDate.of(2024, 2, 29),
                    "moment", NOON,
                    "cover", new Window(NOON, NOON.plusDays(1)),
                    "xs", List.of(Fraction.ONE, Fraction.of(2)),
                    "roster",
                        List.of(
                            Map.of("wage", Fraction.of(500)), Map.of("wage", Fraction.of(700))))),
            "f")
        .build();
  }

  private static List<String> steps(Derivation told) {
    return told.because().stream().map(step -> step.name() + " = " + step.value()).toList();
  }

  @Test
  void aPropertyIsToldOfTheValueItIsOf() {
    Derivation told = told("hired.year + moment.hour", Type.NUMBER);
    assertThat(told.value()).isEqualTo("2036");
    assertThat(told.filledIn()).isEqualTo("2024-02-29.year + 2025-01-31T12:00:00+08:00.hour");
    assertThat(steps(told))
        .containsExactly("hired = 2024-02-29", "moment = 2025-01-31T12:00:00+08:00");
  }

  @Test
  void aWindowIsToldByItsBounds() {
    assertThat(told("moment in cover", Type.BOOLEAN).filledIn())
        .isEqualTo(
            "2025-01-31T12:00:00+08:00 in [2025-01-31T12:00:00+08:00..2025-02-01T12:00:00+08:00)");
  }

  @Test
  void whatIsMadeOfAWholeListIsToldByItsResult() {
    assertThat(told("mean(roster.wage)", Type.MONEY).filledIn()).isEqualTo("600.00");
    assertThat(told("mean(xs) + sum(xs)", Type.NUMBER).filledIn()).isEqualTo("1.5 + 3");
    assertThat(told("mean(1, 2)", Type.NUMBER).filledIn()).isEqualTo("mean(1, 2)");
  }
}
