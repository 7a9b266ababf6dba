package dev.indemnity.tables.cases;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.catalog.EditionCatalog;
import dev.indemnity.tables.edition.EditionReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;

/** The case files of the tests, and ways to spoil them. */
final class Suites {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

  private Suites() {}

  static Path resource(String path) {
    try {
      return Path.of(Objects.requireNonNull(Suites.class.getResource(path), path).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static SchemeEdition porters() {
    try {
      return EditionReader.read(resource("/suite/editions/porters.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The shipped editions, and those of the cases of policies that change. */
  static EditionCatalog editionsOfEndorsements() {
    try {
      return EditionCatalog.shipped().plusDirectory(resource("/endorsement/editions"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode sample() {
    return tree(resource("/suite/cases/porters.json"));
  }

  static ObjectNode tree(Path file) {
    try {
      return (ObjectNode) MAPPER.readTree(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static JsonNode json(String text) {
    try {
      return MAPPER.readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static CaseFile read(JsonNode tree) {
    return CaseFile.read(tree.toString(), "spoilt.json");
  }

  /** A file of the sample's shared facts with one case alone, in single quotes for readability. */
  static ObjectNode of(String one) {
    ObjectNode file = sample();
    file.putArray("cases").add(json(one));
    return file;
  }

  /** A file with one of its cases alone. */
  static ObjectNode alone(ObjectNode file, JsonNode one) {
    ObjectNode other = file.deepCopy();
    other.putArray("cases").add(one.deepCopy());
    return other;
  }

  /** The values below a node that hold no others, by their path of keys, apart by bars. */
  static Map<String, Leaf> leaves(JsonNode node) {
    Map<String, Leaf> leaves = new LinkedHashMap<>();
    collect(node, "", leaves);
    return leaves;
  }

  /**
   * A value, and how to put another in its place.
   *
   * @param value the value
   * @param put puts another
   */
  record Leaf(JsonNode value, BiConsumer<JsonNode, JsonNode> put) {}

  private static void collect(JsonNode node, String path, Map<String, Leaf> leaves) {
    if (node instanceof ObjectNode object) {
      object
          .properties()
          .forEach(
              each ->
                  child(
                      each.getValue(),
                      path + "|" + each.getKey(),
                      (root, other) -> ((ObjectNode) at(root, path)).set(each.getKey(), other),
                      leaves));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int index = i;
        child(
            array.get(i),
            path + "|" + i,
            (root, other) -> ((ArrayNode) at(root, path)).set(index, other),
            leaves);
      }
    }
  }

  private static void child(
      JsonNode value, String path, BiConsumer<JsonNode, JsonNode> put, Map<String, Leaf> leaves) {
    boolean emptyList = value.isArray() && value.isEmpty();
    if (value.isValueNode() || emptyList) {
      leaves.put(path.substring(1), new Leaf(value, put));
    } else {
      collect(value, path, leaves);
    }
  }

  private static JsonNode at(JsonNode root, String path) {
    JsonNode node = root;
    for (String key : path.isEmpty() ? new String[0] : path.substring(1).split("\\|", -1)) {
      node = node.isArray() ? node.get(Integer.parseInt(key)) : node.get(key);
    }
    return node;
  }
}
