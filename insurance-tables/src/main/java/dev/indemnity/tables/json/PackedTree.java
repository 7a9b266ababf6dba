package dev.indemnity.tables.json;

import dev.indemnity.tables.json.JsonValue.JsonArray;
import dev.indemnity.tables.json.JsonValue.JsonBoolean;
import dev.indemnity.tables.json.JsonValue.JsonNull;
import dev.indemnity.tables.json.JsonValue.JsonNumber;
import dev.indemnity.tables.json.JsonValue.JsonObject;
import dev.indemnity.tables.json.JsonValue.JsonText;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A tree as bytes that no parser is needed for: what a process that has just started, and whose
 * code is not compiled yet, reads several times as fast as the text. Places are not kept: whoever
 * packs a tree has told before what is wrong with it.
 *
 * <p>The bytes are {@link #MARK}, the number of texts, each text as its length in bytes and itself
 * in UTF-8, and then the values, each after one of the letters below, the parts of an object or
 * list after their number. Lengths and numbers are in groups of seven bits, the low ones first.
 */
public final class PackedTree {
  /** The first bytes, with the version of what follows. */
  static final String MARK = "tree1";

  static final char OBJECT = 'o';
  static final char ARRAY = 'a';
  static final char TEXT = 's';
  static final char NUMBER = 'n';
  static final char TRUE = 't';
  static final char FALSE = 'f';
  static final char NULL = '0';

  /** All values stand here. */
  private static final Location PLACE = Location.root(1, 1);

  private final byte[] packed;
  private final String[] texts;
  private int next;

  private PackedTree(byte[] packed) {
    this.packed = packed;
    String mark =
        new String(packed, 0, Math.min(MARK.length(), packed.length), StandardCharsets.ISO_8859_1);
    if (!mark.equals(MARK)) {
      throw new IllegalArgumentException("packed tree must begin with " + MARK);
    }
    this.next = MARK.length();
    this.texts = new String[count()];
    for (int i = 0; i < texts.length; i++) {
      int length = count();
      texts[i] = new String(packed, next, length, StandardCharsets.UTF_8);
      next += length;
    }
  }

  /**
   * Reads a tree.
   *
   * @param packed what a {@link TreePacker} made of it
   * @return the tree
   * @throws IllegalArgumentException where it is something else, or a part of one
   */
  public static JsonValue read(byte[] packed) {
    try {
      return new PackedTree(packed).value(1);
    } catch (IndexOutOfBoundsException e) {
      throw new IllegalArgumentException(
          "packed tree (" + packed.length + " bytes) must be whole", e);
    }
  }

  private JsonValue value(int level) {
    return switch (packed[next++]) {
      case OBJECT -> object(inner(level));
      case ARRAY -> array(inner(level));
      case TEXT -> new JsonText(PLACE, texts[count()]);
      case NUMBER -> new JsonNumber(PLACE, new BigDecimal(texts[count()]));
      case TRUE -> new JsonBoolean(PLACE, true);
      case FALSE -> new JsonBoolean(PLACE, false);
      case NULL -> new JsonNull(PLACE);
      default -> throw new IllegalArgumentException("packed tree must hold known kinds of values");
    };
  }

  private static int inner(int level) {
    if (level > JsonReader.DEEPEST) {
      throw new IllegalArgumentException(
          "packed tree must have at most " + JsonReader.DEEPEST + " levels");
    }
    return level + 1;
  }

  private JsonObject object(int level) {
    int size = count();
    Map<String, JsonValue> members = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      String key = texts[count()];
      members.put(key, value(level));
    }
    return new JsonObject(PLACE, Collections.unmodifiableMap(members));
  }

  private JsonArray array(int level) {
    int size = count();
    List<JsonValue> elements = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      elements.add(value(level));
    }
    return new JsonArray(PLACE, Collections.unmodifiableList(elements));
  }

  private int count() {
    int count = 0;
    int shift = 0;
    byte group;
    do {
      group = packed[next++];
      count |= (group & 0x7F) << shift;
      shift += 7;
    } while (group < 0);
    return Objects.checkIndex(count, packed.length); // nothing is as many as there are bytes
  }
}
