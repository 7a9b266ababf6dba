package dev.indemnity.tables.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The text that lists edition files: a path on each line, and remarks after {@code #}. */
final class EditionIndex {
  private EditionIndex() {}

  /** The paths an index lists, in their order. */
  static List<String> paths(InputStream index) throws IOException {
    String text = new String(index.readAllBytes(), StandardCharsets.UTF_8).replace('\r', '\n');
    List<String> paths = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      int next = end < 0 ? text.length() : end;
      String path = text.substring(start, next).strip();
      if (!path.isEmpty() && !path.startsWith("#")) {
        paths.add(path);
      }
      start = next + 1;
    }
    return paths;
  }
}
