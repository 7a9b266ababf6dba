package dev.indemnity.examples.products;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.tables.command.Main;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class OtherProductsTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

  @Test
  void everyFileIsSound() {
    assertThat(run("check", "editions", "cases"))
        .as(printed.toString(StandardCharsets.UTF_8))
        .isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains(", 0 findings");
  }

  @Test
  void everyCasePasses() {
    assertThat(run("cases", "cases", "--editions", "editions"))
        .as(printed.toString(StandardCharsets.UTF_8))
        .isZero();
    assertThat(printed.toString(StandardCharsets.UTF_8)).contains(", 0 failed");
  }

  private int run(String... arguments) {
    PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8);
    return Main.run(out, out, List.of(arguments));
  }
}
