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
import java.util.List;

/** Reads editions, annexes and case files, and tells everything that is wrong with them. */
final class CheckCommand {
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
    List<Path> editions = new ArrayList<>();
    for (Path file : files) {
      if (!CsvAnnexes.isCsv(file)
          && (JsonFiles.kind(file) == Kind.EDITION || JsonFiles.kind(file) == Kind.OTHER)) {
        editions.add(file);
      }
    }
    EditionCatalog shipped = EditionCatalog.shipped();
    List<FileReading> readings = shipped.read(editions);
    AnnexCheck annexes = new AnnexCheck(shipped, readings);
    Iterator<FileReading> read = readings.iterator();
    int found = 0;
    for (Path file : files) {
      if (editions.contains(file)) {
        found += tell(read.next(), out);
      } else if (CsvAnnexes.isCsv(file) || JsonFiles.kind(file) == Kind.ANNEX) {
        found += annexes.check(file, out);
      } else {
        found += checkCases(file, out);
      }
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
