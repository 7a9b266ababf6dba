package dev.indemnity.tables.command;

import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.catalog.EditionCatalog;
import dev.indemnity.tables.edition.EditionReader;
import dev.indemnity.tables.folder.JsonFiles;
import dev.indemnity.tables.folder.JsonFiles.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The editions a command may use. */
final class Editions {
  private static final Set<Kind> KINDS = Set.of(Kind.EDITION, Kind.OTHER);

  private Editions() {}

  /**
   * The editions that ship and those at and below some places, where case files may lie beside
   * them.
   *
   * @throws BrokenEditionException where any file is broken; it tells all that is wrong with all
   */
  static EditionCatalog with(List<Path> roots) throws IOException {
    List<SchemeEdition> editions = new ArrayList<>(EditionCatalog.shipped().editions());
    List<Problem> problems = new ArrayList<>();
    for (Path root : roots) {
      for (Path file : JsonFiles.below(root, KINDS)) {
        try {
          editions.add(EditionReader.read(file));
        } catch (BrokenEditionException e) {
          problems.addAll(e.problems());
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new BrokenEditionException("editions", problems);
    }
    try {
      return EditionCatalog.of(editions);
    } catch (IllegalArgumentException e) {
      throw new WrongUsageException(String.valueOf(e.getMessage()));
    }
  }
}
