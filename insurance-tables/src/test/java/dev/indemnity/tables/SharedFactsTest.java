package dev.indemnity.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.indemnity.core.fact.FactKey;
import dev.indemnity.core.fact.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the names that editions share and the typed inputs for them together. */
class SharedFactsTest {
  private static final Map<Class<?>, Set<String>> TYPES =
      Map.of(
          String.class, Set.of("string", "category"),
          LocalDate.class, Set.of("date"),
          ZonedDateTime.class, Set.of("date and time"),
          Money.class, Set.of("money"),
          Integer.class, Set.of("number"),
          BigDecimal.class, Set.of("number"),
          Boolean.class, Set.of("boolean"),
          List.class, Set.of("list"));

  /** What one product asks for and no other would. */
  private static final Set<String> OF_ONE_PRODUCT = Set.of("worker.enrolledAsClass6");

  @ParameterizedTest
  @ValueSource(strings = "cn.chinalife.employers-liability/guide.json")
  void whatCallersGiveToAShippedEditionHasAKeyOfItsType(String edition) {
    Set<String> without = new TreeSet<>();
    facts(edition)
        .forEach(
            (name, declared) -> {
              if (declared.has("from")) {
                return;
              }
              FactKey<?> key = key(name);
              if (key == null) {
                without.add(name);
              } else {
                String type = declared.get("type").asText().replace("?", "");
                assertThat(TYPES.get(key.type())).as(name).contains(type);
              }
            });

    assertThat(without).isEqualTo(OF_ONE_PRODUCT);
  }

  private static @Nullable FactKey<?> key(String name) {
    return Vocabulary.keys().stream()
        .filter(key -> key.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  private static Map<String, JsonNode> facts(String edition) {
    String resource = "/dev/indemnity/editions/" + edition;
    try (InputStream in = SharedFactsTest.class.getResourceAsStream(resource)) {
      JsonNode facts = new ObjectMapper().readTree(Objects.requireNonNull(in)).get("facts");
      return facts.properties().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
