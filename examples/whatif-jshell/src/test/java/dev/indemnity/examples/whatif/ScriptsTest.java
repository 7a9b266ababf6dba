package dev.indemnity.examples.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the scripts in this process, because jshell ends with 0 whatever fails in a script. */
class ScriptsTest {
  private static final Path SCRIPTS = Path.of("scripts");

  static Stream<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void everySnippetOfAScriptIsValidAndEndsWell(Path script) throws IOException {
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      shell.addToClasspath(System.getProperty("java.class.path"));
      run(shell, startup());
      run(shell, Files.readString(script));
    }
  }

  private static String startup() throws IOException {
    try (InputStream script = Shell.class.getResourceAsStream("startup.jsh")) {
      return new String(Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Feeds line by line, as a user types: the analysis does not part snippets at line ends. */
  private static void run(JShell shell, String script) {
    String pending = "";
    for (String line : script.lines().toList()) {
      pending += line + "\n";
      CompletionInfo read = shell.sourceCodeAnalysis().analyzeCompletion(pending);
      if (read.completeness().isComplete()) {
        shell.eval(read.source()).forEach(event -> check(shell, event));
        pending = "";
      }
    }
    assertThat(pending).as("what the last snippet lacks its end of").isBlank();
  }

  private static void check(JShell shell, SnippetEvent event) {
    assertThat(event.status())
        .as(() -> event.snippet().source() + shell.diagnostics(event.snippet()).toList())
        .isEqualTo(Snippet.Status.VALID);
    assertThat(event.exception()).as(event.snippet().source()).isNull();
  }
}
