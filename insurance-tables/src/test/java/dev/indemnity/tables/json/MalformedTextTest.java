package dev.indemnity.tables.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.problem.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MalformedTextTest {
  private static final String TEXT = "a text closed by a double quote";

  private static Problem refused(String text) {
    JsonProblems problems = new JsonProblems("a.json");
    assertThat(JsonReader.read(text, problems)).isEmpty();
    assertThat(problems.list()).hasSize(1);
    return problems.list().get(0);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "[1,]; `line 1, column 4`; \"]\"; a value",
        "[,1]; `line 1, column 2`; \",\"; a value or \"]\"",
        "[1 2]; `line 1, column 4`; \"2\"; \",\" or \"]\"",
        "[1}; `line 1, column 3`; \"}\"; `\",\" or \"]\"`",
        "[\"x\" 2]; `line 1, column 6`; \"2\"; `\",\" or \"]\"`",
        "[1,2; `line 1, column 5`; the end of the text; `\",\" or \"]\"`",
        "{\"a\":1,}; `line 1, column 8`; \"}\"; a key in double quotes",
        "{\"a\" 1}; `line 1, column 6`; \"1\"; \":\"",
        "{\"a\":\"x\",\"b\" 1}; `line 1, column 14`; \"1\"; \":\"",
        "{\"a\":\"x\" \"b\":1}; `line 1, column 10`; a double quote; `\",\" or \"}\"`",
        "{\"a\":}; `line 1, column 6`; \"}\"; a value",
        "{a:1}; `line 1, column 2`; \"a\"; `a key in double quotes or \"}\"`",
        "{'a':1}; `line 1, column 2`; \"'\"; `a key in double quotes or \"}\"`",
        "{\"a\":tru}; `line 1, column 6`; \"tru\"; a value",
        "{\"a\":undefined}; `line 1, column 6`; \"undefined\"; a value",
        "{; `line 1, column 2`; the end of the text; `a key in double quotes or \"}\"`",
        "]; `line 1, column 1`; \"]\"; a value",
        "/* no */ 1; `line 1, column 1`; \"/\"; a value",
      })
  void theMessageSaysWhatStandsThereAndWhatShould(
      String text, String place, String found, String expected) {
    Problem problem = refused(text);
    assertThat(problem.found()).isEqualTo(found + " at " + place);
    assertThat(problem.expected()).startsWith(expected);
  }

  @Test
  void aLineBreakInATextIsRefused() {
    assertThat(refused("{\"a\": \"x\ny\"}").expected()).startsWith(TEXT);
    assertThat(refused("{\"a\n\": 1}").expected()).startsWith(TEXT);
  }

  @Test
  void anUnknownEscapeIsRefused() {
    assertThat(refused("[\"\\q\"]").expected()).startsWith(TEXT);
    assertThat(refused("[\"\\u12G4\"]").expected()).startsWith(TEXT);
  }

  @Test
  void aTextThatIsNotClosedIsRefusedAtItsEnd() {
    assertThat(refused("{\"a\": \"x").found()).isEqualTo("the end of the text at line 1, column 9");
    assertThat(refused("{\"a\": \"x").expected()).startsWith(TEXT);
    assertThat(refused("{\"a").expected()).startsWith(TEXT);
  }

  @ParameterizedTest
  @CsvSource({"01", "[+1]", "[.5]", "[1.]", "[1e]", "[-]", "[1.2.3]", "[1abc]", "[0x10]", "[- 1]"})
  void aNumberSpeltOtherwiseIsRefused(String text) {
    Problem problem = refused(text);
    assertThat(problem.found()).contains(" at line 1, column ");
    assertThat(problem.expected()).containsAnyOf("a number in plain decimals", "a value");
  }

  @Test
  void anEmptyTextIsRefused() {
    assertThat(refused("").found()).isEqualTo("the end of the text at line 1, column 1");
    assertThat(refused(" \n ").found()).isEqualTo("the end of the text at line 2, column 2");
  }

  @Test
  void aControlCharacterIsShownByItsNumber() {
    assertThat(refused("[\u0000]").found()).isEqualTo("\"\\u0000\" at line 1, column 2");
  }

  @Test
  void noMessageSpeaksOfTheParser() {
    for (String text : new String[] {"{", "[tru]", "[1e]", "\"\\q\"", "\u0001", "]", "'", "//"}) {
      assertThat(refused(text).toString())
          .doesNotContainIgnoringCase("token")
          .doesNotContain("Source")
          .doesNotContain("Feature")
          .doesNotContain("close marker");
    }
  }
}
