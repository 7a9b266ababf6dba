package dev.indemnity.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemTest {
  private static final Place PLACE = new Place("a.json", "/tables/rate", 3);

  @Test
  void placeFoundExpectedAndNearestStandInOneLine() {
    assertThat(new Problem(PLACE, "\"x\"", "a name", "y"))
        .hasToString("a.json#/tables/rate column 3: found \"x\", expected a name, nearest: y");
  }

  @Test
  void whatIsLongerThanAnybodyReadsIsCut() {
    Problem problem = new Problem(PLACE, "f".repeat(501), "e".repeat(1_000_000), "");
    assertThat(problem.found()).isEqualTo("f".repeat(499) + "…");
    assertThat(problem.expected()).isEqualTo("e".repeat(499) + "…");
    assertThat(new Problem(PLACE, "f".repeat(500), "e", "").found()).hasSize(500);
  }

  @Test
  void whatDoesNotPrintIsEscapedSoThatOneLineStaysOne() {
    Place place = new Place("a.json", "/facts/no\nline", 2);
    Problem problem = new Problem(place, "\"a\u0000\"", "b\u202e", "c\u2028\ud83d\ude00");
    assertThat(problem)
        .hasToString(
            "a.json#/facts/no\\u000aline column 2: found \"a\\u0000\", expected b\\u202e,"
                + " nearest: c\\u2028\ud83d\ude00");
    assertThat(problem.place().pointer()).isEqualTo("/facts/no\nline");
  }

  @Test
  void noHalfOfACharacterIsLeft() {
    String text = "f".repeat(498) + "\ud83d\ude00" + "f".repeat(9);
    assertThat(new Problem(PLACE, text, "e", "").found()).isEqualTo("f".repeat(498) + "…");
  }

  @Test
  void elementsOfListsAreInTheOrderOfTheirNumbers() {
    List<String> sorted =
        Stream.of("/rows/10", "/rows/9/1", "/rows/9", "/name", "", "/rows/9/10", "/rows/9/2")
            .map(at -> new Problem(Place.at(at), "this", "that", ""))
            .sorted()
            .map(each -> each.place().pointer())
            .toList();

    assertThat(sorted)
        .containsExactly(
            "", "/name", "/rows/9", "/rows/9/1", "/rows/9/2", "/rows/9/10", "/rows/10");
  }
}
