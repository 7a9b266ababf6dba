package dev.indemnity.tables.command;

import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.EditionUsed;
import dev.indemnity.tables.cases.BrokenCaseFileException;
import dev.indemnity.tables.cases.CaseFile;
import dev.indemnity.tables.edition.EditionReader;
import dev.indemnity.tables.folder.JsonFiles;
import dev.indemnity.tables.folder.JsonFiles.Kind;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Reads editions and case files, and tells everything that is wrong with them. */
final class CheckCommand {
  private CheckCommand() {}

  static int run(Arguments arguments, PrintStream out) throws IOException {
    arguments.requireNoEditions();
    List<Path> files = new ArrayList<>();
    for (Path root : arguments.paths()) {
      files.addAll(JsonFiles.below(root, EnumSet.allOf(Kind.class)));
    }
    int found = 0;
    for (Path file : files) {
      found += check(file, out);
    }
    out.println(files.size() + " files, " + found + " findings");
    return found == 0 && !files.isEmpty() ? Main.FINE : Main.FOUND;
  }

  private static int check(Path file, PrintStream out) throws IOException {
    try {
      out.println("ok   " + file + ": " + read(file));
      return 0;
    } catch (BrokenEditionException e) {
      return tell(e.problems(), out);
    } catch (BrokenCaseFileException e) {
      return tell(e.problems(), out);
    }
  }

  private static String read(Path file) throws IOException {
    if (JsonFiles.kind(file) == Kind.CASES) {
      CaseFile cases = CaseFile.read(file);
      return cases.caseNames().size() + " cases of " + cases.scheme();
    }
    return EditionUsed.of(EditionReader.read(file)).toString();
  }

  private static int tell(List<Problem> problems, PrintStream out) {
    Findings.lines(problems).forEach(out::println);
    return problems.size();
  }
}
