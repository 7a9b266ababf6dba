package dev.indemnity.examples.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.tools.ToolProvider;

/** The JDK's compiler, as strict as a user may set it. */
final class Javac {
  private Javac() {}

  /**
   * Compiles sources; any warning fails it.
   *
   * @param options where to look for what the sources need
   * @param folder where the classes go
   * @param sources the sources
   */
  static void compile(List<String> options, Path folder, Path... sources) {
    List<String> arguments = new ArrayList<>(options);
    arguments.addAll(List.of("-d", folder.toString(), "--release", "17", "-encoding", "UTF-8"));
    arguments.addAll(List.of("-proc:none", "-Xlint:all", "-Werror"));
    Arrays.stream(sources).map(Path::toString).forEach(arguments::add);
    ByteArrayOutputStream told = new ByteArrayOutputStream();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, told, told, arguments.toArray(String[]::new));
    assertThat(status).as(() -> told.toString(StandardCharsets.UTF_8)).isZero();
  }
}
