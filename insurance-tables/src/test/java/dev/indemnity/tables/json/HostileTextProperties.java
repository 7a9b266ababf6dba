package dev.indemnity.tables.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the bytes, the reader answers with a tree or with problems, and with nothing else. */
class HostileTextProperties {
  private static final String SAMPLE =
      """
      { "format": 1,
        "edition": { "id": "example.levy", "label": "α", "title": {"en": "A levy", "zh": "示例"},
                     "currency": "CNY", "inForce": ["2025-01-01", null], "open": false },
        "parameters": { "free.days": { "value": 5, "unit": "day", "note": "as \\"printed\\" \\u00e9" },
                        "free.ratio": { "value": -0.050 } },
        "tables": { "levy": { "rows": [ ["a", "10.00", {}], ["b", "20.00", []], [] ] } } }
      """;

  private static final Arbitrary<String> PIECES =
      Arbitraries.of(
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "\"",
          "\\",
          "\\u",
          "\\ud800",
          "-",
          ".",
          "e9",
          "1e999999999",
          "0",
          "9".repeat(40),
          "NaN",
          "-Infinity",
          "nul",
          "null",
          "true",
          "\"format\": 2,",
          "//",
          "/*",
          "\u0000",
          "\u001f",
          "\u00a0",
          "\u2028",
          "\ufeff",
          "\ud83d\ude00",
          "\n",
          "\r",
          "[".repeat(70),
          "{\"a\":".repeat(70));

  @Provide
  Arbitrary<List<TextChange>> changes() {
    return Combinators.combine(Arbitraries.integers(), Arbitraries.integers().between(0, 8), PIECES)
        .as(TextChange::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Property(tries = 3_000)
  void aChangedFileGivesATreeOrProblems(@ForAll("changes") List<TextChange> changes) {
    String text = SAMPLE;
    for (TextChange change : changes) {
      text = change.of(text);
    }
    answered(text.getBytes(StandardCharsets.UTF_8));
    answered(text);
  }

  @Property(tries = 1_000)
  void bytesThatAreNoTextGiveATreeOrProblems(@ForAll byte[] bytes) {
    answered(bytes);
  }

  @Property(tries = 1_000)
  void aFileWithForeignBytesGivesATreeOrProblems(@ForAll byte[] bytes, @ForAll int place) {
    byte[] changed = SAMPLE.getBytes(StandardCharsets.UTF_8);
    int from = Math.floorMod(place, changed.length);
    System.arraycopy(bytes, 0, changed, from, Math.min(bytes.length, changed.length - from));
    answered(changed);
  }

  @Property(tries = 1_000)
  void aFileCutShortIsRefused(@ForAll int place) {
    String whole = SAMPLE.strip();
    JsonProblems problems = new JsonProblems("cut.json");
    assertThat(JsonReader.read(whole.substring(0, Math.floorMod(place, whole.length())), problems))
        .isEmpty();
    assertThat(problems.list()).hasSize(1);
  }

  @Property(tries = 500)
  void bytesAndDecodedTextGiveTheSame(@ForAll("changes") List<TextChange> changes) {
    String text = SAMPLE;
    for (TextChange change : changes) {
      text = change.of(text);
    }
    JsonProblems fromBytes = new JsonProblems("same.json");
    JsonProblems fromText = new JsonProblems("same.json");
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    Optional<JsonValue> first = JsonReader.read(bytes, fromBytes);
    Optional<JsonValue> second =
        JsonReader.read(new String(bytes, StandardCharsets.UTF_8), fromText);
    assertThat(fromBytes.list()).isEqualTo(fromText.list());
    assertThat(first.isPresent()).isEqualTo(second.isPresent());
  }

  private static void answered(byte[] bytes) {
    JsonProblems problems = new JsonProblems("hostile.json");
    answered(JsonReader.read(bytes, problems), problems);
  }

  private static void answered(String text) {
    JsonProblems problems = new JsonProblems("hostile.json");
    answered(JsonReader.read(text, problems), problems);
  }

  private static void answered(Optional<JsonValue> tree, JsonProblems problems) {
    assertThat(tree.isPresent() || !problems.isEmpty()).isTrue();
    for (Problem problem : problems.list()) {
      assertThat(problem.found()).isNotBlank().hasSizeLessThan(200);
      assertThat(problem.expected()).isNotBlank().hasSizeLessThan(200);
      assertThat(problem.toString()).doesNotContain("\n").doesNotContain("\u0000");
    }
  }
}
