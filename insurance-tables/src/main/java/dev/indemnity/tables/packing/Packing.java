package dev.indemnity.tables.packing;

import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.catalog.EditionCatalog;
import dev.indemnity.tables.json.JsonProblems;
import dev.indemnity.tables.json.JsonReader;
import dev.indemnity.tables.json.JsonValue;
import dev.indemnity.tables.json.TreePacker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Packs the editions that ship. */
public final class Packing {
  private static final String TEXT = ".json";

  private Packing() {}

  /**
   * Packs the texts of a folder and those below it, then what quotes ask of the editions that ship.
   *
   * @param arguments the folder of the editions, which is on the class path
   * @throws IOException where a text cannot be read or a tree not written
   * @throws IllegalArgumentException where a text is none, with what is wrong with it
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    List<Path> texts;
    try (Stream<Path> files = Files.walk(folder)) {
      texts = files.filter(file -> file.toString().endsWith(TEXT)).toList();
    }
    for (Path text : texts) {
      String path = text.toString();
      Path tree = Path.of(path.substring(0, path.length() - TEXT.length()) + ".tree");
      Files.write(tree, packed(path, Files.readString(text)));
    }
    for (SchemeEdition edition : EditionCatalog.shipped().editions()) {
      Path quotes = folder.resolve(edition.id()).resolve(edition.label() + ".quotes");
      Files.write(quotes, Scheme.resolve(QuotedPart.of(edition)).packed());
    }
  }

  private static byte[] packed(String name, String text) {
    JsonProblems problems = new JsonProblems(name);
    JsonValue tree =
        JsonReader.read(text, problems)
            .filter(read -> problems.isEmpty())
            .orElseThrow(() -> new IllegalArgumentException(problems.list().toString()));
    return TreePacker.pack(tree);
  }
}
