package dev.indemnity.core.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.language.Expression.Name;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class SyntaxProperties {

  private static final List<String> PIECES =
      List.of(
          "a",
          "date",
          "time",
          "item",
          "1",
          "2.5",
          ".5",
          "\"t\"",
          "if",
          "then",
          "else",
          "some",
          "every",
          "in",
          "satisfies",
          "and",
          "or",
          "between",
          "true",
          "null",
          "(",
          ")",
          "[",
          "]",
          ",",
          ".",
          "..",
          "+",
          "-",
          "*",
          "/",
          "=",
          "!=",
          "<",
          "<=",
          ">",
          ">=",
          "\"",
          "\\",
          "#",
          "人");

  @Provide
  Arbitrary<Expression> expressions() {
    return Expressions.any();
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.oneOf(
        Arbitraries.strings().all().ofMaxLength(60),
        Arbitraries.strings().ascii().ofMaxLength(60),
        Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join(" ", pieces)),
        Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join("", pieces)));
  }

  @Property
  void whatIsPrintedIsReadBack(@ForAll("expressions") Expression expression) {
    Parsed parsed = Parser.parse(Printer.print(expression));
    assertThat(parsed.problems()).isEmpty();
    assertThat(parsed.expression()).isEqualTo(expression);
  }

  @Property
  void noPairOfParenthesesIsIdle(@ForAll("expressions") Expression expression) {
    String text = Printer.print(expression);
    Deque<Integer> open = new ArrayDeque<>();
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (quoted) {
        i += c == '\\' ? 1 : 0;
      } else if (c == '(') {
        open.push(i);
      } else if (c == ')' && !open.isEmpty()) {
        int start = open.pop();
        String less =
            text.substring(0, start)
                + " "
                + text.substring(start + 1, i)
                + " "
                + text.substring(i + 1);
        assertThat(Parser.parse(less).expression()).as(less).isNotEqualTo(expression);
      }
    }
  }

  @Property
  void spacesBetweenTokensSayNothing(@ForAll("expressions") Expression expression) {
    String text = Printer.print(expression);
    StringBuilder wide = new StringBuilder();
    Lexer lexer = new Lexer(text);
    for (Token token = lexer.next(); token.kind() != Token.Kind.END; token = lexer.next()) {
      String spelled = text.substring(token.start(), token.end());
      wide.append(" \t\r\n")
          .append(token.kind() == Token.Kind.NAME ? spelled.replace(" ", " \n ") : spelled);
    }
    assertThat(Parser.parse(wide.append(' ').toString()).expression()).isEqualTo(expression);
  }

  @Property
  void everyNodeHasAColumnWithinTheText(@ForAll("expressions") Expression expression) {
    String text = Printer.print(expression);
    Parsed parsed = Parser.parse(text);
    assertColumns(parsed, Objects.requireNonNull(parsed.expression()));
  }

  private static void assertColumns(Parsed parsed, Expression node) {
    int column = parsed.column(node);
    assertThat(column).isBetween(1, parsed.text().length());
    if (node instanceof Name name) {
      assertThat(parsed.text().substring(column - 1)).startsWith(name.text());
    } else if (node instanceof Expression.Binary binary) {
      assertThat(parsed.text().substring(column - 1)).startsWith(binary.operator().symbol());
    }
    node.children().forEach(child -> assertColumns(parsed, child));
  }

  @Property
  void aReplacedNodeStandsAsItIs(@ForAll("expressions") Expression expression) {
    assertThat(Printer.print(expression, node -> node.equals(expression) ? "…" : null))
        .isEqualTo("…");
    assertThat(Printer.print(expression, Printer::print)).isEqualTo(Printer.print(expression));
  }

  @Property
  void anyTextIsReadOrRefusedAtAPlaceInIt(@ForAll("hostile") String text) {
    assertReadOrRefused(text);
  }

  @Property
  void aFormulaCutOffIsReadOrRefusedAtAPlaceInIt(
      @ForAll("expressions") Expression expression, @ForAll @IntRange(max = 10_000) int cut) {
    String text = Printer.print(expression);
    assertReadOrRefused(text.substring(0, cut % (text.length() + 1)));
  }

  @Property
  void aFormulaWithAStrangePieceIsReadOrRefusedAtAPlaceInIt(
      @ForAll("expressions") Expression expression,
      @ForAll @IntRange(max = 10_000) int place,
      @ForAll @IntRange(max = 40) int piece) {
    String text = Printer.print(expression);
    int at = place % (text.length() + 1);
    assertReadOrRefused(text.substring(0, at) + " " + PIECES.get(piece) + " " + text.substring(at));
  }

  private static void assertReadOrRefused(String text) {
    Parsed parsed = Parser.parse(text);
    Expression expression = parsed.expression();
    if (expression != null) {
      assertThat(Parser.parse(Printer.print(expression)).expression()).isEqualTo(expression);
      return;
    }
    SyntaxProblem problem = parsed.problems().get(0);
    assertThat(problem.column()).isBetween(1, text.length() + 1);
    assertThat(problem.expected()).isNotBlank();
    String rest = text.substring(problem.column() - 1);
    if (problem.found().equals(SyntaxProblem.END)) {
      assertThat(rest).isEmpty();
    } else {
      assertThat(problem.found()).isNotEmpty();
      assertThat(rest).startsWith(problem.found().replaceFirst("…$", ""));
    }
  }
}
