package dev.indemnity.core.language;

import java.util.Map;

/** Signs of other languages, of print and of other keyboards, and what is written here instead. */
final class ForeignSigns {
  /** Longer signs are looked for first. */
  private static final int LONGEST = 2;

  /** From here to {@link #LAST_WIDE}: the signs of the plain alphabet, as wide as a character. */
  private static final int FIRST_WIDE = 0xFF01;

  private static final int LAST_WIDE = 0xFF5E;
  private static final int FIRST_PLAIN = '!';

  private static final String AND = "\"and\"";
  private static final String OR = "\"or\"";
  private static final String NOT = "\"not(…)\"";
  private static final String TEXT = "a text in double quotes";
  private static final String MINUS = "the plain \"-\"";
  private static final String TIMES = "\"*\" to multiply";
  private static final String COMMA = "the plain \",\"";

  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("&&", AND),
          Map.entry("||", OR),
          Map.entry("!", NOT),
          Map.entry("¬", NOT),
          Map.entry("×", TIMES),
          Map.entry("·", TIMES),
          Map.entry("⋅", TIMES),
          Map.entry("÷", "\"/\" to divide"),
          Map.entry("−", MINUS),
          Map.entry("–", MINUS),
          Map.entry("≤", "\"<=\""),
          Map.entry("≥", "\">=\""),
          Map.entry("≠", "\"!=\""),
          Map.entry("%", "a part of 1, as 0.2 for 20 percent; a remainder is modulo(…, …)"),
          Map.entry("^", "\"*\", as in x * x"),
          Map.entry("'", TEXT),
          Map.entry("‘", TEXT),
          Map.entry("’", TEXT),
          Map.entry("“", TEXT),
          Map.entry("”", TEXT),
          Map.entry("„", TEXT),
          Map.entry("«", TEXT),
          Map.entry("»", TEXT),
          Map.entry("「", TEXT),
          Map.entry("」", TEXT),
          Map.entry("、", COMMA),
          Map.entry(";", COMMA),
          Map.entry("。", "the plain \".\""),
          Map.entry("【", "the plain \"[\""),
          Map.entry("】", "the plain \"]\""));

  private ForeignSigns() {}

  /** The sign that stands at an index, as long as it goes: one character where none is known. */
  static String at(String text, int index) {
    String two = text.substring(index, Math.min(index + LONGEST, text.length()));
    return MEANT.containsKey(two) ? two : text.substring(index, text.offsetByCodePoints(index, 1));
  }

  /** What to write instead of a sign; empty where that is not known. */
  static String meant(String sign) {
    int c = sign.codePointAt(0);
    if (c < FIRST_WIDE || c > LAST_WIDE) {
      return MEANT.getOrDefault(sign, "");
    }
    String plain = Character.toString(c - FIRST_WIDE + FIRST_PLAIN);
    return plain.equals("\"") ? TEXT : MEANT.getOrDefault(plain, "the plain \"" + plain + "\"");
  }
}
