package dev.indemnity.tables.edition;

import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.json.JsonProblems;
import dev.indemnity.tables.json.JsonReader;
import dev.indemnity.tables.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads edition files, strictly: JSON of at most 8 MiB with no key but those of the format, checked
 * as a whole. A file with anything wrong gives no edition but a list of all that is wrong.
 */
public final class EditionReader {
  private static final Set<String> STANDING_ALONE =
      Set.of(
          "/edition",
          "/eligibility",
          "/premium",
          "/refunds",
          "/totals",
          "/coverage",
          "/claims",
          "/exclusions");

  private EditionReader() {}

  /**
   * Reads a file.
   *
   * @param file the file; its path names it in problems
   * @return the edition, checked
   * @throws IOException where the file cannot be read
   * @throws BrokenEditionException where anything is wrong with what it holds; it tells everything
   *     that is
   */
  public static SchemeEdition read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(in, file.toString());
    }
  }

  /**
   * Reads a stream to its end, at most a little beyond the 8 MiB an edition may have; does not
   * close it.
   *
   * @param in the stream, in UTF-8
   * @param name the name of the file in problems
   * @return the edition, checked
   * @throws IOException where the stream throws it
   * @throws BrokenEditionException as {@link #read(Path)}
   */
  public static SchemeEdition read(InputStream in, String name) throws IOException {
    JsonProblems problems = new JsonProblems(name);
    return edition(JsonReader.read(in, problems), problems);
  }

  /**
   * Reads a text.
   *
   * @param json the text
   * @param name the name of the file in problems
   * @return the edition, checked
   * @throws BrokenEditionException as {@link #read(Path)}
   */
  public static SchemeEdition read(String json, String name) {
    JsonProblems problems = new JsonProblems(name);
    return edition(JsonReader.read(json, problems), problems);
  }

  private static SchemeEdition edition(Optional<JsonValue> tree, JsonProblems problems) {
    Optional<EditionDecoder.Read> read = tree.flatMap(t -> EditionDecoder.decode(t, problems));
    List<Problem> all = new ArrayList<>(problems.list());
    if (all.stream().noneMatch(EditionReader::leavesAGap)) {
      read.ifPresent(
          r ->
              Scheme.problems(r.edition(), r.gaps().ofFormulas())
                  .forEach(p -> r.gaps().inFile(problems.file(), p).ifPresent(all::add)));
    }
    if (read.isEmpty() || !all.isEmpty()) {
      throw new BrokenEditionException(problems.file(), all.stream().sorted().distinct().toList());
    }
    return read.get().edition();
  }

  /** Whether a problem leaves out a whole section others refer to: to check those would mislead. */
  private static boolean leavesAGap(Problem problem) {
    String pointer = problem.place().pointer();
    return pointer.lastIndexOf('/') <= 0 && !STANDING_ALONE.contains(pointer);
  }
}
