package dev.indemnity.tables.command;

import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.tables.catalog.EditionCatalog;
import dev.indemnity.tables.catalog.FileReading;
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
    EditionCatalog shipped = EditionCatalog.shipped();
    List<Path> files = new ArrayList<>();
    for (Path root : roots) {
      files.addAll(JsonFiles.below(root, KINDS));
    }
    List<FileReading> read = shipped.read(files);
    List<Problem> problems = read.stream().flatMap(each -> each.problems().stream()).toList();
    if (!problems.isEmpty()) {
      throw new BrokenEditionException("editions", problems);
    }
    try {
      return shipped.plus(
          EditionCatalog.of(read.stream().flatMap(each -> each.edition().stream()).toList()));
    } catch (IllegalArgumentException e) {
      throw new WrongUsageException(String.valueOf(e.getMessage()));
    }
  }
}
