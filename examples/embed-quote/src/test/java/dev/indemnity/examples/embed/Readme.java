package dev.indemnity.examples.embed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the README at the top says. */
final class Readme {
  private Readme() {}

  /**
   * The text of the one block fenced as a language.
   *
   * @param language what stands behind the fence
   */
  static String block(String language) {
    Matcher block = Pattern.compile("(?ms)^```" + language + "\n(.*?)^```$").matcher(text());
    if (!block.find()) {
      throw new IllegalStateException("README.md has no block of " + language);
    }
    return block.group(1);
  }

  static String text() {
    return file("README.md");
  }

  /** Another file at the top. */
  static String file(String name) {
    try {
      return Files.readString(Path.of("../..", name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
