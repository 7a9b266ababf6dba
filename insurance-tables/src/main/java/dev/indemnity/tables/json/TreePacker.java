package dev.indemnity.tables.json;

import dev.indemnity.tables.json.JsonValue.JsonArray;
import dev.indemnity.tables.json.JsonValue.JsonBoolean;
import dev.indemnity.tables.json.JsonValue.JsonNull;
import dev.indemnity.tables.json.JsonValue.JsonNumber;
import dev.indemnity.tables.json.JsonValue.JsonObject;
import dev.indemnity.tables.json.JsonValue.JsonText;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Packs a tree into the bytes a {@link PackedTree} reads. */
public final class TreePacker {
  private final Map<String, Integer> texts = new LinkedHashMap<>();
  private final ByteArrayOutputStream values = new ByteArrayOutputStream();

  private TreePacker() {}

  /**
   * Packs a tree.
   *
   * @param tree the tree
   * @return its bytes, the same for equal trees wherever they stood
   * @throws IllegalArgumentException where a value was refused as the text was read
   */
  public static byte[] pack(JsonValue tree) {
    TreePacker packer = new TreePacker();
    packer.value(tree);
    return packer.packed();
  }

  private byte[] packed() {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    packed.writeBytes(PackedTree.MARK.getBytes(StandardCharsets.ISO_8859_1));
    count(packed, texts.size());
    for (String text : texts.keySet()) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      count(packed, bytes.length);
      packed.writeBytes(bytes);
    }
    packed.writeBytes(values.toByteArray());
    return packed.toByteArray();
  }

  private void value(JsonValue value) {
    if (value instanceof JsonObject object) {
      values.write(PackedTree.OBJECT);
      count(values, object.members().size());
      object
          .members()
          .forEach(
              (key, member) -> {
                text(key);
                value(member);
              });
    } else if (value instanceof JsonArray array) {
      values.write(PackedTree.ARRAY);
      count(values, array.elements().size());
      array.elements().forEach(this::value);
    } else if (value instanceof JsonText text) {
      values.write(PackedTree.TEXT);
      text(text.value());
    } else if (value instanceof JsonNumber number) {
      values.write(PackedTree.NUMBER);
      text(number.value().toPlainString());
    } else if (value instanceof JsonBoolean truth) {
      values.write(truth.value() ? PackedTree.TRUE : PackedTree.FALSE);
    } else if (value instanceof JsonNull) {
      values.write(PackedTree.NULL);
    } else {
      throw new IllegalArgumentException(
          "tree must be one without problems, which had one at " + value.at());
    }
  }

  private void text(String text) {
    Integer known = texts.get(text);
    int number = known == null ? texts.size() : known;
    texts.putIfAbsent(text, number);
    count(values, number);
  }

  private static void count(ByteArrayOutputStream to, int count) {
    int left = count;
    while (left > 0x7F) {
      to.write((left & 0x7F) | 0x80);
      left >>>= 7;
    }
    to.write(left);
  }
}
