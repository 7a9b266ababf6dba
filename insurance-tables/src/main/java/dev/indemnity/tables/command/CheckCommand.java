package dev.indemnity.tables.command;

import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.EditionUsed;
import dev.indemnity.tables.cases.BrokenCaseFileException;
import dev.indemnity.tables.cases.CaseFile;
import dev.indemnity.tables.catalog.EditionCatalog;
import dev.indemnity.tables.catalog.FileReading;
import dev.indemnity.tables.folder.JsonFiles;
import dev.indemnity.tables.folder.JsonFiles.Kind;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Reads editions, annexes and case files, and tells everything that is wrong with them. */
final class CheckCommand {
  /** What is neither, too, is told of as an edition that is broken. */
  private static final Set<Kind> EDITIONS = Set.of(Kind.EDITION, Kind.OTHER);

  private CheckCommand() {}

  static int run(Arguments arguments, PrintStream out) throws IOException {
    arguments.requireNoEditions();
    List<Path> files = new ArrayList<>();
    for (Path root : arguments.paths()) {
      files.addAll(JsonFiles.below(root, EnumSet.allOf(Kind.class)));
      if (Files.isDirectory(root)) {
        files.addAll(CsvAnnexes.below(root));
      }
    }
    Map<Path, Kind> kinds = new LinkedHashMap<>();
    for (Path file : files) {
      kinds.put(file, CsvAnnexes.isCsv(file) ? Kind.ANNEX : JsonFiles.kind(file));
    }
    List<Path> editions =
        files.stream()
            .filter(file -> EDITIONS.contains(Objects.requireNonNull(kinds.get(file))))
            .toList();
    EditionCatalog shipped = EditionCatalog.shipped();
    List<FileReading> readings = shipped.read(editions);
    AnnexCheck annexes = new AnnexCheck(shipped, readings);
    Iterator<FileReading> read = readings.iterator();
    int found = 0;
    for (Path file : files) {
      found +=
          switch (Objects.requireNonNull(kinds.get(file))) {
            case EDITION, OTHER -> tell(read.next(), out);
            case ANNEX -> annexes.check(file, out);
            case CASES -> checkCases(file, out);
          };
    }
    out.println(files.size() + " files, " + found + " findings");
    return found == 0 && !files.isEmpty() ? Main.FINE : Main.FOUND;
  }

  private static int checkCases(Path file, PrintStream out) throws IOException {
    try {
      CaseFile cases = CaseFile.read(file);
      out.println("ok   " + file + ": " + cases.caseNames().size() + " cases of " + cases.scheme());
      return 0;
    } catch (BrokenCaseFileException e) {
      return tell(e.problems(), out);
    }
  }

  private static int tell(FileReading reading, PrintStream out) {
    reading
        .edition()
        .ifPresent(
            edition -> out.println("ok   " + reading.file() + ": " + EditionUsed.of(edition)));
    return tell(reading.problems(), out);
  }

  static int tell(List<Problem> problems, PrintStream out) {
    Findings.lines(problems).forEach(out::println);
    return problems.size();
  }
}
