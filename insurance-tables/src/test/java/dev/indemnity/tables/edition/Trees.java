package dev.indemnity.tables.edition;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/** Goes through trees of JSON, and changes them at a pointer. */
final class Trees {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Trees() {}

  interface Visitor {
    void visit(String pointer, JsonNode node);
  }

  static JsonNode of(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Each value of a tree with its pointer, those around others first. */
  static void walk(JsonNode node, Visitor visitor) {
    walk(node, "", visitor);
  }

  private static void walk(JsonNode node, String pointer, Visitor visitor) {
    visitor.visit(pointer, node);
    node.properties()
        .forEach(field -> walk(field.getValue(), pointer + "/" + escaped(field.getKey()), visitor));
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      walk(node.get(i), pointer + "/" + i, visitor);
    }
  }

  static String escaped(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }

  /** Puts a value at a pointer, in place of the one there or as a new member. */
  static void set(JsonNode whole, String pointer, JsonNode value) {
    JsonPointer path = JsonPointer.compile(pointer);
    JsonNode parent = whole.at(path.head());
    if (parent instanceof ObjectNode object) {
      object.set(path.last().getMatchingProperty(), value);
    } else {
      ((ArrayNode) parent).set(path.last().getMatchingIndex(), value);
    }
  }

  /** Takes away the value at a pointer, and says what it was. */
  static JsonNode remove(JsonNode whole, String pointer) {
    JsonPointer path = JsonPointer.compile(pointer);
    JsonNode parent = whole.at(path.head());
    return parent instanceof ObjectNode object
        ? object.remove(path.last().getMatchingProperty())
        : ((ArrayNode) parent).remove(path.last().getMatchingIndex());
  }
}
