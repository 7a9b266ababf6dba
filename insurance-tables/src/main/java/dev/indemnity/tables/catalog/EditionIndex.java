package dev.indemnity.tables.catalog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The text that lists edition files: a path on each line, and remarks after {@code #}. */
final class EditionIndex {
  private EditionIndex() {}

  /** The paths an index lists, in their order. */
  static List<String> paths(InputStream index) throws IOException {
    BufferedReader lines = new BufferedReader(new InputStreamReader(index, StandardCharsets.UTF_8));
    List<String> paths = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String path = line.strip();
      if (!path.isEmpty() && !path.startsWith("#")) {
        paths.add(path);
      }
    }
    return paths;
  }
}
