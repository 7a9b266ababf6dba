package dev.indemnity.tables.edition;

import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.json.JsonProblems;
import dev.indemnity.tables.json.JsonReader;
import dev.indemnity.tables.json.PackedTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads edition files, strictly: JSON of at most 8 MiB with no key but those of the format, checked
 * as a whole. A file with anything wrong gives no edition but a list of all that is wrong.
 *
 * <p>A file that refers to other editions is read by a catalog, which has them, or {@link #open
 * opened} and checked with them at hand.
 */
public final class EditionReader {
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
    return alone(open(in, name));
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
    return alone(new EditionFile(JsonReader.read(json, problems), problems, false));
  }

  /**
   * Reads a stream as {@link #read(InputStream, String)} does, but leaves the check of what it says
   * until the editions it refers to are at hand.
   *
   * @param in the stream, in UTF-8
   * @param name the name of the file in problems
   * @return the file
   * @throws IOException where the stream throws it
   */
  public static EditionFile open(InputStream in, String name) throws IOException {
    JsonProblems problems = new JsonProblems(name);
    return new EditionFile(JsonReader.read(in, problems), problems, false);
  }

  /**
   * Opens an edition that ships, of which the build of this module packed the tree; the text beside
   * it says the same and tells where.
   *
   * @param in the packed tree
   * @param name the name of the text in problems
   * @return the file
   * @throws IOException where the stream throws it
   * @throws IllegalArgumentException where it is no packed tree
   */
  public static EditionFile openPacked(InputStream in, String name) throws IOException {
    return new EditionFile(
        Optional.of(PackedTree.read(in.readAllBytes())), new JsonProblems(name), true);
  }

  private static SchemeEdition alone(EditionFile file) {
    return file.edition((id, label) -> Optional.empty());
  }
}
