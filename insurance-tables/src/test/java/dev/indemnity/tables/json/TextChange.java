package dev.indemnity.tables.json;

import java.util.List;

/** One change of a text: at a place, cut some characters and put a piece. */
public record TextChange(int place, int cut, String piece) {
  /** Pieces that mean something to JSON, to formulas or to neither. */
  public static final List<String> PIECES =
      List.of(
          "",
          "",
          "null",
          "true",
          "-1",
          "\"",
          "\\",
          "{",
          "}",
          "[",
          "]",
          ",",
          ":",
          "x",
          "1e9",
          "NaN",
          "(",
          ")",
          " or ",
          " = ",
          "999999999999999999999999999999",
          "\u0000",
          "\ud800",
          "工");

  /** The text with the change made. */
  public String of(String text) {
    int from = Math.floorMod(place, text.length() + 1);
    int to = Math.min(text.length(), from + cut);
    return text.substring(0, from) + piece + text.substring(to);
  }
}
