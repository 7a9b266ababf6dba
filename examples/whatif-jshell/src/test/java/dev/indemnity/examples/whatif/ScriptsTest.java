package dev.indemnity.examples.whatif;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.SourceCodeAnalysis.CompletionInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the scripts in this process, because jshell ends with 0 whatever fails in a script. */
class ScriptsTest {
  private static final Path SCRIPTS = Path.of("scripts");

  private final JShell shell = JShell.builder().executionEngine("local").build();

  @BeforeEach
  void start() throws IOException {
    shell.addToClasspath(System.getProperty("java.class.path"));
    try (InputStream startup = Shell.class.getResourceAsStream("startup.jsh")) {
      run(new String(Objects.requireNonNull(startup).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @AfterEach
  void stop() {
    shell.close();
  }

  static Stream<Path> scripts() throws IOException {
    try (Stream<Path> files = Files.list(SCRIPTS)) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("scripts")
  void everySnippetOfAScriptIsValidAndEndsWell(Path script) throws IOException {
    run(Files.readString(script));
  }

  @Test
  void theSnippetOfTheReadmeChangesTheWaitingDaysAndOnePriceAndNothingElse() throws IOException {
    run(snippetOfTheReadme());

    assertThat(value("diff(guide, changed).all().size()")).isEqualTo("2");
    assertThat(value("diff(guide, changed)"))
        .contains("lostTime.waitingDays", "5 -> 0", "[156] -> [160]");
  }

  @Test
  void everyTypeOfTheLibraryGoesByItsShortName() throws Exception {
    List<Class<?>> types = Exported.types();
    assertThat(types).hasSizeGreaterThan(100);
    // Of the two types of this name the one that diff answers with is meant.
    assertThat(types.remove(dev.indemnity.tables.cases.Difference.class)).isTrue();

    String named =
        types.stream().map(each -> each.getSimpleName() + ".class").collect(joining(","));
    assertThat(value("List.of(" + named + ").toString()")).isEqualTo('"' + types.toString() + '"');
  }

  @Test
  void whatHasNoCoverYetIsNotSettledAsIfItsCoverWereOver() throws IOException {
    run(Files.readString(SCRIPTS.resolve("whatif.jsh")));

    SnippetEvent event =
        shell
            .eval("settle(guide, Application.builder().from(ten).facts(Facts.none()).build())")
            .get(0);
    assertThat(event.exception()).hasMessageContaining("needs order.placedAt");
  }

  @Test
  void aWhatIfIsMarkedAsOneAndPricesAndPaysAnew() throws IOException {
    run(Files.readString(SCRIPTS.resolve("whatif.jsh")));

    assertThat(value("quote(guide, ten).total().get().rounded()")).isEqualTo("CNY 11560.00");
    assertThat(value("quote(changed, ten).total().get().rounded()")).isEqualTo("CNY 12000.00");
    assertThat(value("settle(guide, ten, claim).claims().get(0).payableNow()"))
        .isEqualTo("CNY 4500.00");
    assertThat(value("settle(changed, ten, claim).claims().get(0).payableNow()"))
        .isEqualTo("CNY 5000.00");
    assertThat(value("settle(changed, ten, claim)")).contains("overlaid: lostTime.waitingDays = 0");
  }

  private static String snippetOfTheReadme() throws IOException {
    String readme = Files.readString(Path.of("../../README.md"));
    Matcher block = Pattern.compile("(?ms)^```jshell\n(.*?)^```$").matcher(readme);
    assertThat(block.find()).as("a jshell block in README.md").isTrue();
    return block.group(1);
  }

  private String value(String expression) {
    SnippetEvent event = shell.eval(expression).get(0);
    check(event);
    return event.value();
  }

  /** Feeds line by line, as a user types: the analysis does not part snippets at line ends. */
  private void run(String script) {
    String pending = "";
    for (String line : script.lines().toList()) {
      pending += line + "\n";
      CompletionInfo read = shell.sourceCodeAnalysis().analyzeCompletion(pending);
      if (read.completeness().isComplete()) {
        shell.eval(read.source()).forEach(this::check);
        pending = "";
      }
    }
    assertThat(pending).as("what the last snippet lacks its end of").isBlank();
  }

  private void check(SnippetEvent event) {
    assertThat(event.status())
        .as(() -> event.snippet().source() + shell.diagnostics(event.snippet()).toList())
        .isEqualTo(Snippet.Status.VALID);
    assertThat(event.exception()).as(event.snippet().source()).isNull();
  }
}
