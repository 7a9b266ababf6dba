package dev.indemnity.tables.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.annex.Annexes;
import dev.indemnity.tables.catalog.EditionCatalog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckAnnexTest {
  private static final SchemeEdition EDITION =
      EditionCatalog.shipped().editions().stream()
          .filter(each -> each.tables().values().stream().anyMatch(t -> t.annex().isPresent()))
          .findFirst()
          .orElseThrow();

  @TempDir private Path folder;

  private static List<String> check(Path path) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
    assertThat(Main.run(printed, printed, List.of("check", path.toString()))).isEqualTo(1);
    return out.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private Path template(String name) throws IOException {
    StringBuilder text = new StringBuilder();
    Annexes.writeAnnexTemplate(EDITION, Annexes.Format.CSV, text);
    return Files.writeString(folder.resolve(name), text);
  }

  @Test
  void anAnnexAsCsvIsCheckedWithItsEditionAndToldByItsLines() throws IOException {
    Path file = template("annex.csv");

    assertThat(check(file))
        .anyMatch(line -> line.startsWith(file + ":2: /2/3: found com.example.annexes"))
        .anyMatch(line -> line.startsWith(file + ":4: /4/3: found "))
        .last()
        .asString()
        .startsWith("1 files, ");
  }

  @Test
  void belowADirectoryAnnexesAreCheckedAndOtherCsvFilesLeftAlone() throws IOException {
    template("annex.csv");
    Files.writeString(
        folder.resolve("roster.csv"),
        """
        name,birth date
        ann,1990-01-01
        """);

    assertThat(check(folder))
        .noneMatch(line -> line.contains("roster.csv"))
        .last()
        .asString()
        .startsWith("1 files, ");
  }

  @Test
  void anAnnexOfNoKnownEditionSaysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("annex.csv"), "annex,of,test.nothing,1\n");

    assertThat(check(file))
        .first()
        .asString()
        .startsWith(file + ": found an annex of no known edition");
  }

  @Test
  void helpNamesAnnexes() {
    assertThat(Main.HELP).contains("annexes whose name ends in .csv");
  }
}
