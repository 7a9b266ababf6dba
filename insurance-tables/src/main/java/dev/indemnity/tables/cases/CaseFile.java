package dev.indemnity.tables.cases;

import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.text.Text;
import dev.indemnity.tables.annex.Annexes;
import dev.indemnity.tables.json.JsonProblems;
import dev.indemnity.tables.json.JsonReader;
import dev.indemnity.tables.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The cases of one file, read and found to be well formed. They have not been run. */
public final class CaseFile {
  private final String name;
  private final Optional<Path> folder;
  private final Text title;
  private final SchemeReference scheme;
  private final List<Case> cases;

  CaseFile(
      String name, Optional<Path> folder, Text title, SchemeReference scheme, List<Case> cases) {
    this.name = name;
    this.folder = folder;
    this.title = title;
    this.scheme = scheme;
    this.cases = List.copyOf(cases);
  }

  /**
   * Reads a file.
   *
   * @param file the file, in UTF-8 and of at most 8 MiB; its path names it in reports
   * @return the cases
   * @throws IOException where the file cannot be read
   * @throws BrokenCaseFileException where anything is wrong with what it holds, a key that is not
   *     of the format included; it tells everything that is
   */
  public static CaseFile read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      JsonProblems problems = new JsonProblems(file.toString());
      Path folder = file.toAbsolutePath().getParent();
      return decode(JsonReader.read(in, problems), Optional.ofNullable(folder), problems);
    }
  }

  /**
   * Reads a text. It has no place, so the annexes it may name are looked for where the program
   * runs.
   *
   * @param json the text
   * @param name the name of the file in reports
   * @return the cases
   * @throws BrokenCaseFileException as {@link #read(Path)}
   */
  public static CaseFile read(String json, String name) {
    JsonProblems problems = new JsonProblems(name);
    return decode(JsonReader.read(json, problems), Optional.empty(), problems);
  }

  private static CaseFile decode(
      Optional<JsonValue> tree, Optional<Path> folder, JsonProblems problems) {
    Optional<CaseFile> read = tree.flatMap(each -> CaseFileDecoder.decode(each, folder, problems));
    if (!problems.isEmpty() || read.isEmpty()) {
      throw new BrokenCaseFileException(
          problems.file(), problems.list().stream().sorted().distinct().toList());
    }
    return read.get();
  }

  /** {@return the name of the file} */
  public String name() {
    return name;
  }

  /** {@return the title for people} */
  public Text title() {
    return title;
  }

  /** {@return which edition the cases are of} */
  public SchemeReference scheme() {
    return scheme;
  }

  /** {@return the names of the cases, in the order of the file} */
  public List<String> caseNames() {
    return cases.stream().map(Case::name).toList();
  }

  /**
   * An edition with the annexes the file names.
   *
   * @throws IOException where an annex cannot be read
   * @throws BrokenEditionException where one does not fit
   */
  SchemeEdition supplied(SchemeEdition edition) throws IOException {
    SchemeEdition supplied = edition;
    for (String annex : scheme.annexes()) {
      supplied = Annexes.supply(supplied, folder.orElse(Path.of("")).resolve(annex));
    }
    return supplied;
  }

  List<Case> cases() {
    return cases;
  }

  @Override
  public String toString() {
    return name + ": " + cases.size() + " cases of " + scheme;
  }
}
