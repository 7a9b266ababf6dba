package dev.indemnity.core.language;

import dev.indemnity.core.number.Fraction;
import java.util.Locale;
import java.util.Map;

/** Functions of text. */
final class TextFunctions {
  private TextFunctions() {}

  static void addTo(Map<String, Functions.Rule> rules) {
    rules.put("contains", test((text, part) -> text.contains(part)));
    rules.put("starts with", test(String::startsWith));
    rules.put("ends with", test(String::endsWith));
    rules.put(
        "string length",
        Functions.typed(
            Type.NUMBER,
            text -> Fraction.of(((String) text).codePointCount(0, ((String) text).length())),
            Type.STRING));
    rules.put(
        "upper case",
        Functions.typed(
            Type.STRING, text -> ((String) text).toUpperCase(Locale.ROOT), Type.STRING));
    rules.put(
        "lower case",
        Functions.typed(
            Type.STRING, text -> ((String) text).toLowerCase(Locale.ROOT), Type.STRING));
  }

  /** A question about two texts. */
  @FunctionalInterface
  private interface Question {
    boolean ask(String text, String part);
  }

  private static Functions.Rule test(Question question) {
    return Functions.typed(
        Type.BOOLEAN,
        (text, part) -> question.ask((String) text, (String) part),
        Type.STRING,
        Type.STRING);
  }
}
