package dev.indemnity.tables.edition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.indemnity.tables.json.TextChange;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** Random edits of one edition file; the same seed gives the same. */
final class RandomEdits {
  /** Stands in a tree for what no tree can hold; put in when the text is written. */
  private static final String RAW = "@raw@";

  private static final List<String> VALUES =
      List.of("null", "true", "0", "\"no such thing\"", "\"\"", "[]", "{}", "[null]", "[[],{}]");
  private static final List<String> NUMBERS =
      List.of(
          "-1",
          "0.5",
          "2147483648",
          "-9223372036854775809",
          "999999999999999999999999999999",
          "0.00000000000000000000000000001",
          "1" + "0".repeat(10_000),
          "1e400",
          "-1e-400",
          "1e999999999");
  private static final int[] DEPTHS = {30, 62, 66, 5_000, 200_000};
  private static final Pattern NUMERIC = Pattern.compile("\"?-?[0-9]+(\\.[0-9]+)?\"?");
  private static final Set<String> FORMULA_KEYS =
      Set.of(
          "is",
          "when",
          "require",
          "amount",
          "cap",
          "inception",
          "expiry",
          "accrued",
          "minimum",
          "charged",
          "kept",
          "evidence",
          "day",
          "received",
          "units",
          "payBefore",
          "until",
          "ifKnown");
  private static final Pattern FORMULA = Pattern.compile("/definitions/[^/]+|.*/(let|uses)/[^/]+");

  private final String text;
  private final JsonNode tree;
  private final List<String> pointers = new ArrayList<>();
  private final List<String> numbers = new ArrayList<>();
  private final List<String> formulas = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private final FormulaEdits formulaEdits;

  /** An edited file. */
  static final class Edited {
    private final String edit;
    private final byte[] bytes;

    private Edited(String edit, byte[] bytes) {
      this.edit = edit;
      this.bytes = bytes;
    }

    private static Edited of(String edit, String text) {
      return new Edited(edit, text.getBytes(StandardCharsets.UTF_8));
    }

    /** What was done, to be told where something is wrong. */
    String edit() {
      return edit;
    }

    InputStream stream() {
      return new ByteArrayInputStream(bytes);
    }

    String text() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  RandomEdits(String text) {
    this.text = text;
    this.tree = Trees.of(text);
    Trees.walk(tree, this::sort);
    tree.properties()
        .forEach(
            section -> {
              if (section.getValue().isObject() && !section.getKey().equals("edition")) {
                section.getValue().fieldNames().forEachRemaining(names::add);
              }
            });
    names.add("roster");
    this.formulaEdits = new FormulaEdits(names);
  }

  private void sort(String pointer, JsonNode node) {
    if (pointer.isEmpty()) {
      return;
    }
    pointers.add(pointer);
    if (NUMERIC.matcher(node.toString()).matches()) {
      numbers.add(pointer);
    }
    String key = pointer.substring(pointer.lastIndexOf('/') + 1);
    if (node.isTextual() && (FORMULA_KEYS.contains(key) || FORMULA.matcher(pointer).matches())) {
      formulas.add(pointer);
    }
  }

  Edited edit(long seed) {
    Random random = new Random(seed);
    int kind = random.nextInt(formulas.isEmpty() ? 60 : 100);
    if (kind < 12) {
      return ofText(random);
    }
    JsonNode changed = tree.deepCopy();
    StringBuilder edit = new StringBuilder();
    String raw = "0";
    for (int i = random.nextInt(4) == 0 ? 3 : 1; i > 0; i--) {
      String replaced =
          kind < 60 ? ofTree(changed, edit, random) : ofFormula(changed, edit, random);
      raw = replaced.isEmpty() ? raw : replaced;
    }
    String written = changed.toString().replace("\"" + RAW + "\"", raw);
    return Edited.of(edit.toString(), written);
  }

  private Edited ofText(Random random) {
    if (random.nextInt(3) == 0) {
      int length = random.nextInt(text.length());
      return Edited.of("cut to " + length, text.substring(0, length));
    }
    if (random.nextBoolean()) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      StringBuilder edit = new StringBuilder("bytes");
      for (int i = random.nextInt(3); i >= 0; i--) {
        int at = random.nextInt(bytes.length);
        bytes[at] = (byte) random.nextInt(256);
        edit.append(' ').append(at).append('=').append(bytes[at]);
      }
      return new Edited(edit.toString(), bytes);
    }
    TextChange change =
        new TextChange(random.nextInt(), random.nextInt(13), one(TextChange.PIECES, random));
    return Edited.of(change.toString(), change.of(text));
  }

