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
import java.util.List;
import java.util.stream.Collectors;
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
    assertThat(between("functions"))
        .isEqualTo(
            Language.functions().stream()
                .map(each -> "`" + each + "`")
                .collect(Collectors.joining(", ")));
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

  @Test
  void theCaseOfTheGuidePasses() {
    int from = GUIDE.indexOf("```json\n") + "```json\n".length();
    String json = GUIDE.substring(from, GUIDE.indexOf("```", from));
    CaseReport report = CaseRunner.run(CaseFile.read(json, "README.md"), EditionCatalog.shipped());
    assertThat(report.failed()).as(report.toString()).isZero();
    assertThat(report.passed()).isOne();
  }
}
