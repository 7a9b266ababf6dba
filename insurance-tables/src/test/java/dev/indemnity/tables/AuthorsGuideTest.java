package dev.indemnity.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.indemnity.core.application.Application;
import dev.indemnity.core.evaluation.Evaluation;
import dev.indemnity.core.evaluation.Evaluations;
import dev.indemnity.core.fact.FactKey;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.fact.Vocabulary;
import dev.indemnity.core.language.Language;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.cases.CaseFile;
import dev.indemnity.tables.cases.CaseReport;
import dev.indemnity.tables.cases.CaseRunner;
import dev.indemnity.tables.catalog.EditionCatalog;
import dev.indemnity.tables.edition.EditionReader;
import dev.indemnity.tables.edition.EditionSchema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guide for authors lists is what there is. */
class AuthorsGuideTest {
  private static final String GUIDE = read();

  private static String read() {
    try {
      return Files.readString(Path.of("README.md"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String between(String name) {
    String begins = "<!-- " + name + " -->";
    int from = GUIDE.indexOf(begins);
    int to = GUIDE.indexOf("<!-- end of " + name + " -->");
    assertThat(from).isNotNegative().isLessThan(to);
    return GUIDE.substring(from + begins.length(), to).strip();
  }

  @Test
  void theFactsOfTheFieldAreThoseOfTheCode() {
    List<String> lines =
        new ArrayList<>(List.of("| fact | Java type | what it is |", "|---|---|---|"));
    for (FactKey<?> key : Vocabulary.keys()) {
      lines.add(
          "| `"
              + key.name()
              + "` | "
              + key.type().getSimpleName()
              + " | "
              + Vocabulary.meaning(key)
              + " |");
    }
    assertThat(between("vocabulary").lines()).containsExactlyElementsOf(lines);
  }

  @Test
  void theFunctionsAreThoseOfTheLanguage() {
    assertThat(rows("functions").stream().map(row -> row.get(0)))
        .containsExactlyElementsOf(Language.functions());
  }

  @Test
  void theExampleOfEveryFunctionCallsItAndComesToWhatTheGuideSays() {
    for (List<String> row : rows("functions")) {
      assertThat(row).hasSize(6).doesNotContain("");
      assertThat(row.get(4)).startsWith(row.get(0) + "(");
      assertThat(GuideExamples.comesTo(row.get(4))).as(row.get(4)).isEqualTo(row.get(5));
    }
  }

  @Test
  void theExamplesOfPartsAndSumsComeToWhatTheGuideSays() {
    for (List<String> row : rows("parts")) {
      assertThat(GuideExamples.comesTo(row.get(3))).as(row.get(3)).isEqualTo(row.get(4));
      assertThat(row.get(1).startsWith("those of") || row.get(3).endsWith("." + row.get(1)))
          .as(row.toString())
          .isTrue();
    }
    for (List<String> row : rows("sums")) {
      assertThat(GuideExamples.comesTo(row.get(2))).as(row.get(2)).isEqualTo(row.get(3));
    }
  }

  @Test
  void whatHasNoAnswerIsReferredAsTheGuideSays() {
    for (String formula :
        List.of(
            "1 / (1 - 1)",
            "max([1][item > 1])",
            "working day(date(\"2025-02-05\"), 1, [date(\"2025-02-05\")])")) {
      assertThat(GuideExamples.comesTo(formula)).as(formula).startsWith("referred no-answer");
    }
  }

  /** The rows of a table of the guide, without the marks of code; its two head rows aside. */
  private static List<List<String>> rows(String name) {
    List<String> lines = between(name).lines().toList();
    return lines.subList(2, lines.size()).stream()
        .map(line -> line.substring(2, line.length() - 2))
        .map(
            line ->
                Arrays.stream(line.split(" \\| ", -1))
                    .map(cell -> cell.replaceAll("^`([^`]*)`$", "$1"))
                    .toList())
        .toList();
  }

  @Test
  void theSectionsAreThoseOfTheFormat() throws IOException {
    List<String> sections = new ArrayList<>();
    new ObjectMapper()
        .readTree(EditionSchema.text())
        .get("properties")
        .fieldNames()
        .forEachRemaining(sections::add);
    sections.remove("$schema");
    for (String section : sections) {
      assertThat(GUIDE).contains("\n| `" + section + "` | ");
    }
  }

  @Test
  void theSlicesOfTheGuideComeToWhatItSays() {
    SchemeEdition edition =
        EditionReader.read(
            "{\"format\": 1, \"edition\": {\"id\": \"test.guide\", \"label\": \"1\", \"title\":"
                + " \"Guide\", \"currency\": \"CNY\", \"zone\": \"Asia/Shanghai\", \"inForce\":"
                + " [null, null], \"figures\": \"illustrative\"}, \"facts\": {\"claim.medicalCost\":"
                + " {\"type\": \"money\"}}, \"tables\": {"
                + between("slices").replace("```", "")
                + "}}",
            "README.md");
    Facts facts = Facts.none().with("claim.medicalCost", "5000.00");
    Evaluation paid =
        Evaluations.of(
            edition,
            "medical share(claim.medicalCost)",
            Application.builder().facts(facts).build());
    assertThat(paid.type()).isEqualTo(Type.MONEY);
    assertThat(paid.why().value()).isEqualTo("3,700.00");
    assertThat(GUIDE).contains("0.5 × 1,000 + 0.8 × 4,000 = 3,700.00, an amount");
  }

  /** Codes are the words with hyphens in the code of the questions, and one of a single word. */
  @Test
  void theCodesOfReasonsAreThoseOfTheCode() throws IOException {
    Pattern code = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
    Set<String> codes = new TreeSet<>(Set.of("unlisted"));
    Path core = Path.of("../insurance-core/src/main/java/dev/indemnity/core");
    for (String questions :
        List.of(
            "allocation",
            "amount",
            "coverage",
            "eligibility",
            "endorsement",
            "outcome",
            "premium",
            "roster",
            "rule",
            "settlement")) {
      try (Stream<Path> sources = Files.walk(core.resolve(questions))) {
        for (Path source : sources.filter(each -> each.toString().endsWith(".java")).toList()) {
          code.matcher(Files.readString(source))
              .results()
              .forEach(each -> codes.add(each.group(1)));
        }
      }
    }
    assertThat(between("reasons").lines().skip(2).map(line -> line.split("`", -1)[1]))
        .containsExactlyElementsOf(codes);
  }

  @Test
  void theCaseOfTheGuidePasses() {
    int from = GUIDE.indexOf("```json\n") + "```json\n".length();
    String json = GUIDE.substring(from, GUIDE.indexOf("```", from));
    CaseReport report = CaseRunner.run(CaseFile.read(json, "README.md"), EditionCatalog.shipped());
    assertThat(report.failed()).as(report.toString()).isZero();
    assertThat(report.passed()).isOne();
  }
}
