package dev.indemnity.tables.edition;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.tables.json.JsonProblems;
import dev.indemnity.tables.json.JsonReader;
import dev.indemnity.tables.json.Shape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the schema and the reader together: what one refuses, the other refuses. */
class EditionSchemaTest {
  private static final List<String> REPLACEMENTS =
      List.of("null", "true", "0", "-1.5", "\"no such thing\"", "\"\"", "[]", "{}", "[null]");

  private static final ObjectNode SAMPLE = sample();
  private static final Set<String> NAMED =
      Set.of(
          "references",
          "clauses",
          "facts",
          "parameters",
          "conventions",
          "tables",
          "functions",
          "definitions",
          "counters");

  private final JsonNode schema = Trees.of(EditionSchema.text());
  private final Schema validator =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(schema);

  /** The sample stands alone; a reference is what it lacks. */
  private static ObjectNode sample() {
    ObjectNode sample = (ObjectNode) Samples.tree();
    sample.set(
        "references", Trees.of("{\"statute\": {\"id\": \"example.other\", \"label\": \"1\"}}"));
    return sample;
  }

  private static Map<String, Shape> shapes() {
    Map<String, Shape> shapes = new LinkedHashMap<>();
    shapes.put("", Shapes.FILE);
    shapes.put("/$defs/edition", Shapes.EDITION);
    shapes.put("/$defs/source", Shapes.SOURCE);
    shapes.put("/$defs/clause", Shapes.CLAUSE);
    shapes.put("/$defs/category", Shapes.CATEGORY);
    shapes.put("/$defs/fact", Shapes.FACT);
    shapes.put("/$defs/parameter", Shapes.PARAMETER);
    shapes.put("/$defs/convention", Shapes.CONVENTION);
    shapes.put("/$defs/table", Shapes.TABLE);
    shapes.put("/$defs/input/oneOf/1", Shapes.INPUT);
    shapes.put("/$defs/output/oneOf/1", Shapes.OUTPUT);
    shapes.put("/$defs/rowEnd", Shapes.ROW_END);
    shapes.put("/$defs/annex", Shapes.ANNEX);
    shapes.put("/$defs/reference", Shapes.REFERENCE);
    shapes.put("/$defs/function", Shapes.FUNCTION);
    shapes.put("/$defs/functionInput/oneOf/1", Shapes.FUNCTION_INPUT);
    shapes.put("/$defs/definition/oneOf/1", Shapes.DEFINITION);
    shapes.put("/$defs/eligibilityRule", Shapes.SCOPED_RULE);
    shapes.put("/$defs/policyTerms", Shapes.TERMS);
    shapes.put("/$defs/effectiveDay", Shapes.EFFECTIVE_DAY);
    shapes.put("/$defs/termAmount", Shapes.TERM_AMOUNT);
    shapes.put("/$defs/minimum", Shapes.MINIMUM);
    shapes.put("/$defs/changeRule", Shapes.CHANGE_RULE);
    shapes.put("/$defs/coverageRule", Shapes.RULE);
    shapes.put("/$defs/claimRule", Shapes.RULE);
    shapes.put("/$defs/line", Shapes.LINE);
    shapes.put("/$defs/total", Shapes.TOTAL);
    shapes.put("/$defs/coverage", Shapes.COVERAGE);
    shapes.put("/$defs/insurerRule", Shapes.RULE);
    shapes.put("/$defs/allocation", Shapes.ALLOCATION);
    shapes.put("/$defs/obligation", Shapes.OBLIGATION);
    shapes.put("/$defs/payments", Shapes.PAYMENTS);
    shapes.put("/$defs/personTerms", Shapes.PERSON_TERMS);
    shapes.put("/$defs/personCoverageRule", Shapes.RULE);
    shapes.put("/$defs/counter", Shapes.COUNTER);
    shapes.put("/$defs/exclusion", Shapes.EXCLUSION);
    shapes.put("/$defs/benefit", Shapes.BENEFIT);
    return shapes;
  }

  @Test
  void everyObjectHasTheKeysTheReaderKnows() {
    shapes()
        .forEach(
            (pointer, shape) -> {
              JsonNode object = schema.at(pointer);
              Set<String> keys = new TreeSet<>(shape.required());
              keys.addAll(shape.optional());
              assertThat(names(object.get("properties"))).as(pointer).isEqualTo(keys);
              assertThat(texts(object.get("required")))
                  .as(pointer)
                  .containsExactlyInAnyOrderElementsOf(shape.required());
              assertThat(object.get("additionalProperties")).as(pointer).hasToString("false");
            });
  }

  @Test
  void noObjectOfTheSchemaIsUnknownToTheReader() {
    Set<String> found = new HashSet<>();
    Trees.walk(
        schema,
        (pointer, node) -> {
          if (node.has("additionalProperties") && node.get("additionalProperties").isBoolean()) {
            found.add(pointer);
          }
        });
    assertThat(found).isEqualTo(shapes().keySet());
  }

  @Test
  void everyPropertyIsDescribedForEditors() {
    shapes()
        .keySet()
        .forEach(
            pointer ->
                schema
                    .at(pointer + "/properties")
                    .properties()
                    .forEach(
                        property ->
                            assertThat(described(property.getValue()))
                                .as(pointer + "/" + property.getKey())
                                .isTrue()));
  }

  private boolean described(JsonNode property) {
    return property.has("description")
        || (property.has("$ref")
            && schema.at(property.get("$ref").asText().substring(1)).has("description"));
  }

