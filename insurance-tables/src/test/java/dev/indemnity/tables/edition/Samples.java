package dev.indemnity.tables.edition;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.BrokenEditionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** The sample file that has every key. */
final class Samples {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Samples() {}

  static String text() {
    try (InputStream in =
        Objects.requireNonNull(Samples.class.getResourceAsStream("sample.json"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What is wrong with the sample once it is changed. */
  static List<String> findings(Consumer<ObjectNode> change) {
    ObjectNode file = (ObjectNode) tree();
    change.accept(file);
    return assertThrows(
            BrokenEditionException.class, () -> EditionReader.read(file.toString(), "b.json"))
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  static ObjectNode object(ObjectNode file, String pointer) {
    return (ObjectNode) file.at(pointer);
  }

  /** A tree of the sample, for the caller to change. */
  static JsonNode tree() {
    try {
      return MAPPER.readTree(text());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
