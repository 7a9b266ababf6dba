package dev.indemnity.tables.catalog;

import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.edition.EditionReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads all the files of a catalog before it tells what is wrong with any of them. */
final class EditionFiles {
  private static final String SHIPPED = "dev/indemnity/editions/index.txt";

  private final String whole;
  private final Map<String, SchemeEdition> read = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private EditionFiles(String whole) {
    this.whole = whole;
  }

  static List<SchemeEdition> shipped() {
    // asked of a class and not of its loader, which sees no resources within a named module
    Function<String, @Nullable InputStream> open =
        path -> EditionFiles.class.getResourceAsStream("/" + path);
    try (InputStream index = open.apply(SHIPPED)) {
      return index == null ? List.of() : ofIndex(SHIPPED, index, open);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<SchemeEdition> ofClassPath(ClassLoader loader, String path) {
    try (InputStream index = loader.getResourceAsStream(path)) {
      if (index == null) {
        throw new IllegalArgumentException("index (" + path + ") must be on the class path");
      }
      return ofIndex(path, index, loader::getResourceAsStream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<SchemeEdition> ofIndex(
      String path, InputStream index, Function<String, @Nullable InputStream> open)
      throws IOException {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    EditionFiles files = new EditionFiles(path);
    String lines = new String(index.readAllBytes(), StandardCharsets.UTF_8);
    for (String line : lines.lines().map(String::strip).toList()) {
      if (!line.isEmpty() && !line.startsWith("#")) {
        try (InputStream file = open.apply(folder + line)) {
          if (file == null) {
            throw new IllegalArgumentException(
                "file (" + line + ") must be where the index " + path + " says");
          }
          files.add(folder + line, file);
        }
      }
    }
    return files.editions();
  }

  static List<SchemeEdition> ofDirectory(Path directory) throws IOException {
    EditionFiles files = new EditionFiles(directory.toString());
    List<Path> paths;
    try (Stream<Path> below = Files.walk(directory)) {
      paths =
          below
              .filter(path -> path.toString().endsWith(".json") && Files.isRegularFile(path))
              .sorted()
              .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    for (Path path : paths) {
      try (InputStream file = Files.newInputStream(path)) {
        files.add(path.toString(), file);
      }
    }
    return files.editions();
  }

  private void add(String name, InputStream file) throws IOException {
    try {
      SchemeEdition edition = EditionReader.read(file, name);
      for (Map.Entry<String, SchemeEdition> other : read.entrySet()) {
        if (isRival(edition, other.getValue())) {
          problems.add(
              new Problem(
                  new Place(name, "/edition/label", 0),
                  "the label \"" + edition.label() + "\" again, as in " + other.getKey(),
                  "a label of its own, for the contents differ",
                  ""));
        }
      }
      read.put(name, edition);
    } catch (BrokenEditionException e) {
      problems.addAll(e.problems());
    }
  }

  private static boolean isRival(SchemeEdition one, SchemeEdition other) {
    return one.id().equals(other.id()) && one.label().equals(other.label()) && !one.equals(other);
  }

  private List<SchemeEdition> editions() {
    if (!problems.isEmpty()) {
      throw new BrokenEditionException(whole, problems);
    }
    return List.copyOf(read.values());
  }
}
