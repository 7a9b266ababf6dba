package dev.indemnity.tables.json;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lays beside each JSON text of a folder its packed tree: a step of the build of this module, so
 * that no process that uses the editions that ship need parse them.
 */
public final class Packing {
  private static final String TEXT = ".json";
  private static final String TREE = ".tree";

  private Packing() {}

  /**
   * Packs the texts of a folder and those below it.
   *
   * @param arguments the folder
   * @throws IOException where a text cannot be read or a tree not written
   * @throws IllegalArgumentException where a text is none, with what is wrong with it
   */
  public static void main(String[] arguments) throws IOException {
    List<Path> texts;
    try (Stream<Path> files = Files.walk(Path.of(arguments[0]))) {
      texts = files.filter(file -> file.toString().endsWith(TEXT)).toList();
    }
    for (Path text : texts) {
      Files.write(Path.of(packed(text.toString())), TreePacker.pack(tree(text)));
    }
  }

  /**
   * Where the tree of a text lies.
   *
   * @param text the path of the text
   * @return the path of its tree
   */
  public static String packed(String text) {
    return text.substring(0, text.length() - TEXT.length()) + TREE;
  }

  private static JsonValue tree(Path text) throws IOException {
    JsonProblems problems = new JsonProblems(text.toString());
    return JsonReader.read(Files.readAllBytes(text), problems)
        .filter(tree -> problems.isEmpty())
        .orElseThrow(() -> new IllegalArgumentException(problems.list().toString()));
  }
}
