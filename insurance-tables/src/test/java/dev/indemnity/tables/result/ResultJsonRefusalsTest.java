package dev.indemnity.tables.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.indemnity.core.allocation.AllocatedItem;
import dev.indemnity.core.allocation.Allocation;
import dev.indemnity.core.amount.Amount;
import dev.indemnity.core.coverage.CoverPeriod;
import dev.indemnity.core.coverage.Coverage;
import dev.indemnity.core.explanation.Deferred;
import dev.indemnity.core.explanation.Derivation;
import dev.indemnity.core.language.Window;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.EditionUsed;
import dev.indemnity.tables.HarbourPlan;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What no answer of this library says. */
class ResultJsonRefusalsTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final EditionUsed USED = EditionUsed.of(HarbourPlan.SCHEME.edition());
  private static final ZonedDateTime START = ZonedDateTime.parse("2025-03-01T00:00:00Z");

  private static CoverPeriod month(int number) {
    ZonedDateTime from = START.plusMonths(number);
    return new CoverPeriod(new Window(from, from.plusMonths(1)), number, Optional.empty());
  }

  private static final String COVERAGE =
      ResultJson.write(
          Coverage.builder()
              .edition(USED)
              .addPeriods(month(1), month(2))
              .conventions(List.of())
              .why(List.of())
              .build());

  private static final String ALLOCATION =
      ResultJson.write(
          Allocation.builder()
              .edition(USED)
              .claim("c")
              .currency(CurrencyUnit.of("CNY"))
              .addItems(
                  new AllocatedItem(
                      Amount.of(
                          "wage",
                          Money.parse("CNY 10.00"),
                          Fraction.of(10),
                          Deferred.of(Derivation.builder().name("wage").value("10.00").build())),
                      "",
                      Money.parse("CNY 4.00"),
                      Money.parse("CNY 6.00")))
              .putExcess("wage", Money.parse("CNY 1.00"))
              .conventions(List.of())
              .build());

  private static String changed(String json, Consumer<ObjectNode> change) {
    try {
      ObjectNode tree = (ObjectNode) MAPPER.readTree(json);
      change.accept(tree);
      return tree.toString();
    } catch (JsonProcessingException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> ofCoverage(Consumer<ObjectNode> change) {
    String json = changed(COVERAGE, change);
    return told(
        catchThrowableOfType(BrokenResultException.class, () -> ResultJson.readCoverage(json)));
  }

  private static List<String> ofAllocation(Consumer<ObjectNode> change) {
    String json = changed(ALLOCATION, change);
    return told(
        catchThrowableOfType(BrokenResultException.class, () -> ResultJson.readAllocation(json)));
  }

  private static List<String> told(BrokenResultException broken) {
    return broken.problems().stream().map(Problem::toString).toList();
  }

  private static ObjectNode item(ObjectNode tree) {
    return (ObjectNode) tree.get("items").get(0);
  }

  @Test
  void coverThatRunsHasAPeriod() {
    assertThat(ofCoverage(tree -> tree.remove("periods")))
        .containsExactly(": found no key \"periods\", expected the key \"periods\"");
    assertThat(ofCoverage(tree -> tree.set("periods", MAPPER.createArrayNode())))
        .containsExactly("/periods: found a list, expected at least one of \"periods\"");
  }

  @Test
  void periodsAreInOrderAndDoNotOverlap() {
    String problem =
        "/periods/1: found an object, expected a period that begins where the one before ends, or"
            + " later";
    assertThat(
            ofCoverage(
                tree -> {
                  ArrayNode periods = (ArrayNode) tree.get("periods");
                  periods.add(periods.remove(0));
                }))
        .containsExactly(problem);
    assertThat(
            ofCoverage(
                tree -> ((ArrayNode) tree.get("periods")).set(1, tree.get("periods").get(0))))
        .containsExactly(problem);
  }

  @Test
  void partsOfWhatIsOwedAreNotNegative() {
    assertThat(
            ofAllocation(
                tree -> {
                  item(tree).put("insurer", "25.00");
                  item(tree).put("policyholder", "-15.00");
                }))
        .containsExactly(
            "/items/0/policyholder: found another text, expected an amount that is not negative");
  }

  @Test
  void whatExceedsIsNotNegativeAndHasAName() {
    assertThat(
            ofAllocation(
                tree -> {
                  ObjectNode excess = (ObjectNode) tree.get("excess").get(0);
                  excess.put("amount", "-1.00");
                  excess.put("benefit", " ");
                }))
        .containsExactly(
            "/excess/0/amount: found another text, expected an amount that is not negative",
            "/excess/0/benefit: found another text, expected a text that is not blank");
  }

  @Test
  void partsNeedNotAddUpToWhatCouldNotBeRead() {
    assertThat(ofAllocation(tree -> ((ObjectNode) item(tree).get("owed")).put("amount", 10)))
        .singleElement()
        .asString()
        .startsWith("/items/0/owed/amount: ");
    assertThat(ofAllocation(tree -> item(tree).put("insurer", "5.00")))
        .containsExactly(
            "/items/0: found an object, expected two parts that add up to what is owed");
  }
}
