package dev.indemnity.tables.cases;

import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.catalog.EditionCatalog;
import dev.indemnity.tables.folder.JsonFiles;
import dev.indemnity.tables.folder.JsonFiles.Kind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Runs case files. Whatever goes wrong with a case, a wrong call included, makes that case fail and
 * keeps no other from being run.
 */
public final class CaseRunner {
  private static final Set<Kind> KINDS = Set.of(Kind.CASES, Kind.OTHER);

  private CaseRunner() {}

  /**
   * Runs the cases of a file against the edition it names.
   *
   * @param file the cases
   * @param catalog where the edition is to be found; unless it has exactly one every case fails
   * @return how each case came out
   */
  public static CaseReport run(CaseFile file, EditionCatalog catalog) {
    SchemeReference scheme = file.scheme();
    if (scheme.label().isPresent()) {
      try {
        return run(file, catalog.get(scheme.id(), scheme.label().get()), others(file, catalog));
      } catch (IllegalArgumentException e) {
        return without(file, String.valueOf(e.getMessage()));
      }
    }
    return catalog
        .find(scheme.id(), scheme.on().orElseThrow())
        .fold(
            one -> run(file, one.edition(), others(file, catalog)),
            none ->
                without(
                    file,
                    (none.others().isEmpty()
                            ? "none"
                            : "none in force, only " + labels(none.others()))
                        + (none.nearest().isEmpty() ? "" : ", nearest: " + none.nearest())),
            several -> without(file, "several: " + labels(several.editions())));
  }

  /**
   * Runs the cases of a file against an edition, whichever the file names: a draft, or a what-if.
   * The annexes the file names are supplied to it.
   *
   * @param file the cases
   * @param edition the edition
   * @return how each case came out
   */
  public static CaseReport run(CaseFile file, SchemeEdition edition) {
    return run(file, edition, Comparison.Successors.NONE);
  }

  private static Comparison.Successors others(CaseFile file, EditionCatalog catalog) {
    return label -> catalog.get(file.scheme().id(), label);
  }

  private static CaseReport run(
      CaseFile file, SchemeEdition edition, Comparison.Successors successors) {
    try {
      EditionRun run = new EditionRun(file.supplied(edition), successors);
      return report(file, run::run);
    } catch (IOException e) {
      return without(file, "an annex that cannot be read: " + e);
    } catch (BrokenEditionException e) {
      return without(file, EditionRun.onOneLine(String.valueOf(e.getMessage())));
    }
  }

  private static CaseReport without(CaseFile file, String actual) {
    Difference difference = new Difference("scheme", file.scheme().toString(), actual);
    return report(file, each -> new CaseResult(each.name(), each.clauses(), List.of(difference)));
  }

  private static CaseReport report(CaseFile file, Function<Case, CaseResult> run) {
    return new CaseReport(file.name(), file.cases().stream().map(run).toList(), List.of());
  }

  private static List<String> labels(List<SchemeEdition> editions) {
    return editions.stream().map(SchemeEdition::label).toList();
  }

  /**
   * Runs every case file of a suite. In a directory, and those below it, that is every file whose
   * name ends in {@code .json}, in the order of their paths, except editions and annexes.
   *
   * @param roots files and directories
   * @param catalog where the editions are to be found
   * @return how each case came out; a file that is broken counts as a failure
   * @throws IOException where a file or directory cannot be read
   */
  public static SuiteReport run(Collection<Path> roots, EditionCatalog catalog) throws IOException {
    List<CaseReport> reports = new ArrayList<>();
    for (Path root : roots) {
      for (Path file : JsonFiles.below(root, KINDS)) {
        reports.add(run(file, catalog));
      }
    }
    return new SuiteReport(reports);
  }

  private static CaseReport run(Path file, EditionCatalog catalog) throws IOException {
    try {
      return run(CaseFile.read(file), catalog);
    } catch (BrokenCaseFileException e) {
      return new CaseReport(file.toString(), List.of(), e.problems());
    }
  }
}
