package dev.indemnity.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.indemnity.core.language.Expression.Binary;
import dev.indemnity.core.language.Expression.Filter;
import dev.indemnity.core.language.Expression.Invocation;
import dev.indemnity.core.language.Expression.Name;
import dev.indemnity.core.language.Expression.NumberLiteral;
import dev.indemnity.core.language.Expression.Path;
import dev.indemnity.core.language.Expression.TextLiteral;
import dev.indemnity.core.number.Fraction;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {

  private static final Expression A = new Name("a");
  private static final Expression B = new Name("b");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a+b*c | a + (b * c)",
        "a-b-c | (a - b) - c",
        "a/b*c | (a / b) * c",
        "-a*b | (-a) * b",
        "-a.b | -(a.b)",
        "a or b and c | a or (b and c)",
        "a = b and c | (a = b) and c",
        "a < b + c | a < (b + c)",
        "a between b and c and d | (a between b and c) and d",
        "a in [1..2] and b | (a in [1..2]) and b",
        "a in b or c | (a in b) or c",
        "a in (b)*c | a in (b * c)",
        "a in ((b)) | a in b",
        "a in ((b..c)) | a in (b..c)",
        "a in ((b + c) * d..e] | a in (((b + c) * d)..e]",
        "a in (b = c) | a in ((b = c))",
        "a in ([b])[c] | a in ([b][c])",
        "a in (< 1, > 2) | a in (<1,>2)",
        "if a then b else c or d | if a then b else (c or d)",
        "some x in a satisfies b or c | some x in a satisfies (b or c)",
        "a.b.c | (a.b).c",
        "a[b].c[d] | (((a[b]).c)[d])",
        "007.50 | 7.5",
        ".5 | 0.5"
      })
  void bothTextsAreTheSameFormula(String text, String other) {
    assertThat(expression(text)).isEqualTo(expression(other));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a - b - c | a - (b - c)",
        "(a or b) and c | a or b and c",
        "a in (1..2) | a in [1..2]",
        "a in [1..2] | a in [1, 2]",
        "(date) and time(a) | date and time(a)",
        "-(a + b) | -a + b"
      })
  void bothTextsAreDifferentFormulas(String text, String other) {
    assertThat(expression(text)).isNotEqualTo(expression(other));
  }

  @Test
  void aNameIsWordsWithOneSpaceBetween() {
    assertThat(expression(" occupation \n class ")).isEqualTo(new Name("occupation class"));
    assertThat(expression("职业 类别2")).isEqualTo(new Name("职业 类别2"));
    assertThat(expression("start date.time offset"))
        .isEqualTo(new Path(new Name("start date"), "time offset"));
  }

  @Test
  void aKeywordEndsAName() {
    assertThat(expression("a and b")).isEqualTo(new Binary(Operator.AND, A, B));
    assertThat(expression("android")).isEqualTo(new Name("android"));
  }

  @Test
  void twoFunctionsHaveAKeywordInTheirNames() {
    assertThat(expression("date and time(a)"))
        .isEqualTo(new Invocation("date and time", List.of(A)));
    assertThat(expression("years  and\nmonths duration (a, b)"))
        .isEqualTo(new Invocation("years and months duration", List.of(A, B)));
  }

  @Test
  void theNameOfAFunctionMayHaveDots() {
    assertThat(expression("schedule.months of delay (a, b).years"))
        .isEqualTo(new Path(new Invocation("schedule.months of delay", List.of(A, B)), "years"));
    assertThat(expression("a.b.c(a)[b]"))
        .isEqualTo(new Filter(new Invocation("a.b.c", List.of(A)), B));
    assertThat(Parser.parse("a + bc.d(1)").columns().values()).contains(5).doesNotContain(9);
    assertThat(Parser.parse("max(a).b(a)").problems()).isNotEmpty();
    assertThat(Parser.parse("a[b].c(a)").problems()).isNotEmpty();
  }

  @Test
  void withoutAParenthesisTheirWordsAreNames() {
    assertThat(expression("date and time"))
        .isEqualTo(new Binary(Operator.AND, new Name("date"), new Name("time")));
  }

  @Test
  void aPropertyIsNeverTakenForAFunction() {
    assertThat(expression("a.date and time(b)"))
        .isEqualTo(
            new Binary(Operator.AND, new Path(A, "date"), new Invocation("time", List.of(B))));
  }

  @Test
  void aTextSpellsWhatCannotBeTyped() {
    assertThat(expression("\"\\\"\\\\\\n\\t\\u4eBA人\"")).isEqualTo(new TextLiteral("\"\\\n\t人人"));
  }

  @Test
  void aNumberHasThirtyDigitsAtMost() {
    String thirty = "123456789012345678901234567890";
    assertThat(expression(thirty)).isEqualTo(new NumberLiteral(Fraction.parse(thirty)));
    assertThat(expression("0." + thirty))
        .isEqualTo(new NumberLiteral(Fraction.parse("0." + thirty)));
    assertThat(problem("1 + 1" + thirty))
        .isEqualTo(new SyntaxProblem(5, "1" + thirty, "a number of at most 30 digits"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | 1 | end of formula | an expression",
        "if then 1 else 2 | 4 | then | an expression",
        "if a 1 else 2 | 6 | 1 | \"then\"",
        "if a then 1 | 12 | end of formula | \"else\"",
        "1 + if a then b else c | 5 | if | an expression (put \"if\" in parentheses)",
        "some 1 in a satisfies b | 6 | 1 | a name",
        "every x of a satisfies b | 14 | satisfies | \"in\"",
        "some x in a, b | 12 | , | \"satisfies\"",
        "a + | 4 | end of formula | an expression",
        "a == b | 4 | = | an expression; one \"=\" compares",
        "a = b = c | 7 | = | \"and\", \"or\" or the end of the comparison",
        "a in [1..2] + 1 | 13 | + | \"and\", \"or\" or the end of the comparison",
        "a between 1 or 2 | 13 | or | \"and\"",
        "(a | 3 | end of formula | \")\"",
        "a) | 2 | ) | an operator or the end",
        "5 days | 3 | days | an operator or the end",
        "max(a b, 1 2) | 12 | 2 | \",\" or \")\"",
        "max(a, ) | 8 | ) | an expression",
        "[a, b | 6 | end of formula | \",\" or \"]\"",
        "[1..2] | 3 | .. | \",\" or \"]\"",
        "a[b | 4 | end of formula | \"]\"",
        "a. 1 | 4 | 1 | the name of a property",
        "a in (1..2 | 11 | end of formula | \")\" or \"]\"",
        "a in (1 2) | 9 | 2 | \",\", \"..\" or \")\"",
        "a in ((1 2)) | 10 | 2 | \"..\" or \")\"",
        "a in (< 1 | 10 | end of formula | \",\" or \")\"",
        "a in () | 7 | ) | an expression",
        "a & b | 3 | & | an operator or the end",
        "max（a） | 4 | （ | the plain \"(\"",
        "a = \"b | 5 | \"b | a closing quote",
        "a = \"b\\c\" | 7 | \\c | \\\", \\\\, \\n, \\t or \\u with four hex digits",
        "\"\\u12g4\" | 2 | \\u12g4 | \\\", \\\\, \\n, \\t or \\u with four hex digits",
        "'b' | 1 | ' | a text in double quotes",
        "= a | 1 | = | an expression; one \"=\" compares",
        "a × b | 3 | × | \"*\" to multiply",
        "a ÷ b | 3 | ÷ | \"/\" to divide",
        "a − b | 3 | − | the plain \"-\"",
        "a * 20% | 7 | % | a part of 1, as 0.2 for 20 percent; a remainder is modulo(…, …)",
        "a && b | 3 | && | \"and\"",
        "`a || b` | 3 | `||` | \"or\"",
        "!a | 1 | ! | \"not(…)\"",
        "a ≤ b | 3 | ≤ | \"<=\"",
        "a ≥ b | 3 | ≥ | \">=\"",
        "a ≠ b | 3 | ≠ | \"!=\"",
        "a = “b” | 5 | “ | a text in double quotes",
        "a = ”b” | 5 | ” | a text in double quotes",
        "a = ＂b＂ | 5 | ＂ | a text in double quotes",
        "max(a，b) | 6 | ， | the plain \",\"",
        "max(a） | 6 | ） | the plain \")\"",
        "a ！b | 3 | ！ | \"not(…)\"",
        "a ＝ b | 3 | ＝ | the plain \"=\"",
        "a # b | 3 | # | an operator or the end"
      })
  void theFirstProblemIsNamedWithItsPlace(String text, int column, String found, String expected) {
    assertThat(problem(text)).isEqualTo(new SyntaxProblem(column, found, expected));
  }

  @Test
  void aTextEndsOnItsLine() {
    assertThat(problem("a = \"b\nc\""))
        .isEqualTo(new SyntaxProblem(7, "\n", "a closing quote on the same line"));
  }

  @Test
  void aProblemIsASentence() {
    assertThat(problem("if then").message())
        .isEqualTo("column 4: found \"then\", expected an expression");
    assertThat(problem("").message())
        .isEqualTo("column 1: found the end of formula, expected an expression");
  }

  @Test
  void whatIsFoundIsShortened() {
    assertThat(problem("1 " + "𠮷".repeat(20)).found()).isEqualTo("𠮷".repeat(20));
    assertThat(problem("1 " + "𠮷".repeat(21)).found()).isEqualTo("𠮷".repeat(19) + "…");
  }

  @Test
  void aNodeStandsWhereItBeginsOrWhereItsOperatorIs() {
    Parsed parsed = Parser.parse("a.b + max(c, 1)[-d in 2]");
    Binary sum = (Binary) Objects.requireNonNull(parsed.expression());
    Expression.Filter filter = (Expression.Filter) sum.right();
    Expression.Membership membership = (Expression.Membership) filter.condition();
    assertThat(parsed.column(sum)).isEqualTo(5);
    assertThat(parsed.column(sum.left())).isEqualTo(2);
    assertThat(parsed.column(sum.left().children().get(0))).isEqualTo(1);
    assertThat(parsed.column(filter)).isEqualTo(16);
    assertThat(parsed.column(filter.list())).isEqualTo(7);
    assertThat(parsed.column(membership)).isEqualTo(20);
    assertThat(parsed.column(membership.value())).isEqualTo(17);
  }

  @Test
  void equalNodesStandEachInTheirOwnPlace() {
    Parsed parsed = Parser.parse("a + a");
    Binary sum = (Binary) Objects.requireNonNull(parsed.expression());
    assertThat(parsed.column(sum.left())).isEqualTo(1);
    assertThat(parsed.column(sum.right())).isEqualTo(5);
    assertThatThrownBy(() -> parsed.column(A)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTextThatIsTooLongIsNotLookedAt() {
    assertThat(problem("(".repeat(100_000)))
        .isEqualTo(new SyntaxProblem(20_001, "100000 characters", "at most 20000 characters"));
    assertThat(Parser.parse(" ".repeat(19_999) + "1").problems()).isEmpty();
  }

  @Test
  void aChainHasTwoHundredTermsAtMost() {
    assertThat(Parser.parse("1" + "+1".repeat(199)).problems()).isEmpty();
    assertThat(problem("1" + "+1".repeat(9_999)))
        .isEqualTo(new SyntaxProblem(400, "+", "at most 200 levels, one inside the other"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "[",
        "-",
        "a[",
        "f(",
        "a in (",
        "a in [",
        "a in ((",
        "a in < -",
        "a = -",
        "1+",
        "a.",
        "a and ",
        "a or not(",
        "if ",
        "if a then ",
        "if a then b else ",
        "some x in ",
        "every x in a satisfies ",
        "a between -",
        "a between b and (",
        "[[], ",
        "(a in ([1..(",
        "\"\\u0041\" + ",
        "\"\\u0041",
        "\"",
        "date and ",
        "date and time(",
        "years and months ",
        ".",
        "1"
      })
  void noTextExhaustsTheStack(String piece) throws Exception {
    String text = piece.repeat(20_000 / piece.length());
    assertThat(onSmallStack(() -> Parser.parse(text)).problems()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "199 | ( | a | )",
        "198 | - | a | ''",
        "199 | [ | a | ]",
        "199 | f( | a | )",
        "99 | x in ( | a | )",
        "99 | x in (1, ( | a | ))",
        "199 | 'if a then b else ' | c | ''",
        "199 | 'some x in xs satisfies ' | c | ''",
        "199 | '' | a | [b]",
        "199 | '' | a | .b",
        "199 | '' | a | +b"
      })
  void whatIsReadCanBePrintedComparedAndHashed(int levels, String open, String core, String close)
      throws Exception {
    String text = open.repeat(levels) + core + close.repeat(levels);
    onSmallStack(
        () -> {
          Expression expression = expression(text);
          Expression again = expression(Printer.print(expression));
          return assertThat(again.equals(expression) && again.hashCode() == expression.hashCode())
              .isTrue();
        });
  }

  /** On half the stack that a thread has by default. */
  private static <T> T onSmallStack(Callable<T> callable) throws Exception {
    FutureTask<T> task = new FutureTask<>(callable);
    new Thread(null, task, "small", 512 * 1024).start();
    return task.get();
  }

  private static Expression expression(String text) {
    Parsed parsed = Parser.parse(text);
    assertThat(parsed.problems()).isEmpty();
    return Objects.requireNonNull(parsed.expression());
  }

  private static SyntaxProblem problem(String text) {
    Parsed parsed = Parser.parse(text);
    assertThat(parsed.expression()).isNull();
    assertThat(parsed.columns()).isEmpty();
    assertThat(parsed.problems()).hasSize(1);
    return parsed.problems().get(0);
  }
}
