package dev.indemnity.tables.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.catalog.EditionCatalog;
import dev.indemnity.tables.json.JsonProblems;
import dev.indemnity.tables.json.JsonReader;
import dev.indemnity.tables.json.TreePacker;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackingTest {
  @TempDir Path folder = Path.of("");

  private static Path shipped() throws Exception {
    URL index = Packing.class.getResource("/dev/indemnity/editions/index.txt");
    return Path.of(Objects.requireNonNull(index).toURI()).resolveSibling("");
  }

  private static byte[] packed(String text) {
    return TreePacker.pack(JsonReader.read(text, new JsonProblems("text")).orElseThrow());
  }

  @Test
  void everyEditionThatShipsLiesPackedBesideItsText() throws Exception {
    try (Stream<Path> files = Files.walk(shipped())) {
      List<Path> texts = files.filter(file -> file.toString().endsWith(".json")).toList();
      assertThat(texts).hasSizeGreaterThan(8);
      for (Path text : texts) {
        assertThat(Path.of(text.toString().replaceFirst("json$", "tree")))
            .as(text.toString())
            .hasBinaryContent(packed(Files.readString(text)));
      }
    }
  }

  @Test
  void besideItLiesWhatQuotesAskOfIt() throws Exception {
    for (SchemeEdition edition : EditionCatalog.shipped().editions()) {
      assertThat(shipped().resolve(edition.id()).resolve(edition.label() + ".quotes"))
          .as(edition.toString())
          .hasBinaryContent(Scheme.resolve(QuotedPart.of(edition)).packed());
    }
  }

  @Test
  void theQuotedPartKeepsWhatQuotesAskAndNoNameNothingNeeds() {
    for (SchemeEdition edition : EditionCatalog.shipped().editions()) {
      SchemeEdition part = QuotedPart.of(edition);
      assertThat(Scheme.problems(part, List.of())).as(edition.toString()).isEmpty();
      assertThat(edition.facts()).containsKeys(part.facts().keySet().toArray(String[]::new));
      assertThat(part.eligibility()).isEqualTo(edition.eligibility());
      assertThat(part.premium()).isEqualTo(edition.premium());
      assertThat(part.totals()).isEqualTo(edition.totals());
      assertThat(part.benefits()).isEmpty();
      for (String name : part.definitions().keySet()) {
        SchemeEdition.Builder without = SchemeEdition.builder().from(part);
        without.definitions(
            part.definitions().entrySet().stream()
                .filter(each -> !each.getKey().equals(name))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        assertThat(Scheme.problems(without.build(), List.of())).as(name).isNotEmpty();
      }
    }
  }

  @Test
  void aTextThatIsWrongIsNotPackedAndToldWithItsPlace() throws Exception {
    Path text = Files.writeString(folder.resolve("wrong.json"), "{\"a\": 1, \"a\": 2}");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Packing.main(new String[] {folder.toString()}))
        .withMessageContaining(text.toString())
        .withMessageContaining("the key \"a\" again");
  }
}
