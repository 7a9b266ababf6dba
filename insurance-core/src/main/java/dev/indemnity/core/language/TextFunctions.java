package dev.indemnity.core.language;

import dev.indemnity.core.language.Expression.Invocation;
import dev.indemnity.core.number.Fraction;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Functions of text. */
final class TextFunctions {
  private TextFunctions() {}

  static @Nullable Node length(Checker checker, Invocation e) {
    return Functions.typed(
        checker,
        e,
        Type.NUMBER,
        text -> Fraction.of(((String) text).codePointCount(0, ((String) text).length())),
        Type.STRING);
  }

  static @Nullable Node upperCase(Checker checker, Invocation e) {
    return Functions.typed(
        checker, e, Type.STRING, text -> ((String) text).toUpperCase(Locale.ROOT), Type.STRING);
  }

  static @Nullable Node lowerCase(Checker checker, Invocation e) {
    return Functions.typed(
        checker, e, Type.STRING, text -> ((String) text).toLowerCase(Locale.ROOT), Type.STRING);
  }

  /** A question about two texts. */
  @FunctionalInterface
  interface Question {
    boolean ask(String text, String part);
  }

  static @Nullable Node test(Checker checker, Invocation e, Question question) {
    return Functions.typed(
        checker,
        e,
        Type.BOOLEAN,
        (text, part) -> question.ask((String) text, (String) part),
        Type.STRING,
        Type.STRING,
        null);
  }
}
