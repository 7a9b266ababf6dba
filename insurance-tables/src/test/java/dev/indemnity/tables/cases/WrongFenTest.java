package dev.indemnity.tables.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.indemnity.tables.catalog.EditionCatalog;
import dev.indemnity.tables.folder.JsonFiles;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One fen more anywhere in a case file makes its run fail. */
class WrongFenTest {
  private static final BigDecimal FEN = new BigDecimal("0.01");
  private static final EditionCatalog KNOWN = Suites.editionsOfEndorsements();

  @Test
  void anyAmountOfTheSampleThatIsWrongByAFenFailsTheRunAndIsNamed() {
    ObjectNode sample = Suites.sample();
    int tried = 0;
    for (Map.Entry<String, Suites.Leaf> leaf : Suites.leaves(sample).entrySet()) {
      if (isAmount(leaf.getValue().value())) {
        tried++;
        ObjectNode spoilt = sample.deepCopy();
        leaf.getValue().put().accept(spoilt, oneMore(leaf.getValue().value()));
        CaseReport report = CaseRunner.run(Suites.read(spoilt), Suites.porters());

        assertThat(report.failed()).as(leaf.getKey()).isPositive();
        if (leaf.getKey().contains("expect")) {
          assertThat(failures(report)).as(leaf.getKey()).hasSize(1);
          assertThat(failures(report).get(0))
              .contains(sample.at("/cases/" + leaf.getKey().split("\\|", -1)[1] + "/name").asText())
              .contains("expected " + oneMore(leaf.getValue().value()).asText())
              .contains(pathOf(leaf.getKey()));
        }
      }
    }
    assertThat(tried).isGreaterThan(20);
  }

  static Stream<Path> casesOfShippedAndChangingPolicies() throws IOException {
    Set<JsonFiles.Kind> cases = Set.of(JsonFiles.Kind.CASES);
    return Stream.concat(
        JsonFiles.below(Suites.resource("/cases"), cases).stream(),
        JsonFiles.below(Suites.resource("/endorsement/cases"), cases).stream());
  }

  @ParameterizedTest
  @MethodSource("casesOfShippedAndChangingPolicies")
  void anyExpectedAmountOfACaseThatIsWrongByAFenFailsIt(Path file) throws IOException {
    ObjectNode whole = Suites.tree(file);
    CaseFile cases = CaseFile.read(file);
    SchemeReference scheme = cases.scheme();
    EditionRun run =
        new EditionRun(
            cases.supplied(KNOWN.get(scheme.id(), scheme.label().orElseThrow())),
            label -> KNOWN.get(scheme.id(), label));
    for (JsonNode one : whole.get("cases")) {
      for (Map.Entry<String, Suites.Leaf> leaf : Suites.leaves(one).entrySet()) {
        if (leaf.getKey().startsWith("expect|") && isAmount(leaf.getValue().value())) {
          JsonNode spoilt = one.deepCopy();
          leaf.getValue().put().accept(spoilt, oneMore(leaf.getValue().value()));
          Case read = Suites.read(Suites.alone(whole, spoilt)).cases().get(0);
          CaseResult result = run.run(read);

          assertThat(result.differences()).as(one.get("name") + " " + leaf.getKey()).hasSize(1);
          assertThat(result.differences().get(0).path()).endsWith(pathOf(leaf.getKey()));
        }
      }
    }
  }

  private static boolean isAmount(JsonNode value) {
    return value.isTextual() && value.asText().matches("-?[0-9]+\\.[0-9]{2}");
  }

  private static JsonNode oneMore(JsonNode amount) {
    return new TextNode(new BigDecimal(amount.asText()).add(FEN).toPlainString());
  }

  private static List<String> failures(CaseReport report) {
    List<String> failures = new ArrayList<>(report.lines());
    failures.removeIf(line -> line.startsWith("ok "));
    return failures;
  }

  /** Where the report tells what differs from the value at a path of keys. */
  private static String pathOf(String keys) {
    return keys.substring(keys.indexOf("expect|") + "expect".length()).replace('|', '.');
  }
}
