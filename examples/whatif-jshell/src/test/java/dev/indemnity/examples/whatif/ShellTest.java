package dev.indemnity.examples.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import jdk.jshell.tool.JavaShellToolBuilder;
import org.junit.jupiter.api.Test;

class ShellTest {
  @Test
  void theToolOpensWithTheLibraryAndEndsWithTheStatusItIsTold() throws Exception {
    String typed =
        """
        var guide = edition("cn.chinalife.employers-liability")
        diff(guide, guide)
        /exit 7
        """;
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    int status;
    try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      status =
          JavaShellToolBuilder.builder()
              .in(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)), null)
              .out(out)
              .err(out)
              .persistence(new HashMap<>())
              .start(Shell.options());
    }

    assertThat(printed.toString(StandardCharsets.UTF_8))
        .contains("guide ==> cn.chinalife.employers-liability guide\n", "no difference");
    assertThat(status).isEqualTo(7);
  }
}
