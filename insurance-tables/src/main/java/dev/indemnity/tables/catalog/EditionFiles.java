package dev.indemnity.tables.catalog;

import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.Reference;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.edition.EditionFile;
import dev.indemnity.tables.edition.EditionReader;
import dev.indemnity.tables.folder.JsonFiles;
import dev.indemnity.tables.folder.JsonFiles.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Reads all the files of a catalog before it tells what is wrong with any of them. They may refer
 * to each other and to editions that are at hand already.
 */
final class EditionFiles {
  /** Case files lie beside the editions they are of. */
  private static final Set<Kind> KINDS = Set.of(Kind.EDITION, Kind.OTHER);

  private final Reference.Source others;
  private final List<EditionFile> files = new ArrayList<>();
  private final Map<EditionFile, FileReading> read = new HashMap<>();

  private EditionFiles(Reference.Source others) {
    this.others = others;
  }

  static List<SchemeEdition> ofClassPath(ClassLoader loader, String path) {
    try (InputStream index = loader.getResourceAsStream(path)) {
      if (index == null) {
        throw new IllegalArgumentException("index (" + path + ") must be on the class path");
      }
      return ofIndex(path, index, loader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<SchemeEdition> ofIndex(String path, InputStream index, ClassLoader loader)
      throws IOException {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    EditionFiles files = new EditionFiles((id, label) -> Optional.empty());
    for (String line : EditionIndex.paths(index)) {
      try (InputStream file = loader.getResourceAsStream(folder + line)) {
        if (file == null) {
          throw new IllegalArgumentException(
              "file (" + line + ") must be where the index " + path + " says");
        }
        files.files.add(EditionReader.open(file, folder + line));
      }
    }
    return files.editions(path);
  }

  static List<SchemeEdition> ofDirectory(Path directory, Reference.Source others)
      throws IOException {
    List<Path> paths = JsonFiles.below(directory, KINDS);
    return of(paths, others).editions(directory.toString());
  }

  static EditionFiles of(Collection<Path> paths, Reference.Source others) throws IOException {
    EditionFiles files = new EditionFiles(others);
    for (Path path : paths) {
      try (InputStream file = Files.newInputStream(path)) {
        files.files.add(EditionReader.open(file, path.toString()));
      }
    }
    return files;
  }

  /** What came of each file, in their order. */
  List<FileReading> readings() {
    // those that refer to no other first: they are what the others may refer to
    for (boolean referring : List.of(false, true)) {
      for (EditionFile file : files) {
        if (!file.references().isEmpty() == referring) {
          read.put(file, read(file));
        }
      }
    }
    return files.stream().map(file -> Objects.requireNonNull(read.get(file))).toList();
  }

  private FileReading read(EditionFile file) {
    try {
      return new FileReading(file.name(), Optional.of(file.edition(this::find)), List.of());
    } catch (BrokenEditionException e) {
      return new FileReading(file.name(), Optional.empty(), e.problems());
    }
  }

  private Optional<SchemeEdition> find(String id, String label) {
    Optional<SchemeEdition> own =
        read.values().stream()
            .flatMap(reading -> reading.edition().stream())
            .filter(edition -> edition.id().equals(id) && edition.label().equals(label))
            .findFirst();
    return own.isPresent() ? own : others.find(id, label);
  }

  private List<SchemeEdition> editions(String whole) {
    Map<String, SchemeEdition> sound = new LinkedHashMap<>();
    List<Problem> problems = new ArrayList<>();
    for (FileReading reading : readings()) {
      problems.addAll(reading.problems());
      reading
          .edition()
          .ifPresent(
              edition -> {
                sound.forEach(
                    (file, other) ->
                        rival(reading.file(), edition, file, other).ifPresent(problems::add));
                sound.put(reading.file(), edition);
              });
    }
    if (!problems.isEmpty()) {
      throw new BrokenEditionException(whole, problems);
    }
    return List.copyOf(sound.values());
  }

  private static Optional<Problem> rival(
      String file, SchemeEdition edition, String otherFile, SchemeEdition other) {
    boolean rivals =
        edition.id().equals(other.id())
            && edition.label().equals(other.label())
            && !EditionCatalog.saysTheSame(edition, other);
    return rivals
        ? Optional.of(
            new Problem(
                new Place(file, "/edition/label", 0),
                "the label \"" + edition.label() + "\" again, as in " + otherFile,
                "a label of its own, for the contents differ",
                ""))
        : Optional.empty();
  }
}
