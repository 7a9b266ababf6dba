package dev.indemnity.tables.result;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.indemnity.tables.json.Shape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Holds the schema and the reader together: what is read, the schema allows. */
class ResultSchemaTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final List<String> REPLACEMENTS =
      List.of("null", "true", "0", "-1", "1.5", "\"no such thing\"", "\"\"", "[]", "{}", "[null]");
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(ResultSchema.text());
  private static final Map<String, Function<String, ?>> READERS =
      Map.of(
          "eligibility", ResultJson::readEligibilityDecision,
          "premium", ResultJson::readPremiumQuote,
          "coverage", ResultJson::readCoverage,
          "settlement", ResultJson::readSettlement,
          "allocation", ResultJson::readAllocation,
          "insurer", ResultJson::readInsurerDecision,
          "endorsement", ResultJson::readEndorsementDecision,
          "ledger", ResultJson::readClaimLedger);

  @Provide
  Arbitrary<Results> results() {
    return Results.all();
  }

  private static List<String> written(Results results) {
    return List.of(
        ResultJson.write(results.eligibility()),
        ResultJson.write(results.premium()),
        ResultJson.write(results.coverage(), ResultJson.Derivations.LEFT_OUT),
        ResultJson.write(results.settlement()),
        ResultJson.write(results.allocation()),
        ResultJson.write(results.insurer()),
        ResultJson.write(results.endorsement()),
        ResultJson.write(results.ledger()));
  }

  private static JsonNode tree(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static boolean allows(String json) {
    return SCHEMA.validate(json, InputFormat.JSON).isEmpty();
  }

  private static boolean reads(String kind, String json) {
    try {
      assertThat(Objects.requireNonNull(READERS.get(kind)).apply(json)).isNotNull();
      return true;
    } catch (BrokenResultException e) {
      return false;
    }
  }

  @Property(tries = 50)
  void whatIsWrittenTheSchemaAllows(@ForAll("results") Results results) {
    assertThat(written(results)).allMatch(ResultSchemaTest::allows);
  }

  @Property(tries = 50)
  void whatIsReadAfterAChangeTheSchemaAllows(
      @ForAll("results") Results results, @ForAll long seed) {
    Random random = new Random(seed);
    for (String json : written(results)) {
      JsonNode tree = tree(json);
      String kind = tree.get("kind").asText();
      List<ObjectNode> objects = new ArrayList<>();
      List<ArrayNode> arrays = new ArrayList<>();
      collect(tree, objects, arrays);
      JsonNode other = tree(REPLACEMENTS.get(random.nextInt(REPLACEMENTS.size())));
      if (arrays.isEmpty() || random.nextInt(4) > 0) {
        ObjectNode object = objects.get(random.nextInt(objects.size()));
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        keys.add("extra");
        String key = keys.get(random.nextInt(keys.size()));
        if (random.nextBoolean()) {
          object.remove(key);
        } else {
          object.set(key, other);
        }
      } else {
        ArrayNode array = arrays.get(random.nextInt(arrays.size()));
        array.add(other);
      }
      String changed = tree.toString();
      assertThat(!reads(kind, changed) || allows(changed)).as(changed).isTrue();
    }
  }

  private static void collect(JsonNode node, List<ObjectNode> objects, List<ArrayNode> arrays) {
    if (node instanceof ObjectNode object) {
      objects.add(object);
    } else if (node instanceof ArrayNode array) {
      arrays.add(array);
    }
    node.forEach(each -> collect(each, objects, arrays));
  }

  @Test
  void theSchemaHasTheKeysTheReaderAsksFor() {
    Map<String, Shape> shapes =
        Map.ofEntries(
            Map.entry("eligibility", Kind.ELIGIBILITY.shape()),
            Map.entry("premium", Kind.PREMIUM.shape()),
            Map.entry("coverage", Kind.COVERAGE.shape()),
            Map.entry("settlement", Kind.SETTLEMENT.shape()),
            Map.entry("allocation", Kind.ALLOCATION.shape()),
            Map.entry("allocatedItem", AllocationForm.ITEM),
            Map.entry("excess", AllocationForm.EXCESS),
            Map.entry("insurer", Kind.INSURER.shape()),
            Map.entry("endorsement", Kind.ENDORSEMENT.shape()),
            Map.entry("movement", EndorsementForm.MOVEMENT),
            Map.entry("movedLine", EndorsementForm.LINE),
            Map.entry("ledger", Kind.LEDGER.shape()),
            Map.entry("edition", EditionForm.SHAPE),
            Map.entry("annex", EditionForm.ANNEX),
            Map.entry("period", CoverageForm.PERIOD),
            Map.entry("denied", CoverageForm.DENIED),
            Map.entry("personDecision", EligibilityForm.PERSON),
            Map.entry("personQuote", PremiumForm.PERSON),
            Map.entry("claim", SettlementForm.CLAIM),
            Map.entry("line", SettlementForm.LINE),
            Map.entry("posting", PostingForm.SHAPE),
            Map.entry("keptFor", PostingForm.KEPT_FOR),
            Map.entry("reason", ReasonForm.SHAPE),
            Map.entry("convention", ConventionForm.SHAPE),
            Map.entry("amount", Amounts.AMOUNT),
            Map.entry("bounds", Amounts.BOUNDS),
            Map.entry("step", Steps.STEP));
    JsonNode definitions = tree(ResultSchema.text()).get("$defs");
    Set<String> closed = new HashSet<>();
    definitions
        .properties()
        .forEach(
            each -> {
              JsonNode more = each.getValue().path("additionalProperties");
              if (more.isBoolean()) {
                closed.add(each.getKey());
              }
            });
    assertThat(closed).isEqualTo(shapes.keySet());
    shapes.forEach(
        (name, shape) -> {
          Set<String> required = new HashSet<>();
          definitions.get(name).path("required").forEach(key -> required.add(key.asText()));
          Set<String> known = new HashSet<>();
          definitions.get(name).get("properties").fieldNames().forEachRemaining(known::add);
          Set<String> all = new HashSet<>(shape.required());
          all.addAll(shape.optional());
          assertThat(required).as(name).isEqualTo(shape.required());
          assertThat(known).as(name).isEqualTo(all);
        });
  }
}
