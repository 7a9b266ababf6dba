package dev.indemnity.tables.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import dev.indemnity.core.problem.Place;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.catalog.EditionCatalog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Edition files changed at random are read as a whole or refused with findings, in bounded time:
 * each shipped edition, each of the examples, and the sample that has every key.
 */
class RandomEditsTest {
  private static final List<Path> FOLDERS =
      List.of(Path.of("src/main/resources/dev/indemnity/editions"), Path.of("../examples"));
  private static final Path SAMPLE =
      Path.of("src/test/resources/dev/indemnity/tables/edition/sample.json");
  private static final EditionCatalog OTHERS = EditionCatalog.shipped();
  private static final int LEAST = 10_000;
  private static final int LEAST_OF_EACH = 300;

  /** Much more than any takes, also where other builds have the machine. */
  private static final Duration BOUND = Duration.ofSeconds(30);

  /** What an empty object at the end of a row adds to it is nothing. */
  private static final Pattern ROW = Pattern.compile(".*/rows/\\d+");

  static List<Path> editions() throws IOException {
    List<Path> editions = new ArrayList<>(List.of(SAMPLE));
    for (Path folder : FOLDERS) {
      try (Stream<Path> files = Files.walk(folder)) {
        files
            .filter(file -> file.toString().endsWith(".json"))
            .filter(file -> !file.toString().contains("target"))
            .filter(RandomEditsTest::isEdition)
            .sorted()
            .forEach(editions::add);
      }
    }
    return editions;
  }

  private static boolean isEdition(Path file) {
    JsonNode tree = Trees.of(text(file));
    return tree.has("format") && tree.has("edition");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Long files take long: they have the fewest, short ones share the rest. */
  private static int edits(Path file) {
    return Math.max(LEAST_OF_EACH, Math.min(1_100, 5_000_000 / text(file).length()));
  }

  @Test
  void thereAreAtLeastTenThousandEdits() throws IOException {
    assertThat(editions().stream().mapToInt(RandomEditsTest::edits).sum())
        .isGreaterThanOrEqualTo(LEAST);
  }

  @ParameterizedTest
  @MethodSource("editions")
  void anEditedFileIsReadAsAWholeOrRefusedWithFindings(Path file) {
    RandomEdits edits = new RandomEdits(text(file));
    int number = edits(file);
    long refused =
        IntStream.range(0, number).parallel().filter(seed -> isRefused(file, edits, seed)).count();
    assertThat(refused).isBetween(number / 4L, number - 1L);
  }

  private static boolean isRefused(Path file, RandomEdits edits, int seed) {
    RandomEdits.Edited edited = edits.edit(seed);
    String what = file.getFileName() + ", seed " + seed + ": " + edited.edit();
    return assertTimeoutPreemptively(BOUND, () -> isRefused(edited, what), what);
  }

  private static boolean isRefused(RandomEdits.Edited edited, String what) throws IOException {
    SchemeEdition edition;
    try {
      edition = read(edited.stream());
    } catch (BrokenEditionException broken) {
      assertThat(broken.problems()).as(what).isNotEmpty().allMatch(RandomEditsTest::isTold);
      return true;
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError thrown) {
      throw new AssertionError(what, thrown);
    }
    JsonNode given = Trees.of(edited.text());
    String written = EditionWriter.write(edition);
    assertThat(held(Trees.of(written))).as(what).isEqualTo(held(given));
    assertThat(lost(given, Trees.of(written))).as(what).isEmpty();
    InputStream again = new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8));
    assertThat(read(again)).as(what).isEqualTo(edition);
    return false;
  }

  private static SchemeEdition read(InputStream in) throws IOException {
    return EditionReader.open(in, "edited.json").edition(OTHERS::edition);
  }

  private static boolean isTold(Problem problem) {
    Place place = problem.place();
    return place.file().equals("edited.json")
        && (place.pointer().isEmpty() || place.pointer().startsWith("/"))
        && place.column() >= 0
        && !problem.found().isBlank()
        && !problem.expected().isBlank()
        && problem.toString().chars().noneMatch(Character::isISOControl);
  }

  /** How much each section holds; null and nothing say as little as what is left out. */
  private static Map<String, Integer> held(JsonNode file) {
    Map<String, Integer> held = new TreeMap<>();
    file.properties()
        .forEach(
            section -> {
              int size = 0;
              for (JsonNode each : section.getValue()) {
                size += each.isNull() || (each.isContainerNode() && each.isEmpty()) ? 0 : 1;
              }
              if (size > 0) {
                held.put(section.getKey(), size);
              }
            });
    return held;
  }

  /** The formulas, sentences and lists of a file that are not in what was written of it. */
  private static Set<String> lost(JsonNode file, JsonNode written) {
    Map<String, Integer> lost = said(file);
    said(written).forEach((text, times) -> lost.merge(text, -times, Integer::sum));
    lost.values().removeIf(times -> times <= 0);
    return lost.keySet();
  }

  private static Map<String, Integer> said(JsonNode file) {
    Map<String, Integer> said = new HashMap<>();
    Trees.walk(
        file,
        (pointer, node) -> {
          // a word or a number can be written in several ways, or be left to the default
          if (node.isTextual() && isSentence(node.asText())) {
            said.merge(node.asText(), 1, Integer::sum);
          }
          if (node.isArray() && !node.isEmpty() && !ROW.matcher(pointer).matches()) {
            said.merge(pointer + " of " + node.size(), 1, Integer::sum);
          }
        });
    return said;
  }

  private static boolean isSentence(String text) {
    return text.chars().anyMatch(Character::isLetter)
        && text.chars().anyMatch(c -> c == ' ' || c == '.' || c == '(');
  }
}
