package dev.indemnity.tables.json;

import static dev.indemnity.tables.json.Trees.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.indemnity.core.problem.Problem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecoderTest {
  private static final Shape LEVY = Shape.of("id", "rate").allowing("note", "unit");

  private final JsonProblems problems = new JsonProblems("a.json");
  private final Decoder decoder = new Decoder(problems);

  private JsonValue tree(String text) {
    JsonValue value = JsonReader.read(text, problems).orElseThrow();
    assertThat(problems.list()).isEmpty();
    return value;
  }

  private Problem only() {
    assertThat(problems.list()).hasSize(1);
    return problems.list().get(0);
  }

  @Test
  void theMembersOfAnObjectAreReadByKey() {
    Members levy = decoder.object(tree("{\"id\": \"a\", \"rate\": 0.50}"), LEVY).orElseThrow();

    assertThat(levy.get("id", decoder::text)).contains("a");
    assertThat(levy.get("rate", decoder::number)).contains(new BigDecimal("0.50"));
    assertThat(levy.get("note", decoder::text)).isEmpty();
    assertThat(levy.has("unit")).isFalse();
    assertThat(problems.isEmpty()).isTrue();
  }

  @Test
  void membersAnswerByKeyAndAreSoundWhileNothingIsWrong() {
    Shape shape = Shape.of("id").allowing("note", "paid", "due", "of", "by");
    Members members =
        decoder.members(tree("{\"id\": \"a\", \"paid\": true, \"of\": [\"x\", 1, \"y\"]}"), shape);

    assertThat(members.text("id")).contains("a");
    assertThat(members.textOrEmpty("note")).isEmpty();
    assertThat(members.truth("paid")).isTrue();
    assertThat(members.truth("due")).isFalse();
    assertThat(members.choice("id", Map.of("a", 1))).contains(1);
    assertThat(members.textsByKey("by")).isEmpty();
    assertThat(members.sound()).isTrue();

    assertThat(members.texts("of")).containsExactly("x", "y");
    assertThat(members.sound()).isFalse();
    assertThat(only().place().pointer()).isEqualTo("/of/1");
  }

  @Test
  void whatIsNoObjectHasNoMembersAndIsNotSound() {
    Members none = decoder.members(tree("[]"), LEVY);

    assertThat(none.sound()).isFalse();
    assertThat(none.text("id")).isEmpty();
    assertThat(none.listOf("rate", decoder::number)).isEmpty();
    assertThat(only()).hasToString("a.json#: found a list, expected an object");
  }

  @Test
  void aWordOfSeveralIsTakenOnce() {
    assertThat(decoder.choices(tree("[\"a\", \"b\", \"a\"]"), Map.of("a", 1, "b", 2)))
        .containsExactly(1, 2);
    assertThat(only()).hasToString("a.json#/2: found \"a\" again, expected each once in the list");
  }

  @Test
  void everyMissingAndEveryUnknownKeyIsReported() {
    decoder.object(tree("{\"rate\": 2, \"nots\": 3, \"elsewhere\": 4}"), LEVY);

    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly(
            "a.json#: found no key \"id\", expected the key \"id\"",
            "a.json#/nots: found the key \"nots\","
                + " expected one of the keys id, note, rate, unit, nearest: note",
            "a.json#/elsewhere: found the key \"elsewhere\","
                + " expected one of the keys id, note, rate, unit");
  }

  @Test
  void aMissingKeyThatWasMisspeltIsReportedOnce() {
    decoder.object(tree("{\"id\": 1, \"rates\": 2}"), LEVY);
    assertThat(only().nearest()).isEqualTo("rate");
  }

  @Test
  void anUnknownKeyLeavesTheOthersReadable() {
    JsonValue value = tree("{\"id\": \"a\", \"rate\": 1, \"other\": 2}");
    assertThat(decoder.object(value, LEVY).orElseThrow().get("id", decoder::text)).contains("a");
  }

  @Test
  void askingForAKeyOutsideTheShapeIsAWrongCall() {
    Members levy = decoder.object(tree("{\"id\": 1, \"rate\": 2}"), LEVY).orElseThrow();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> levy.get("nots"))
        .withMessage("key (nots) must be one of the shape");
  }

  @Test
  void aValueOfTheWrongKindIsReportedWithWhatItIs() {
    JsonValue value =
        tree("{\"a\": {}, \"b\": [], \"c\": \"x\", \"d\": 1.50, \"e\": true, \"f\": null}");

    assertThat(decoder.text(member(value, "a"))).isEmpty();
    assertThat(decoder.number(member(value, "b"))).isEmpty();
    assertThat(decoder.truth(member(value, "c"))).isEmpty();
    assertThat(decoder.list(member(value, "d"))).isEmpty();
    assertThat(decoder.object(member(value, "e"), LEVY)).isEmpty();
    assertThat(decoder.map(member(value, "f"))).isEmpty();

    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly(
            "a.json#/a: found an object, expected a text that is not empty",
            "a.json#/b: found a list, expected a number",
            "a.json#/c: found \"x\", expected true or false",
            "a.json#/d: found 1.50, expected a list",
            "a.json#/e: found true, expected an object",
            "a.json#/f: found null, expected an object");
  }

  @Test
  void everyBadElementIsReportedAndTheGoodOnesAreRead() {
    assertThat(decoder.listOf(tree("[1, \"x\", 2, null]"), decoder::number))
        .containsExactly(BigDecimal.ONE, BigDecimal.valueOf(2));
    assertThat(problems.list()).extracting(p -> p.place().pointer()).containsExactly("/1", "/3");
  }

  @Test
  void everyBadMemberIsReportedAndTheGoodOnesAreReadInOrder() {
    assertThat(decoder.mapOf(tree("{\"b\": \"x\", \"a\": 1, \"c\": \"y\"}"), decoder::text))
        .containsExactly(Map.entry("b", "x"), Map.entry("c", "y"));
    assertThat(only().place().pointer()).isEqualTo("/a");
  }

  @Test
  void whatWasRefusedBeforeIsNotReportedAgain() {
    JsonValue value = JsonReader.read("[1e5]", problems).orElseThrow();
    assertThat(decoder.listOf(value, decoder::number)).isEmpty();
    assertThat(decoder.listOf(value, v -> decoder.choice(v, Map.of("a", 1)))).isEmpty();
    assertThat(only().found()).isEqualTo("1e5");
  }

  @Test
  void nullIsReadAsAbsentWhereItIsAllowed() {
    assertThat(decoder.dateOrNull(tree("null"))).isEmpty();
    assertThat(problems.isEmpty()).isTrue();
    assertThat(decoder.dateOrNull(tree("\"2025-02-28\""))).contains(LocalDate.of(2025, 2, 28));
    assertThat(decoder.dateOrNull(tree("1"))).isEmpty();
    assertThat(only().expected()).isEqualTo("a date as YYYY-MM-DD");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"2025-2-28\"",
        "\"+12025-02-28\"",
        "\"2025-02-28T00:00\"",
        "\"today\"",
        "\"\"",
        "20250228"
      })
  void aDateSpeltOtherwiseIsRefused(String text) {
    assertThat(decoder.date(tree(text))).isEmpty();
    assertThat(only().expected()).isEqualTo("a date as YYYY-MM-DD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"2025-02-29\"", "\"2025-13-01\"", "\"2025-04-31\"", "\"2025-00-10\""})
  void aDateThatDoesNotExistIsRefused(String text) {
    assertThat(decoder.date(tree(text))).isEmpty();
    assertThat(only().expected()).isEqualTo("a date that exists, as YYYY-MM-DD");
  }

  @ParameterizedTest
  @ValueSource(strings = {"100.00", "\"100.00\""})
  void aDecimalIsReadFromANumberOrAText(String text) {
    assertThat(decoder.decimal(tree(text))).contains(new BigDecimal("100.00"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"\"",
        "\"-\"",
        "\"1.\"",
        "\".5\"",
        "\"+1\"",
        "\"1e5\"",
        "\" 1\"",
        "\"1,000\"",
        "\"NaN\"",
        "\"１\"",
        "\"1111111111111111111111111111111\"",
        "true"
      })
  void aTextThatIsNoPlainDecimalIsRefused(String text) {
    assertThat(decoder.decimal(tree(text))).isEmpty();
    assertThat(only().expected()).startsWith("a number in plain decimals");
  }

  @Test
  void aWordThatIsNotOneOfTheFewComesWithTheNearest() {
    Map<String, Integer> words = new java.util.LinkedHashMap<>();
    words.put("refuse", 1);
    words.put("refer", 2);
    assertThat(decoder.choice(tree("\"refer\""), words)).contains(2);
    assertThat(decoder.choice(tree("\"refers\""), words)).isEmpty();
    assertThat(only())
        .hasToString(
            "a.json#: found \"refers\", expected one of \"refuse\", \"refer\", nearest: refer");
  }

  @Test
  void aTextMustMatchThePatternWhole() {
    Pattern id = Pattern.compile("[a-z]+");
    assertThat(decoder.matching(tree("\"abc\""), id, "small letters")).contains("abc");
    assertThat(decoder.matching(tree("\"abc1\""), id, "small letters")).isEmpty();
    assertThat(only().expected()).isEqualTo("small letters");
  }

  @Test
  void aLongOrUnprintableTextIsShownShortAndOnOneLine() {
    decoder.number(tree("\"a\\n\\u202e\\\\" + "b".repeat(200) + "\""));
    assertThat(only().found())
        .startsWith("\"a\\u000a\\u202e\\bbb")
        .endsWith("b…\"")
        .hasSizeLessThan(80);
  }

  @Test
  void aBlankTextIsNotAText() {
    assertThat(decoder.text(tree("\" \""))).isEmpty();
    assertThat(only().found()).isEqualTo("\" \"");
    assertThat(decoder.anyText(JsonReader.read("\"\"", new JsonProblems("b")).orElseThrow()))
        .contains("");
  }

  @Test
  void aShapeKeepsItsKeysApart() {
    assertThat(LEVY.knows("id") && LEVY.knows("note") && !LEVY.knows("x")).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Shape.of("id").allowing("id"))
        .withMessage("key (id) must be either required or optional");
  }
}
