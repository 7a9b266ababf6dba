package dev.indemnity.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.language.Expression.Name;
import dev.indemnity.core.language.Expression.TextLiteral;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrinterTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "max( 0,a-(b*c) ) | max(0, a - b * c)",
        "(a+b)*c | (a + b) * c",
        "a-(b-c) | a - (b - c)",
        "- ( - 5 ) | --5",
        "-(a+b) | -(a + b)",
        "(-a).b | (-a).b",
        "count ( roster[(class in(\"5\" ,\"6\"))] )>0 | count(roster[class in (\"5\", \"6\")]) > 0",
        "a in((5)) | a in 5",
        "a in( (1 .. 2],<3,[ 4..5) ) | a in ((1..2], < 3, [4..5))",
        "a between(1)and(2) | a between 1 and 2",
        "not(a)and(b or c) | not(a) and (b or c)",
        "(if a then b else c)+1 | (if a then b else c) + 1",
        "if(a)then(b)else(if c then d else e) | if a then b else if c then d else e",
        "some x in(a)satisfies(x>1) | some x in a satisfies x > 1",
        "( some x in a satisfies x ) and b | (some x in a satisfies x) and b",
        "[ ] | []",
        "(date)and time(a) | (date) and time(a)",
        "effective date and time(a) | effective date and time(a)",
        "a+(years)and months duration(b)=c | a + (years) and months duration(b) = c",
        "a between (date) and time(b) | a between (date) and time(b)",
        "(date) and time(a)=(date) and time(b) | (date) and time(a) = (date) and time(b)"
      })
  void theCanonicalTextHasNothingIdle(String text, String canonical) {
    assertThat(Printer.print(expression(text))).isEqualTo(canonical);
  }

  @Test
  void whatCannotBeSeenIsEscaped() {
    assertThat(Printer.print(new TextLiteral("a\"\\\n\t\r\u202e\ud842人𠮷é")))
        .isEqualTo("\"a\\\"\\\\\\n\\t\\u000d\\u202e\\ud842人𠮷é\"");
  }

  @Test
  void aValueStandsInThePlaceOfAName() {
    Map<Expression, String> values =
        Map.of(new Name("cost"), "7000.00", new Name("ratio"), "-0.8", expression("a + b"), "3");
    assertThat(Printer.print(expression("(cost - 100) * ratio + max(a + b, c)"), values::get))
        .isEqualTo("(7000.00 - 100) * -0.8 + max(3, c)");
  }

  @Test
  void aReplacementNeedsNoParentheses() {
    assertThat(
            Printer.print(
                expression("(a + b) * c"), e -> e.equals(expression("a + b")) ? "12" : null))
        .isEqualTo("12 * c");
  }

  private static Expression expression(String text) {
    return Objects.requireNonNull(Parser.parse(text).expression());
  }
}
