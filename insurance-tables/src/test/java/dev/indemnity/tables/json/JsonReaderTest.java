package dev.indemnity.tables.json;

import static dev.indemnity.tables.json.Trees.element;
import static dev.indemnity.tables.json.Trees.member;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.indemnity.core.problem.Problem;
import dev.indemnity.tables.json.JsonValue.JsonBoolean;
import dev.indemnity.tables.json.JsonValue.JsonNull;
import dev.indemnity.tables.json.JsonValue.JsonNumber;
import dev.indemnity.tables.json.JsonValue.JsonObject;
import dev.indemnity.tables.json.JsonValue.JsonText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonReaderTest {
  private final JsonProblems problems = new JsonProblems("a.json");

  private JsonValue accepted(String text) {
    JsonValue value = JsonReader.read(text, problems).orElseThrow();
    assertThat(problems.list()).isEmpty();
    return value;
  }

  private Problem refused(String text) {
    JsonReader.read(text, problems);
    assertThat(problems.list()).hasSize(1);
    return problems.list().get(0);
  }

  @Test
  void everyKindOfValueIsReadWithItsPlace() {
    JsonObject all =
        (JsonObject)
            accepted(
                """
                {
                  "text": "a\\u00e9\\n",
                  "number": -0.0500,
                  "yes": true, "no": false,
                  "nothing": null,
                  "list": [ 1,
                            {"a/b~c": []} ]
                }""");

    assertThat(all.members().keySet())
        .containsExactly("text", "number", "yes", "no", "nothing", "list");
    assertThat(((JsonText) member(all, "text")).value()).isEqualTo("aé\n");
    assertThat(((JsonNumber) member(all, "number")).value()).isEqualTo(new BigDecimal("-0.0500"));
    assertThat(((JsonBoolean) member(all, "yes")).value()).isTrue();
    assertThat(((JsonBoolean) member(all, "no")).value()).isFalse();
    assertThat(member(all, "nothing")).isInstanceOf(JsonNull.class);
    assertThat(all.at()).hasToString(" (line 1, column 1)");
    assertThat(member(all, "no").at()).hasToString("/no (line 4, column 22)");
    assertThat(element(member(all, "list"), 0).at()).hasToString("/list/0 (line 6, column 13)");
    assertThat(member(element(member(all, "list"), 1), "a/b~c").at())
        .hasToString("/list/1/a~1b~0c (line 7, column 23)");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "\"a\"", "true", "null", "[]", "{}", " \t\r\n1 \t\r\n"})
  void anyValueMayStandAlone(String text) {
    accepted(text);
  }

  @Test
  void aByteOrderMarkIsPassedOver() {
    byte[] bytes = "\uFEFF{\"a\": 1}".getBytes(StandardCharsets.UTF_8);

    JsonValue read = JsonReader.read(bytes, problems).orElseThrow();

    assertThat(member(read, "a").at()).hasToString("/a (line 1, column 7)");
    accepted("\uFEFF1");
  }

  @Test
  void aNumberKeepsEveryDigitAndEveryZero() {
    JsonNumber number = (JsonNumber) accepted("123456789012345.678901234567800");
    assertThat(number.value()).isEqualTo(new BigDecimal("123456789012345.678901234567800"));
  }

  @Test
  void aNumberOfThirtyOneDigitsIsRefused() {
    accepted("-" + "1".repeat(15) + "." + "2".repeat(15));
    assertThat(refused("[" + "1".repeat(16) + "." + "2".repeat(15) + "]"))
        .hasToString(
            "a.json#/0: found 1111111111111111.222222222222222,"
                + " expected a number of at most 30 digits");
  }

  @Test
  void aNumberOfMillionsOfDigitsIsRefusedWithAShortMessage() {
    String found = refused("1".repeat(3_000_000)).found();
    assertThat(found).isEqualTo("1".repeat(60) + "…");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e5", "1E5", "1.5e-3", "1e999999999", "0e0"})
  void anExponentIsRefused(String number) {
    assertThat(refused("{\"a\": " + number + "}"))
        .hasToString(
            "a.json#/a: found "
                + number
                + ", expected a number in plain decimals, without an exponent");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "-Infinity", "+INF", "-INF"})
  void whatIsNoNumberIsRefused(String word) {
    JsonReader.read("[" + word + ", 1e1]", problems);
    assertThat(problems.list())
        .extracting(p -> p.place().pointer(), Problem::found)
        .containsExactly(tuple("/0", word), tuple("/1", "1e1"));
  }

  @Test
  void aKeyThatStandsTwiceIsRefusedAndTheFirstKept() {
    JsonValue read = JsonReader.read("{\"a\": 1,\n \"\\u0061\": 2}", problems).orElseThrow();

    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly(
            "a.json#/a: found the key \"a\" again at line 2, column 2,"
                + " expected each key once in an object");
    assertThat(member(read, "a").described()).isEqualTo("1");
  }

  @Test
  void theSameKeyMayStandInTwoObjects() {
    accepted("{\"a\": {\"a\": 1}, \"b\": [{\"a\": 1}, {\"a\": 2}]}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 2", "{} {}", "[] x", "\"a\" \"b\"", "{}\n,", "true false", "[]]"})
  void textAfterTheValueIsRefused(String text) {
    assertThat(refused(text).expected()).isEqualTo("the end of the text");
  }

  @Test
  void nestingIsRefusedBeyondSixtyFourLevels() {
    accepted("[".repeat(64) + "]".repeat(64));
    accepted("{\"a\":[".repeat(32) + "]}".repeat(32));
    Problem problem = refused("[".repeat(65) + "]".repeat(65));
    assertThat(problem.place().pointer()).isEqualTo("/0".repeat(64));
    assertThat(problem.expected()).isEqualTo("at most 64 levels");
  }

  @ParameterizedTest
  @ValueSource(strings = {"[", "{\"a\":", "[{\"a\":"})
  void nestingWithoutEndIsRefused(String opening) {
    assertThat(JsonReader.read(opening.repeat(1_000_000), problems)).isEmpty();
    assertThat(problems.list()).hasSize(1);
  }

  @Test
  void aTextOfEightMebibytesIsReadAndOneByteMoreIsRefused() {
    String longest = '"' + "a".repeat(JsonReader.MOST_BYTES - 2) + '"';
    accepted(longest);
    assertThat(refused(longest + " "))
        .hasToString("a.json#: found more than 8388608 bytes, expected at most 8388608 bytes");
  }

  @Test
  void theSizeOfADecodedTextIsThatOfItsBytes() {
    refused('"' + "工".repeat(JsonReader.MOST_BYTES / 3 + 1) + '"');
  }

  @Test
  void aStreamWithoutEndIsReadNoFurtherThanTheBound() throws IOException {
    try (InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return ' ';
          }
        }) {
      assertThat(JsonReader.read(endless, problems)).isEmpty();
    }
    assertThat(problems.list()).hasSize(1);
  }

  @Test
  void aStreamIsReadLikeItsBytes() throws IOException {
    byte[] bytes = "[\"工\"]".getBytes(StandardCharsets.UTF_8);
    JsonValue read = JsonReader.read(new ByteArrayInputStream(bytes), problems).orElseThrow();
    assertThat(element(read, 0).described()).isEqualTo("\"工\"");
  }

  @Test
  void moreThanAMillionValuesAreRefused() {
    accepted("[1" + ",1".repeat(JsonReader.MOST_VALUES - 2) + "]");
    assertThat(refused("[1" + ",1".repeat(JsonReader.MOST_VALUES - 1) + "]").expected())
        .isEqualTo("at most 1000000 values in a text");
  }

  @Test
  void bytesThatAreNotUtf8AreRefusedWithTheirPlace() {
    byte[] latin1 = "{\n \"a\": \"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    assertThat(JsonReader.read(latin1, problems)).isEmpty();
    assertThat(problems.list())
        .extracting(Problem::toString)
        .containsExactly(
            "a.json#: found the byte 0xe9 at line 2, column 8, expected text in UTF-8");
  }

  @Test
  void overlongAndCutSequencesAreNotUtf8() {
    for (byte[] bytes :
        List.of(
            new byte[] {'"', (byte) 0xC0, (byte) 0xA2, '"'},
            new byte[] {'"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"'},
            new byte[] {'"', (byte) 0xE5, (byte) 0xB7})) {
      JsonProblems own = new JsonProblems("a.json");
      assertThat(JsonReader.read(bytes, own)).isEmpty();
      assertThat(own.list()).extracting(Problem::expected).containsExactly("text in UTF-8");
    }
  }

  @Test
  void textInUtf16IsRefused() {
    assertThat(JsonReader.read("{}".getBytes(StandardCharsets.UTF_16), problems)).isEmpty();
    assertThat(JsonReader.read("{}".getBytes(StandardCharsets.UTF_16LE), problems)).isEmpty();
    assertThat(problems.count()).isEqualTo(2);
  }

  @Test
  void halfASurrogatePairIsRefusedInTextsAndKeys() {
    JsonReader.read("{\"a\": \"\\ud800\", \"c\": \"\\ud83d\\ude00\", \"\\udc00\": 1}", problems);
    assertThat(problems.list())
        .extracting(p -> p.place().pointer(), Problem::found)
        .startsWith(tuple("/a", "\"\\ud800\" with half of a surrogate pair"))
        .hasSize(2);
  }

  @Test
  void aKeyOfMoreThanTwoHundredCharactersIsRefused() {
    accepted("{\"" + "k".repeat(200) + "\": 1}");
    assertThat(refused("{\"" + "k".repeat(201) + "\": 1}").found())
        .isEqualTo("a key of 201 characters at line 1, column 2");
  }

  @Test
  void manyProblemsAreCountedButNotAllKept() {
    JsonReader.read("[NaN" + ",NaN".repeat(4_999) + "]", problems);
    assertThat(problems.count()).isEqualTo(5_000);
    assertThat(problems.list()).hasSize(1_001);
    assertThat(problems.list().get(1_000).found()).isEqualTo("5000 problems");
  }

  @Test
  void oneRefusalDoesNotHideTheNext() {
    JsonReader.read("{\"a\": 1e1, \"a\": NaN, \"b\": \"\\udc00\"} x", problems);
    assertThat(problems.list())
        .extracting(Problem::found)
        .containsExactly(
            "1e1",
            "NaN",
            "the key \"a\" again at line 1, column 12",
            "\"\\udc00\" with half of a surrogate pair",
            "\"x\" after the value at line 1, column 37");
  }
}