  @Test
  void theWordsToChooseFromAreThoseOfTheReader() {
    assertThat(words("/$defs/edition/properties/figures")).isEqualTo(Words.FIGURES.keySet());
    assertThat(words("/$defs/clause/properties/status")).isEqualTo(Words.STATUS.keySet());
    assertThat(words("/$defs/category/properties/outside")).isEqualTo(Words.UNLISTED.keySet());
    assertThat(words("/$defs/fact/properties/from")).isEqualTo(Words.SUPPLY.keySet());
    assertThat(words("/$defs/table/properties/outside")).isEqualTo(Words.OUTSIDE.keySet());
    assertThat(words("/$defs/claimRule/properties/otherwise")).isEqualTo(Words.OTHERWISE.keySet());
    assertThat(words("/$defs/line/properties/per")).isEqualTo(Words.PER.keySet());
    assertThat(words("/$defs/total/properties/of/items")).isEqualTo(Words.SECTION.keySet());
    assertThat(words("/$defs/total/properties/sum")).isEqualTo(Words.SUM.keySet());
    assertThat(words("/$defs/counter/properties/per/items")).isEqualTo(Words.KEY.keySet());
    assertThat(words("/$defs/counter/properties/type")).isEqualTo(Words.COUNTED.keySet());
    assertThat(words("/$defs/input/oneOf/1/properties/match")).isEqualTo(Words.MATCH.keySet());
    assertThat(words("/$defs/input/oneOf/1/properties/between")).isEqualTo(Words.BETWEEN.keySet());
    Set<String> types = new HashSet<>();
    TypeDecoder.words().forEach(word -> types.addAll(List.of(word, word + "?")));
    assertThat(words("/$defs/fact/properties/type")).isEqualTo(types);
    assertThat(words("/$defs/parameter/properties/type")).isEqualTo(types);
  }

  private Set<String> words(String pointer) {
    return new HashSet<>(texts(schema.at(pointer).get("enum")));
  }

  @Test
  void theSampleUsesEveryKeyThereIs() {
    Map<String, Shape> shapes = shapes();
    Set<String> unused = new TreeSet<>();
    shapes.values().forEach(shape -> unused.addAll(shape.optional()));
    Trees.walk(SAMPLE, (pointer, node) -> node.fieldNames().forEachRemaining(unused::remove));
    assertThat(unused).isEmpty();
  }

  @Test
  void theSampleIsAcceptedByBoth() {
    assertThat(validator.validate(SAMPLE)).isEmpty();
    assertThat(refusals(SAMPLE)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("dev.indemnity.tables.edition.RandomEditsTest#editions")
  void everyEditionThatShipsAndEveryExampleFitsTheSchema(Path file) throws IOException {
    assertThat(validator.validate(Trees.of(Files.readString(file)))).isEmpty();
  }

  @Test
  void theEditionsHeldAgainstTheSchemaAreAllThatShip() throws IOException {
    assertThat(RandomEditsTest.editions()).containsAll(ShippedEditionsTest.editions());
  }

  @Test
  void whatTheReaderRefusesOfAChangedFileTheSchemaRefusesAndTheOtherWayRound() {
    List<String> differences = new ArrayList<>();
    int compared = 0;
    for (Change change : changes()) {
      List<Problem> refusals = refusals(change.changed());
      boolean accepted = validator.validate(change.changed()).isEmpty();
      if (accepted != refusals.isEmpty() && !beyondTheSchema(refusals)) {
        differences.add(change.name() + ": reader " + refusals + ", schema accepts " + accepted);
      }
      compared++;
    }
    assertThat(compared).isGreaterThan(5_000);
    assertThat(differences).isEmpty();
  }

  /**
   * What no schema can say: what the columns of a row and the categories are, elsewhere in the
   * file.
   */
  private static boolean beyondTheSchema(List<Problem> refusals) {
    return !refusals.isEmpty()
        && refusals.stream()
            .allMatch(
                problem ->
                    problem.place().pointer().matches("/tables/[^/]+/rows/.*")
                        || problem.expected().endsWith(" is no type and no category"));
  }

  record Change(String name, JsonNode changed) {}

  /** Each value replaced by others, each key left out, and a key added to each object. */
  private static List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    Trees.walk(
        SAMPLE,
        (pointer, node) -> {
          if (!pointer.isEmpty()) {
            REPLACEMENTS.forEach(
                text ->
                    changes.add(new Change(pointer + " = " + text, set(pointer, Trees.of(text)))));
            changes.add(new Change("without " + pointer, without(pointer)));
          }
          if (node.isObject()) {
            changes.add(
                new Change(pointer + " with more", set(pointer + "/surprise", Trees.of("1"))));
          }
        });
    return changes;
  }

  /** The sample without what a change at the pointer has nothing to do with, for speed. */
  private static JsonNode around(String pointer) {
    ObjectNode whole = SAMPLE.deepCopy();
    String[] path = pointer.split("/", -1);
    if (path.length > 2) {
      whole.retain("format", "edition", "categories", path[1]);
      if (whole.get(path[1]) instanceof ObjectNode section && NAMED.contains(path[1])) {
        section.retain(path[2].replace("~1", "/").replace("~0", "~"));
      }
    }
    return whole;
  }

  private static JsonNode set(String pointer, JsonNode value) {
    JsonNode whole = around(pointer);
    Trees.set(whole, pointer, value);
    return whole;
  }

  private static JsonNode without(String pointer) {
    JsonNode whole = around(pointer);
    Trees.remove(whole, pointer);
    return whole;
  }

  private static List<Problem> refusals(JsonNode file) {
    JsonProblems problems = new JsonProblems("changed.json");
    JsonReader.read(file.toString(), problems)
        .ifPresent(tree -> EditionDecoder.decode(tree, problems, false));
    return problems.list();
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new TreeSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(element -> texts.add(element.asText()));
    return texts;
  }
}
