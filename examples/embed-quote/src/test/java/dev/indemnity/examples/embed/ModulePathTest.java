package dev.indemnity.examples.embed;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.module.ResolvedModule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The library as named modules, in a JVM of its own with nothing but the modules it requires: a
 * test on the class path sees more, and one that Surefire runs as a module may do more.
 */
class ModulePathTest {
  private static final Path[] CLASS_PATH =
      Pattern.compile(File.pathSeparator, Pattern.LITERAL)
          .splitAsStream(System.getProperty("java.class.path"))
          .map(Path::of)
          .toArray(Path[]::new);

  private static final String ROUND_TRIP =
      """
      package desk;

      import dev.indemnity.core.application.Application;
      import dev.indemnity.core.premium.Premiums;
      import dev.indemnity.core.scheme.Scheme;
      import dev.indemnity.tables.catalog.EditionCatalog;
      import dev.indemnity.tables.result.ResultJson;

      class RoundTrip {
        public static void main(String[] args) {
          var edition = EditionCatalog.shipped().editions().get(0);
          var quote = Premiums.quote(Scheme.resolve(edition), Application.builder().build());
          System.out.println(ResultJson.readPremiumQuote(ResultJson.write(quote)).equals(quote));
        }
      }
      """;

  @TempDir private Path folder;

  @Test
  void theSnippetOfTheReadmeRunsInAModuleThatRequiresTheTablesAlone() throws Exception {
    compile("Quote", "package desk;\n" + Readme.block("java"));

    assertThat(run("desk/desk.Quote").strip()).isEqualTo(Readme.block("text").strip());
  }

  @Test
  void aResultIsWrittenAndReadBackInAModule() throws Exception {
    compile("RoundTrip", ROUND_TRIP);

    assertThat(run("desk/desk.RoundTrip").strip()).isEqualTo("true");
  }

  @Test
  void theCommandLineChecksAnEditionAsAModule() throws Exception {
    Path edition = Files.writeString(folder.resolve("workshop.json"), Readme.block("json"));

    assertThat(
            run(
                "dev.indemnity.tables/dev.indemnity.tables.command.Main",
                "check",
                edition.toString()))
        .contains("com.example.workshop 2026", "1 files, 0 findings");
  }

  private void compile(String name, String text) throws IOException {
    Path module =
        Files.writeString(
            folder.resolve("module-info.java"),
            "module desk {\n  requires dev.indemnity.tables;\n}\n");
    Path source = Files.writeString(folder.resolve(name + ".java"), text);
    // The null marks of the API are asked for when compiling alone.
    List<String> options = List.of("-p", modulePath("dev.indemnity.tables", "org.jspecify"));
    Javac.compile(options, folder.resolve("desk"), module, source);
  }

  private String run(String program, String... arguments) throws Exception {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path = folder.resolve("desk") + File.pathSeparator + modulePath("dev.indemnity.tables");
    ProcessBuilder builder = new ProcessBuilder(java, "-Dfile.encoding=UTF-8");
    builder.command().addAll(List.of("-Dstdout.encoding=UTF-8", "-p", path, "-m", program));
    builder.command().addAll(List.of(arguments));
    Path errors = folder.resolve("errors.txt");
    Process process = builder.redirectError(errors.toFile()).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(printed + Files.readString(errors)).isZero();
    return printed;
  }

  /** Where the modules are that the given ones require. */
  private static String modulePath(String... modules) {
    Configuration resolved =
        ModuleLayer.boot()
            .configuration()
            .resolve(ModuleFinder.of(CLASS_PATH), ModuleFinder.of(), Set.of(modules));
    assertThat(resolved.modules())
        .as("modules with descriptors")
        .noneMatch(each -> each.reference().descriptor().isAutomatic());
    return resolved.modules().stream()
        .map(ResolvedModule::reference)
        .map(each -> Path.of(each.location().orElseThrow()).toString())
        .collect(joining(File.pathSeparator));
  }
}
