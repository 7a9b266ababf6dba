package dev.indemnity.tables.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.EditionDigest;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.json.TextChange;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of edition files however they are written, and however they are broken. */
class EditionFileProperties {
  private static final String SAMPLE = Samples.text();
  private static final SchemeEdition EDITION = EditionReader.read(SAMPLE, "sample.json");
  private static final String DIGEST = EditionDigest.of(EDITION);

  @Provide
  Arbitrary<List<TextChange>> changes() {
    return Combinators.combine(
            Arbitraries.integers(),
            Arbitraries.integers().between(0, 12),
            Arbitraries.of(TextChange.PIECES))
        .as(TextChange::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(3);
  }

  @Property(tries = 400)
  void aChangedFileIsReadOrRefusedWithProblems(@ForAll("changes") List<TextChange> changes) {
    String text = SAMPLE;
    for (TextChange change : changes) {
      text = change.of(text);
    }
    try {
      SchemeEdition edition = EditionReader.read(text, "changed.json");
      assertThat(EditionReader.read(EditionWriter.write(edition), "again.json")).isEqualTo(edition);
    } catch (BrokenEditionException broken) {
      assertThat(broken.problems()).isNotEmpty();
      for (Problem problem : broken.problems()) {
        assertThat(problem.place().file()).isEqualTo("changed.json");
        assertThat(problem.found()).isNotBlank();
        assertThat(problem.expected()).isNotBlank();
      }
    }
  }

  @Property(tries = 50)
  void theOrderOfKeysAndRowsIsNoPartOfTheIdentity(@ForAll long seed) {
    ObjectNode file = (ObjectNode) Samples.tree();
    shuffle(file, "", new Random(seed));
    SchemeEdition shuffled = EditionReader.read(file.toPrettyString(), "shuffled.json");
    assertThat(EditionDigest.of(shuffled)).isEqualTo(DIGEST);
  }

  /** Shuffles keys and rows, but not the columns of a table, by which its cells are counted. */
  private static void shuffle(JsonNode node, String key, Random random) {
    if (node instanceof ObjectNode object && !key.equals("inputs") && !key.equals("outputs")) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      Collections.shuffle(names, random);
      for (String name : names) {
        JsonNode member = object.remove(name);
        object.set(name, member);
        shuffle(member, name, random);
      }
    } else if (node instanceof ArrayNode rows && key.equals("rows")) {
      List<JsonNode> elements = new ArrayList<>();
      rows.forEach(elements::add);
      Collections.shuffle(elements, random);
      rows.removeAll();
      rows.addAll(elements);
    } else if (node instanceof ArrayNode array) {
      array.forEach(element -> shuffle(element, "", random));
    }
  }

  @Property(tries = 50)
  void theSpellingOfANumberIsNoPartOfTheIdentity(@ForAll("zeros") String zeros) {
    String respelt =
        SAMPLE
            .replace(
                "[\"calm\", \"[40..]\", 12, 2]",
                "[\"calm\", \"[40.0..]\", \"12." + zeros + "\", 2.0]")
            .replace("\"value\": \"20.00\"", "\"value\": 20." + zeros);
    assertThat(respelt).isNotEqualTo(SAMPLE);
    SchemeEdition edition = EditionReader.read(respelt, "respelt.json");
    assertThat(EditionDigest.of(edition)).isEqualTo(DIGEST);
    assertThat(EditionWriter.write(edition)).isEqualTo(EditionWriter.write(EDITION));
  }

  @Provide
  Arbitrary<String> zeros() {
    return Arbitraries.strings().withChars('0').ofMinLength(1).ofMaxLength(25);
  }

  @Property(tries = 50)
  void oneFenIsPartOfTheIdentity(@ForAll("rows") int row) throws Exception {
    ObjectNode file = (ObjectNode) Samples.tree();
    ArrayNode cells = (ArrayNode) file.at("/tables/price/rows/" + row);
    java.math.BigDecimal amount = new java.math.BigDecimal(cells.get(2).asText());
    cells.set(
        2, new ObjectMapper().readTree(amount.add(new java.math.BigDecimal("0.01")).toString()));
    SchemeEdition edition = EditionReader.read(file.toString(), "fen.json");
    assertThat(EditionDigest.of(edition)).isNotEqualTo(DIGEST);
  }

  @Provide
  Arbitrary<Integer> rows() {
    return Arbitraries.integers().between(0, 2);
  }
}
