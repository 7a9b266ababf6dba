package dev.indemnity.tables.measure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.indemnity.core.scheme.Clause;
import dev.indemnity.core.scheme.Convention;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.catalog.EditionCatalog;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The case files of the measure leave nothing of it out. */
class MeasureCasesTest {
  private static final String ID = "cn.urumqi.supplementary-work-injury";
  private static final SchemeEdition MEASURE = EditionCatalog.shipped().get(ID, "2025");
  private static final List<JsonNode> CASES = cases();

  private static List<JsonNode> cases() {
    ObjectMapper mapper = new ObjectMapper();
    try (Stream<Path> files =
        Files.list(
            Path.of(
                Objects.requireNonNull(MeasureCasesTest.class.getResource("/cases/" + ID))
                    .toURI()))) {
      List<JsonNode> cases = new ArrayList<>();
      for (Path file : files.sorted().toList()) {
        mapper.readTree(file.toFile()).path("cases").forEach(cases::add);
      }
      return cases;
    } catch (IOException | URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static Set<String> cited() {
    Set<String> cited = new TreeSet<>();
    for (JsonNode one : CASES) {
      JsonNode clause = one.get("clause");
      if (clause.isTextual()) {
        cited.add(clause.asText());
      }
      clause.forEach(each -> cited.add(each.asText()));
    }
    return cited;
  }

  @Test
  void thereAreManyMoreThanAHundredAndFifty() {
    assertThat(CASES).hasSizeGreaterThan(350);
  }

  @Test
  void everyClauseThatIsCalculatedHasACase() {
    Set<String> calculated = new TreeSet<>();
    for (Map.Entry<String, Clause> each : MEASURE.clauses().entrySet()) {
      if (each.getValue().status() == Clause.Status.CALCULATED) {
        calculated.add(each.getKey());
      }
    }
    assertThat(cited()).containsAll(calculated);
  }

  @Test
  void everyConventionHasACaseUnderEachOfItsReadings() {
    List<String> without = new ArrayList<>();
    for (Map.Entry<String, Convention> each : MEASURE.conventions().entrySet()) {
      for (String reading : each.getValue().readings()) {
        boolean standing = reading.equals(each.getValue().value());
        if (CASES.stream().noneMatch(one -> asks(one, each.getKey(), reading, standing))) {
          without.add(each.getKey() + ": " + reading);
        }
      }
      assertThat(cited()).contains(each.getValue().code());
    }
    assertThat(without).isEmpty();
  }

  private static boolean asks(JsonNode one, String convention, String reading, boolean standing) {
    JsonNode with = one.path("with").path(convention);
    return with.isMissingNode() ? standing : with.asText().equals(reading);
  }
}
