package dev.indemnity.tables.catalog;

import dev.indemnity.core.scheme.Reference;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.edition.EditionReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The file of an edition that ships: its folder is the id, its name the label, so that no file is
 * read to find another. What is read lies beside it, where the build packed it.
 *
 * @param path where it is, from the folder of all
 */
record ShippedFile(String path) {
  private static final String FOLDER = "/dev/indemnity/editions/";
  private static final String ENDING = ".json";

  static List<ShippedFile> all() {
    try (InputStream index = ShippedFile.class.getResourceAsStream(FOLDER + "index.txt")) {
      List<ShippedFile> files = new ArrayList<>();
      for (String path : index == null ? List.<String>of() : EditionIndex.paths(index)) {
        files.add(new ShippedFile(path));
      }
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String id() {
    return path.substring(0, path.indexOf('/'));
  }

  String label() {
    return path.substring(path.indexOf('/') + 1, path.length() - ENDING.length());
  }

  SchemeEdition read(Reference.Source others) {
    try (InputStream tree = open(".tree")) {
      return EditionReader.openPacked(tree, FOLDER.substring(1) + path).edition(others);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What quotes ask of the edition. */
  byte[] packedQuotes() {
    try (InputStream quotes = open(".quotes")) {
      return quotes.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Asks a class and not its loader, which sees no resources within a named module. */
  private InputStream open(String ending) {
    String beside = path.substring(0, path.length() - ENDING.length()) + ending;
    @Nullable InputStream file = ShippedFile.class.getResourceAsStream(FOLDER + beside);
    if (file == null) {
      throw new IllegalStateException("file (" + beside + ") must be with the classes");
    }
    return file;
  }
}
