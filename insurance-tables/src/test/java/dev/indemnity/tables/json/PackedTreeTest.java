package dev.indemnity.tables.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class PackedTreeTest {
  private static JsonValue tree(String text) {
    JsonProblems problems = new JsonProblems("text");
    JsonValue tree = JsonReader.read(text, problems).orElseThrow();
    assertThat(problems.list()).isEmpty();
    return tree;
  }

  /** What a tree says, wherever it stands: its values one by one. */
  private static List<String> said(JsonValue value) {
    List<String> said = new ArrayList<>();
    say("", value, said);
    return said;
  }

  private static void say(String at, JsonValue value, List<String> said) {
    if (value instanceof JsonValue.JsonObject object) {
      said.add(at + " object of " + object.members().keySet());
      object.members().forEach((key, member) -> say(at + "/" + key, member, said));
    } else if (value instanceof JsonValue.JsonArray array) {
      said.add(at + " list of " + array.elements().size());
      array.elements().forEach(element -> say(at + "/-", element, said));
    } else if (value instanceof JsonValue.JsonText text) {
      said.add(at + " text " + text.value());
    } else {
      said.add(at + " " + value.getClass().getSimpleName() + " " + value.described());
    }
  }

  @Property
  void aPackedTreeSaysWhatItsTextSays(@ForAll("texts") String text) {
    JsonValue tree = tree(text);
    assertThat(said(PackedTree.read(TreePacker.pack(tree)))).isEqualTo(said(tree));
  }

  @Provide
  Arbitrary<String> texts() {
    return value(3);
  }

  private static Arbitrary<String> value(int levels) {
    Arbitrary<String> word =
        Arbitraries.strings().withChars("az é万\uFEFF").ofMaxLength(200).map(s -> "\"" + s + "\"");
    Arbitrary<String> plain =
        Arbitraries.oneOf(
            word,
            Arbitraries.of("true", "false", "null", "0", "-0", "1.50", "0.0000001", "\"😀\""),
            Arbitraries.longs().map(unscaled -> BigDecimal.valueOf(unscaled, 9).toPlainString()));
    if (levels == 0) {
      return plain;
    }
    Arbitrary<List<String>> parts = value(levels - 1).list().ofMaxSize(4);
    return Arbitraries.oneOf(
        plain,
        parts.map(each -> "[" + String.join(",", each) + "]"),
        parts.map(PackedTreeTest::object));
  }

  private static String object(List<String> values) {
    List<String> members = new ArrayList<>();
    for (String value : values) {
      members.add("\"key " + members.size() + "\":" + value);
    }
    return "{" + String.join(",", members) + "}";
  }

  @Test
  void moreTextsThanOneGroupOfSevenBitsCountsAreToldApart() {
    StringBuilder text = new StringBuilder("[\"" + "x".repeat(20_000) + "\"");
    for (int i = 0; i < 17_000; i++) {
      text.append(',').append(i % 2 == 0 ? i : "\"" + i + "\"");
    }
    JsonValue tree = tree(text.append(']').toString());
    assertThat(said(PackedTree.read(TreePacker.pack(tree)))).isEqualTo(said(tree));
  }

  @Test
  void whatWasNotPackedIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PackedTree.read("{}".getBytes(StandardCharsets.UTF_8)))
        .withMessage("packed tree must begin with tree1");
  }

  @Test
  void whatIsCutShortIsRefused() {
    byte[] packed = TreePacker.pack(tree("{\"a\": [1, \"b\", {\"c\": null}], \"d\": 12.5}"));
    for (int length = 0; length < packed.length; length++) {
      byte[] cut = Arrays.copyOf(packed, length);
      assertThatIllegalArgumentException().isThrownBy(() -> PackedTree.read(cut));
    }
  }

  @Test
  void moreLevelsThanATextMayHaveAreRefused() {
    byte[] deep = Arrays.copyOf("tree1\0".getBytes(StandardCharsets.UTF_8), 500);
    for (int i = 6; i < deep.length; i += 2) {
      deep[i] = 'a';
      deep[i + 1] = 1;
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PackedTree.read(deep))
        .withMessage("packed tree must have at most 64 levels");
  }

  @Property
  void whateverTheBytesOneOfTheTwoComesOfThem(@ForAll("texts") String text, @ForAll long seed) {
    Random random = new Random(seed);
    byte[] packed = TreePacker.pack(tree(text));
    for (int i = 0; i < 3; i++) {
      packed[random.nextInt(packed.length)] = (byte) random.nextInt(256);
    }
    try {
      assertThat(said(PackedTree.read(packed))).isNotEmpty();
    } catch (IllegalArgumentException refused) {
      assertThat(refused.getMessage()).isNotEqualTo("");
    }
  }

  @Test
  void aTreeWithAValueThatWasRefusedIsNotPacked() {
    JsonValue tree = JsonReader.read("{\"a\": [1e3]}", new JsonProblems("text")).orElseThrow();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TreePacker.pack(tree))
        .withMessage("tree must be one without problems, which had one at /a/0 (line 1, column 8)");
  }
}