  /** Edits a tree, of which earlier edits may have taken parts away; says what to write for RAW. */
  private String ofTree(JsonNode whole, StringBuilder edit, Random random) {
    String pointer = one(pointers, random);
    JsonNode value = whole.at(pointer);
    if (value.isMissingNode()) {
      return "";
    }
    int kind = random.nextInt(9);
    edit.append(kind).append(" at ").append(pointer).append("; ");
    switch (kind) {
      case 0 -> Trees.remove(whole, pointer);
      case 1 -> Trees.set(whole, pointer, Trees.of(one(VALUES, random)));
      case 2 -> rename(whole, pointer, random);
      case 3 -> put(Trees.remove(whole, pointer), holder(whole, random), random);
      case 4 -> put(value.deepCopy(), holder(whole, random), random);
      case 5 -> {
        String other = one(pointers, random);
        if (!whole.at(other).isMissingNode()) {
          Trees.set(whole, pointer, whole.at(other).deepCopy());
        }
      }
      case 6 -> {
        Trees.set(whole, pointer, TextNode.valueOf(RAW));
        return deep(random);
      }
      case 7 -> {
        return again(whole, pointer, random);
      }
      default -> {
        String number = numbers.isEmpty() ? pointer : one(numbers, random);
        if (!whole.at(number).isMissingNode()) {
          edit.append("number at ").append(number).append("; ");
          Trees.set(whole, number, TextNode.valueOf(RAW));
          String written = one(NUMBERS, random);
          return random.nextBoolean() ? written : "\"" + written + "\"";
        }
      }
    }
    return "";
  }

  private static void rename(JsonNode whole, String pointer, Random random) {
    String key = key(pointer);
    if (whole.at(parent(pointer)) instanceof ObjectNode object) {
      TextChange change =
          new TextChange(random.nextInt(), random.nextInt(3), one(TextChange.PIECES, random));
      JsonNode value = object.remove(key);
      object.set(change.of(key), value);
    }
  }

  /** A key twice in an object, or an element twice in a list. */
  private static String again(JsonNode whole, String pointer, Random random) {
    JsonNode value = whole.at(pointer);
    if (whole.at(parent(pointer)) instanceof ArrayNode array) {
      array.insert(random.nextInt(array.size() + 1), value.deepCopy());
      return "";
    }
    ((ObjectNode) whole.at(parent(pointer))).set(RAW, value.deepCopy());
    return TextNode.valueOf(key(pointer)).toString();
  }

  private static String deep(Random random) {
    int depth = DEPTHS[random.nextInt(DEPTHS.length)];
    return switch (random.nextInt(3)) {
      case 0 -> "[".repeat(depth) + "1" + "]".repeat(depth);
      case 1 -> "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
      default -> "\"" + "x".repeat(depth) + "\"";
    };
  }

  private static void put(JsonNode value, JsonNode holder, Random random) {
    if (holder instanceof ObjectNode object) {
      List<String> keys = new ArrayList<>(List.of("more"));
      object.fieldNames().forEachRemaining(keys::add);
      object.set(one(keys, random), value);
    } else if (holder instanceof ArrayNode array) {
      array.insert(random.nextInt(array.size() + 1), value);
    }
  }

  private JsonNode holder(JsonNode whole, Random random) {
    JsonNode holder = whole.at(one(pointers, random));
    return holder.isContainerNode() ? holder : whole;
  }

  private String ofFormula(JsonNode whole, StringBuilder edit, Random random) {
    String pointer = one(formulas, random);
    String[] path = pointer.split("/", -1);
    String own = names.contains(path[2]) ? path[2] : one(names, random);
    String edited = formulaEdits.edit(whole.at(pointer).asText(), own, random);
    edit.append(pointer).append(" = ");
    edit.append(edited, 0, Math.min(edited.length(), 500)).append("; ");
    Trees.set(whole, pointer, TextNode.valueOf(edited));
    return "";
  }

  private static String parent(String pointer) {
    return pointer.substring(0, pointer.lastIndexOf('/'));
  }

  private static String key(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1).replace("~1", "/").replace("~0", "~");
  }

  private static <T> T one(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
