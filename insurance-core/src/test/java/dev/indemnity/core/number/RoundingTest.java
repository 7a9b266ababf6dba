package dev.indemnity.core.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoundingTest {

  @ParameterizedTest
  @CsvSource({
    "0.01 half up,0.125,0.13",
    "0.01 half up,-0.125,-0.13",
    "0.01 half down,0.125,0.12",
    "0.01 half even,0.125,0.12",
    "0.01 half even,0.135,0.14",
    "0.01 up,0.121,0.13",
    "0.01 up,-0.121,-0.13",
    "0.01 down,0.129,0.12",
    "0.01 down,-0.129,-0.12",
    "0.05 half up,1.075,1.1",
    "1 down,9.99,9",
    "100 half up,149.99,100",
    "10 up,140.00,140"
  })
  void anAmountIsTakenToAMultipleOfTheStep(String rounding, String amount, String rounded) {
    assertThat(Rounding.parse(rounding).apply(Fraction.parse(amount)))
        .isEqualTo(Fraction.parse(rounded));
  }

  @Test
  void aThirdIsRoundedOnceAndExactly() {
    assertThat(Rounding.parse("0.01 half up").apply(Fraction.of(200, 3)))
        .isEqualTo(Fraction.parse("66.67"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0.01 half up", "0.05 half down", "1 half even", "100 up", "0.1 down"})
  void theTextIsReadBack(String text) {
    assertThat(Rounding.parse(text)).hasToString(text);
  }

  @Test
  void theSameRoundingHasOneText() {
    assertThat(Rounding.parse("0.010 half up"))
        .hasToString("0.01 half up")
        .isEqualTo(new Rounding(Fraction.of(1, 100), RoundingMode.HALF_UP));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0.01",
        "half up",
        "0.01 ",
        " half up",
        "0.01  half up",
        "0.01 HALF UP",
        "0.01 floor",
        "0 up",
        "-1 up",
        "x up",
        "0.01 half up "
      })
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> Rounding.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aModeWithoutANameIsRefused() {
    assertThatThrownBy(() -> new Rounding(Fraction.ONE, RoundingMode.FLOOR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("mode (FLOOR) must be one of");
  }

  @Test
  void aStepThatNeverEndsIsRefused() {
    assertThatThrownBy(() -> new Rounding(Fraction.of(1, 3), RoundingMode.UP))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("step (1/3) must be a positive finite decimal");
  }
}
