package dev.indemnity.examples.whatif;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import jdk.jshell.tool.JavaShellToolBuilder;

/** The JDK's jshell with the library imported; takes jshell's options and scripts. */
public final class Shell {
  private Shell() {}

  /**
   * Opens jshell and ends this process with its exit code.
   *
   * @param args what jshell is given besides: options, then script files
   * @throws Exception where jshell cannot start
   */
  public static void main(String[] args) throws Exception {
    System.exit(JavaShellToolBuilder.builder().start(options(args)));
  }

  static String[] options(String... more) throws IOException {
    List<String> options = new ArrayList<>();
    // In this process: a second one would double the time to the prompt.
    options.addAll(List.of("--execution", "local"));
    options.addAll(List.of("--class-path", System.getProperty("java.class.path")));
    options.addAll(List.of("--startup", "DEFAULT", "--startup", startup().toString()));
    options.addAll(List.of(more));
    return options.toArray(String[]::new);
  }

  /** The start-up script as a file, since jshell reads files alone. */
  private static Path startup() throws IOException {
    try (InputStream script = Shell.class.getResourceAsStream("startup.jsh")) {
      if (script == null) {
        throw new FileNotFoundException("startup.jsh is missing beside " + Shell.class);
      }
      Path file = Files.createTempFile("indemnity", ".jsh");
      file.toFile().deleteOnExit();
      Files.copy(script, file, StandardCopyOption.REPLACE_EXISTING);
      return file;
    }
  }
}
