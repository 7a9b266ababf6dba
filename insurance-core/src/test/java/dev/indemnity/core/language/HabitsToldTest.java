package dev.indemnity.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.problem.Problem;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is told of habits from other languages: what to write instead, and where. */
class HabitsToldTest {
  private static final String AN_AMOUNT =
      "expected an amount, such as a parameter of type money: a formula cannot write one";

  private final World world = new World();

  private void assertTold(String text, Type type, String problem) {
    assertThat(world.language.formula(World.at("f"), text, type)).as(text).isNull();
    assertThat(world.problems.all()).extracting(Problem::toString).containsExactly(problem);
  }

  @Test
  void aNumberWrittenBesideAnAmountIsToldWhereItStands() {
    for (String text :
        List.of(
            "max(80, pay, pay)",
            "(80 + pay)",
            "if 80 > pay then 1 else 2",
            "if pay in [80, 0, 0] then 1 else 2",
            "[80, pay]",
            "[-80, pay]",
            "if 80 in [0..pay] then 1 else 2",
            "list contains([0, 80], pay)",
            "if pay > 80 then 1 else 2",
            "if pay = 80 then 1 else 2",
            "if pay in (80, 0) then 1 else 2",
            "if pay in [0..80] then 1 else 2",
            "if pay in (> 80) then 1 else 2",
            "if pay between 0 and 80 then 1 else 2",
            "pay - (if flag then 0 else 80)")) {
      World other = new World();
      assertThat(other.language.formula(World.at("f"), text, Type.NUMBER)).as(text).isNull();
      String number = text.contains("-80") ? "-80" : "80";
      assertThat(other.problems.all().stream().map(Problem::toString))
          .as(text)
          .containsExactly(
              "/f column "
                  + (text.indexOf(number) + 1)
                  + ": found "
                  + number
                  + ", a number, "
                  + (text.startsWith("list") || text.contains("[80, 0")
                      ? "where an amount is needed, "
                      : "beside an amount, ")
                  + AN_AMOUNT);
    }
  }

  @Test
  void aNumberWrittenAsAnAmountIsToldWhereItStands() {
    for (String text : List.of("80", "if flag then 0 else 80", "if flag then 80 else 90")) {
      World other = new World();
      assertThat(other.language.formula(World.at("f"), text, Type.MONEY)).as(text).isNull();
      assertThat(other.problems.all().stream().map(Problem::toString))
          .as(text)
          .containsExactly(
              "/f column "
                  + (text.indexOf("80") + 1)
                  + ": found 80, a number, where an amount is needed, "
                  + AN_AMOUNT);
    }
  }

  @Test
  void aNumberThatIsReadIsToldByItsTypeAlone() {
    assertTold(
        "pay > x",
        Type.BOOLEAN,
        "/f column 5: found a money compared with a number,"
            + " expected two values of one type that can be compared");
  }

  @Test
  void aPositionInAListIsTold() {
    assertTold(
        "xs[1]",
        Type.listOf(Type.NUMBER),
        "/f column 4: found a number in a filter,"
            + " expected a condition, such as item > 0: elements of a list have no positions");
  }

  @Test
  void aLoopIsTold() {
    String instead =
        ": found \"for\", which is not in the language, expected list.fact for a fact of each item,"
            + " list[…] for some of the items, \"some … in … satisfies …\" or \"every …\" for a"
            + " condition";
    assertTold("for w in roster return w.wage", Type.listOf(Type.MONEY), "/f column 1" + instead);
    World other = new World();
    other.language.fact(World.at("n"), "for nights", Type.NUMBER, null, false, Optional.empty());
    assertThat(other.language.formula(World.at("f"), "for nigths", Type.NUMBER)).isNull();
    assertThat(other.problems.all())
        .extracting(Problem::toString)
        .containsExactly(
            "/f column 1: found \"for nigths\", expected a declared name, nearest: for nights");
  }

  @Test
  void aDurationWithoutItsLetterIsToldWithAllItsForms() {
    assertTold(
        "duration(\"1Y\")",
        Type.MONTHS,
        "/f column 10: found \"1Y\", expected a duration such as P1Y or P6M, P2D or PT48H");
  }
}
