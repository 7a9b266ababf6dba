package dev.indemnity.tables.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {
  private static final Path SUITE = suite();

  @TempDir private Path folder;

  private static Path suite() {
    try {
      return Path.of(Objects.requireNonNull(MainTest.class.getResource("/suite")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /**
   * What a command did.
   *
   * @param status its exit status
   * @param out what it printed
   * @param errors what it complained of
   */
  private record Ran(int status, List<String> out, List<String> errors) {}

  private static Ran run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream errors = new ByteArrayOutputStream();
    int status =
        Main.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            List.of(arguments));
    return new Ran(status, lines(out), lines(errors));
  }

  private static List<String> lines(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private static String sample(String path) throws IOException {
    return Files.readString(SUITE.resolve(path));
  }

  @Test
  void aSuiteThatPassesEndsWithStatus0AndALineForEachCase() {
    Ran ran = run("cases", SUITE.toString(), "--editions", SUITE.toString());

    assertThat(ran.status()).isZero();
    assertThat(ran.out()).hasSize(17).last().isEqualTo("16 passed, 0 failed");
    assertThat(ran.out().subList(0, 16)).allMatch(line -> line.startsWith("ok   "));
    assertThat(ran.errors()).isEmpty();
  }

  @Test
  void aWrongFenEndsWithStatus1AndNamesTheLine() throws IOException {
    Path spoilt =
        write("spoilt.json", sample("cases/porters.json").replace("\"800.00\"", "\"800.01\""));

    Ran ran = run("cases", spoilt.toString(), "--editions", SUITE.toString());

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out())
        .contains(
            "FAIL "
                + spoilt
                + ": Ten days and two costs: settlement.claims.c1.lines.daily: expected 800.01, was 800.00")
        .last()
        .isEqualTo("15 passed, 1 failed");
  }

  @Test
  void aSuiteWithoutCasesEndsWithStatus1() {
    assertThat(run("cases", folder.toString()).status()).isEqualTo(1);
  }

  @Test
  void aBrokenEditionEndsTheRunOfCasesWithStatus1AndItsFindings() throws IOException {
    write("broken.json", sample("editions/porters.json").replace("\"zone\"", "\"zome\""));

    Ran ran = run("cases", SUITE.toString(), "--editions", folder.toString());

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).isEmpty();
    assertThat(ran.errors()).hasSize(1);
    assertThat(ran.errors().get(0)).contains("/edition/zome");
  }

  @Test
  void twoEditionsOfOneNameEndWithStatus2() throws IOException {
    write("other.json", sample("editions/porters.json").replace("\"80.00\"", "\"80.01\""));

    Ran ran =
        run(
            "cases",
            SUITE.toString(),
            "--editions",
            SUITE.toString(),
            "--editions",
            folder.toString());

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.errors().get(0)).contains("test.porters first");
  }

  @Test
  void soundFilesAreCheckedWithStatus0() {
    Ran ran = run("check", SUITE.toString());

    assertThat(ran.status()).isZero();
    assertThat(ran.out()).hasSize(3).last().isEqualTo("2 files, 0 findings");
    assertThat(ran.out().get(0)).endsWith("porters.json: 16 cases of test.porters first");
    assertThat(ran.out().get(1))
        .contains("porters.json: test.porters first (illustrative figures, ");
  }

  @Test
  void nothingToCheckEndsWithStatus1() {
    assertThat(run("check", folder.toString()).status()).isEqualTo(1);
  }

  @Test
  void findingsAreToldWithFileLineColumnAndNearestName() throws IOException {
    Path edition =
        write(
            "edition.json",
            sample("editions/porters.json")
                .replace(
                    "if reading.days = \\\"counted\\\" then claim.days",
                    "if reading.days = \\\"counted\\\" then claim.day")
                .replace("\"currency\": \"CNY\"", "\"currency\": \"YUAN\""));
    Path cases =
        write(
            "cases.json",
            sample("cases/porters.json").replaceFirst("\"subtotal\"", "\"subtotel\""));

    Ran ran = run("check", folder.toString());

    String formula = "\"if reading.days = \\\"counted\\\" then claim.day ";
    String inFormula = position(edition, formula, formula.indexOf(".day "));
    String inHeader = position(edition, "\"YUAN\"", 0);
    String inCase = position(cases, "\"210.02\"", 0);
    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out()).last().isEqualTo("2 files, 3 findings");
    assertThat(ran.out())
        .anyMatch(
            line ->
                line.startsWith(inFormula + ": /definitions/claim.counted column 39: found ")
                    && line.endsWith("nearest: claim.days"))
        .anyMatch(
            line ->
                line.startsWith(
                    inHeader + ": /edition/currency: found \"YUAN\", expected an ISO 4217 code"))
        .anyMatch(
            line ->
                line.startsWith(inCase + ": /cases/5/expect/subtotel: found ")
                    && line.endsWith("nearest: subtotal"));
  }

  /** File, line and column of a text in a file. */
  private static String position(Path file, String text, int further) throws IOException {
    String whole = Files.readString(file);
    int at = whole.indexOf(text);
    assertThat(at).isNotNegative();
    long line = whole.substring(0, at).chars().filter(c -> c == '\n').count() + 1;
    int column = at - whole.lastIndexOf('\n', at);
    return file + ":" + line + ":" + (column + further);
  }

  @Test
  void aTextThatIsNoJsonIsAFindingOfItsFile() throws IOException {
    Path file = write("torn.json", "{\"format\": 1,");

    Ran ran = run("check", file.toString());

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out().get(0)).startsWith(file + ": found ");
  }

  @Test
  void theClausesOfAnEditionAreToldAndOneNotCitedEndsWithStatus1() {
    Ran ran = run("clauses", "test.porters", "first", "--editions", SUITE.toString());

    assertThat(ran.status()).isEqualTo(1);
    assertThat(ran.out().get(0)).isEqualTo("Porters, a made-up scheme, test.porters first");
    assertThat(ran.out())
        .contains("  nothing cites it")
        .last()
        .isEqualTo("7 clauses, 1 calculated and not cited: C-1");
    assertThat(run("clauses", "test.porters", "--editions", SUITE.toString()).out())
        .isEqualTo(ran.out());
  }

  @Test
  void theClausesOfAShippedEditionAreAllCitedAndPrintedInTheirOwnScript() {
    Ran ran = run("clauses", "cn.chinalife.employers-liability");

    assertThat(ran.status()).isZero();
    assertThat(String.join("\n", ran.out())).contains("保险法第52条");
  }

  @Test
  void ofSeveralEditionsOneIsToBeNamed() throws IOException {
    write(
        "second.json",
        sample("editions/porters.json").replace("\"label\": \"first\"", "\"label\": \"second\""));
    String[] both = {
      "clauses", "test.porters", "--editions", SUITE.toString(), "--editions", folder.toString()
    };

    Ran ran = run(both);

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.errors().get(0)).isEqualTo("test.porters has several editions: first, second");
  }

  @Test
  void helpIsNoMistake() {
    assertThat(run("help").status()).isZero();
    assertThat(run("--help").out()).isEqualTo(Main.HELP.lines().toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          case x                    | case is no command; help lists those there are
          cases                     | at least one directory or file is needed
          check                     | at least one directory or file is needed
          check . --editions .      | --editions is no option of this command
          cases . --editions        | --editions must be followed by a directory or file
          cases . --verbose         | --verbose is no option
          clauses                   | an id is needed, and perhaps a label
          clauses a b c             | an id is needed, and perhaps a label
          clauses test.nobody       | id (test.nobody) must be one of the catalog, which has
          cases no/such/directory   | no/such/directory is not there
          check no/such/directory   | no/such/directory is not there
          cases . --editions no/such | no/such is not there
          """)
  void wrongUsageEndsWithStatus2AndSaysWhy(String arguments, String message) {
    Ran ran = run(arguments.split(" ", -1));

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.errors().get(0)).startsWith(message);
    assertThat(ran.out()).isEmpty();
  }

  @Test
  void noArgumentsAtAllArePrintedTheHelp() {
    Ran ran = run();

    assertThat(ran.status()).isEqualTo(2);
    assertThat(ran.errors()).isEqualTo(Main.HELP.lines().toList());
  }
}
