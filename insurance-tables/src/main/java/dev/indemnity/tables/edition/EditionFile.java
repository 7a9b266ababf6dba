package dev.indemnity.tables.edition;

import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.Reference;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.json.JsonProblems;
import dev.indemnity.tables.json.JsonValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An edition file that was read, but of which what it says was not checked yet. */
public final class EditionFile {
  private static final Set<String> STANDING_ALONE =
      Set.of(
          "/edition",
          "/insurer",
          "/allocation",
          "/premium",
          "/refunds",
          "/totals",
          "/terms",
          "/coverage",
          "/claims",
          "/exclusions");

  private final String name;
  private final List<Problem> problems;
  private final Optional<EditionDecoder.Read> read;

  /**
   * Reads a tree.
   *
   * @param isKnown whether it was packed of a text that was read, and so is sound
   */
  EditionFile(Optional<JsonValue> tree, JsonProblems problems, boolean isKnown) {
    this.name = problems.file();
    this.read =
        tree.isPresent() ? EditionDecoder.decode(tree.get(), problems, isKnown) : Optional.empty();
    this.problems = List.copyOf(problems.list());
  }

  /** {@return the name of the file in problems} */
  public String name() {
    return name;
  }

  /** {@return the editions it refers to} */
  public List<Reference> references() {
    return read.map(each -> List.copyOf(each.edition().references().values())).orElse(List.of());
  }

  /**
   * Checks what the file says.
   *
   * @param others where the editions it refers to are found
   * @return the edition, the others at hand
   * @throws BrokenEditionException where anything is wrong; it tells everything that is
   */
  public SchemeEdition edition(Reference.Source others) {
    List<Problem> all = new ArrayList<>(problems);
    if (read.isPresent()) {
      SchemeEdition linked = read.get().edition().linked(others);
      if (!leavesAGap()) {
        all.addAll(check(linked, read.get().gaps()));
      }
      if (all.isEmpty()) {
        return linked;
      }
    }
    throw new BrokenEditionException(name, all.stream().sorted().distinct().toList());
  }

  /** The problems of what the file says, without those that only follow from its gaps. */
  private List<Problem> check(SchemeEdition linked, Gaps gaps) {
    List<Problem> found = Scheme.problems(linked, gaps.ofFormulas());
    return found.isEmpty() ? found : new Consequences(gaps).without(name, found);
  }

  private boolean leavesAGap() {
    for (Problem problem : problems) {
      if (leavesAGap(problem)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a problem leaves out a whole section others refer to: to check those would mislead. */
  private static boolean leavesAGap(Problem problem) {
    String pointer = problem.place().pointer();
    return pointer.lastIndexOf('/') <= 0 && !STANDING_ALONE.contains(pointer);
  }
}
