package dev.indemnity.tables.command;

import dev.indemnity.core.problem.Place;
import dev.indemnity.tables.json.JsonProblems;
import dev.indemnity.tables.json.JsonReader;
import dev.indemnity.tables.json.JsonValue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The text of a JSON file, to tell the line and column of a place in it. */
final class SourceText {
  /** Where the formula of a definition stands that also has a clause or a note. */
  private static final String FORMULA = "is";

  private final String text;
  private final Optional<JsonValue> tree;

  private SourceText(String text, Optional<JsonValue> tree) {
    this.text = text;
    this.tree = tree;
  }

  static SourceText read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    return new SourceText(
        new String(bytes, StandardCharsets.UTF_8),
        JsonReader.read(bytes, new JsonProblems(file.toString())));
  }

  /** Line and column as {@code 3:14}; of the nearest value around a place that is not there. */
  Optional<String> position(Place place) {
    return tree.map(
        root -> {
          JsonValue there = root.nearest(place.pointer());
          JsonValue value = place.column() > 0 ? there.below(FORMULA) : there;
          int line = value.at().line();
          int column = value.at().column();
          return line + ":" + (column + within(line, column, place.column()));
        });
  }

  /** How far a column of a formula is from the quotation mark before it, escapes counted. */
  private int within(int line, int column, int formulaColumn) {
    String[] lines = text.split("\r\n|\r|\n", line + 1);
    String here = lines[line - 1];
    int at = column;
    for (int i = 1; i < formulaColumn && at < here.length(); i++) {
      boolean escape = here.charAt(at) == '\\';
      boolean byNumber = escape && here.startsWith("u", at + 1);
      at += byNumber ? 6 : escape ? 2 : 1;
    }
    return formulaColumn == 0 ? 0 : at - column + 1;
  }
}
