package dev.indemnity.core.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.indemnity.core.language.Expression.Invocation;
import dev.indemnity.core.language.Expression.ListLiteral;
import dev.indemnity.core.language.Expression.Membership;
import dev.indemnity.core.language.Expression.Name;
import dev.indemnity.core.language.Expression.NumberLiteral;
import dev.indemnity.core.number.Fraction;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", " a", "a ", "a  b", "a.b", "1a", "a and b", "if", "a-b", "date and time"})
  void aNameThatNoTextCanSpellIsRefused(String text) {
    assertThatThrownBy(() -> new Name(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name (" + text + ") must be words without keywords and one space between");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"-1", "0.0000000000000000000000000000001", "1234567890123456789012345678901"})
  void aNumberThatNoTextCanSpellIsRefused(String text) {
    Fraction value = Fraction.parse(text);
    assertThatThrownBy(() -> new NumberLiteral(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aThirdIsNoLiteral() {
    assertThatThrownBy(() -> new NumberLiteral(Fraction.of(1, 3)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("number (1/3) must be a decimal of at most 30 digits and not negative");
  }

  @Test
  void aFunctionMayHaveAKeywordInItsNameOnlyInTwoCases() {
    assertThat(new Invocation("date and time", List.of()).children()).isEmpty();
    assertThatThrownBy(() -> new Invocation("this and that", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aMembershipWithoutTestsIsRefused() {
    assertThatThrownBy(() -> new Membership(new Name("a"), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void onlyAnOrderingComparesATest() {
    assertThatThrownBy(() -> new Expression.Test.Compared(Operator.EQUAL, new Name("a")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("operator (EQUAL) must be an ordering");
  }

  @Test
  void aListIsNotChangedFromOutside() {
    List<Expression> elements = new ArrayList<>(List.of(new Name("a")));
    ListLiteral list = new ListLiteral(elements);
    elements.clear();
    assertThat(list.elements()).containsExactly(new Name("a"));
  }

  @Test
  void thePartsComeInTheOrderOfTheText() {
    Expression expression =
        Objects.requireNonNull(Parser.parse("a in (< b, [c..d], e)").expression());
    assertThat(expression.children().stream().map(Printer::print))
        .containsExactly("a", "b", "c", "d", "e");
  }
}
