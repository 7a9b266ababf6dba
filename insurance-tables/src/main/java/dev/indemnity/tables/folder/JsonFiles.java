package dev.indemnity.tables.folder;

import dev.indemnity.tables.json.JsonProblems;
import dev.indemnity.tables.json.JsonReader;
import dev.indemnity.tables.json.JsonValue.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Files whose name ends in {@code .json}. */
public final class JsonFiles {
  private JsonFiles() {}

  /** What a file is, as far as its outermost keys tell. */
  public enum Kind {
    /** An edition of a scheme. */
    EDITION,
    /** A case file. */
    CASES,
    /** An annex to an edition. */
    ANNEX,
    /** None of these, or no JSON at all. */
    OTHER
  }

  /**
   * The files of some kinds at and below a place, in the order of their paths. A file that is named
   * itself is among them whatever it is.
   *
   * @throws IOException where the place is not there or cannot be read
   */
  public static List<Path> below(Path root, Set<Kind> kinds) throws IOException {
    if (!Files.exists(root)) {
      throw new NoSuchFileException(root.toString());
    }
    if (!Files.isDirectory(root)) {
      return List.of(root);
    }
    List<Path> files = new ArrayList<>();
    for (Path file : all(root)) {
      if (kinds.contains(kind(file))) {
        files.add(file);
      }
    }
    return files;
  }

  private static List<Path> all(Path root) throws IOException {
    try (Stream<Path> below = Files.walk(root)) {
      return below
          .filter(path -> path.toString().endsWith(".json") && Files.isRegularFile(path))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** What a file is. */
  public static Kind kind(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return JsonReader.read(in, new JsonProblems(file.toString()))
          .filter(JsonObject.class::isInstance)
          .map(tree -> kind(((JsonObject) tree).members().keySet()))
          .orElse(Kind.OTHER);
    }
  }

  private static Kind kind(Set<String> keys) {
    if (keys.contains("cases")) {
      return Kind.CASES;
    }
    if (keys.contains("annex")) {
      return Kind.ANNEX;
    }
    return keys.contains("edition") ? Kind.EDITION : Kind.OTHER;
  }
}
