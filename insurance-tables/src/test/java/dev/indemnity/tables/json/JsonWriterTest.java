package dev.indemnity.tables.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonWriterTest {

  @Test
  void whatFitsStandsOnOneLine() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("b", Arrays.asList(1, 2L, new BigDecimal("0.50"), true, null));
    map.put("a", Map.of());
    assertThat(JsonWriter.write(map, 0))
        .isEqualTo("{\"b\": [1, 2, 0.50, true, null], \"a\": {}}\n");
  }

  @Test
  void whatDoesNotFitBeginsALineForEachValue() {
    String wide = "x".repeat(60);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("list", List.of(wide, wide));
    map.put("none", List.of());
    assertThat(JsonWriter.write(map, 0))
        .isEqualTo(
            """
            {
              "list": [
                "%1$s",
                "%1$s"
              ],
              "none": []
            }
            """
                .formatted(wide));
  }

  @Test
  void theRowsOfATableNeverShareALine() {
    assertThat(JsonWriter.write(Map.of("rows", List.of(List.of(1, 2), List.of(3, 4))), 0))
        .isEqualTo(
            """
            {
              "rows": [
                [1, 2],
                [3, 4]
              ]
            }
            """);
  }

  @Test
  void theOutermostLevelsAreOpenedAsFarAsAsked() {
    Map<String, Object> map = Map.of("a", Map.of("b", Map.of("c", 1)));
    assertThat(JsonWriter.write(map, 0)).isEqualTo("{\"a\": {\"b\": {\"c\": 1}}}\n");
    assertThat(JsonWriter.write(map, 2))
        .isEqualTo(
            """
            {
              "a": {
                "b": {"c": 1}
              }
            }
            """);
    assertThat(JsonWriter.write(List.of(), 2)).isEqualTo("[]\n");
  }

  @Test
  void aLineHasAtMostAHundredColumnsWhereItCanBeBroken() {
    for (int length = 80; length < 110; length++) {
      String text = JsonWriter.write(List.of("x".repeat(length), "y"), 0);
      assertThat(text.lines().count()).isEqualTo(length + 9 < 100 ? 1 : 4);
    }
  }

  @Test
  void textsAreEscapedOnlyWhereTheyMustBe() {
    assertThat(JsonWriter.write("\"\\\n\t\r\u0001\u007f\u2028é工😀/", 0))
        .isEqualTo("\"\\\"\\\\\\n\\t\\r\\u0001\\u007f\\u2028é工😀/\"\n");
  }

  @Test
  void numbersHaveNoExponent() {
    assertThat(JsonWriter.write(List.of(new BigDecimal("1E+5"), new BigDecimal("1E-7")), 0))
        .isEqualTo("[100000, 0.0000001]\n");
  }

  @Test
  void whatIsWrittenIsReadAsItWas() {
    String text =
        JsonWriter.write(
            Map.of("a\"b", Arrays.asList("\u0000\\", null, new BigDecimal("1.50"))), 0);
    JsonProblems problems = new JsonProblems("a.json");
    JsonValue read = Trees.member(JsonReader.read(text, problems).orElseThrow(), "a\"b");
    assertThat(problems.isEmpty()).isTrue();
    assertThat(Trees.element(read, 0))
        .extracting(v -> ((JsonValue.JsonText) v).value())
        .isEqualTo("\u0000\\");
    assertThat(Trees.element(read, 1)).isInstanceOf(JsonValue.JsonNull.class);
    assertThat(Trees.element(read, 2).described()).isEqualTo("1.50");
  }

  @Test
  void whatJsonDoesNotHaveIsAWrongCall() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JsonWriter.write(List.of(0.5f), 0))
        .withMessage("value (a java.lang.Float) must be one that JSON has");
    assertThatIllegalArgumentException().isThrownBy(() -> JsonWriter.write(Map.of(1, 2), 0));
    assertThatIllegalArgumentException().isThrownBy(() -> JsonWriter.write("\ud800", 0));
  }
}
