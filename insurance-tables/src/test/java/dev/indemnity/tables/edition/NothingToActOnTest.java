package dev.indemnity.tables.edition;

import static dev.indemnity.tables.edition.Samples.findings;
import static dev.indemnity.tables.edition.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;

/** What an edition says in vain. */
class NothingToActOnTest {
  @Test
  void amountsOfTermsNeedALineOfAPersonToStandInsteadOf() {
    assertThat(
            findings(
                file ->
                    file.withArray("premium")
                        .removeIf(line -> line.get("per").asText().equals("person"))))
        .contains(
            "b.json#/terms/charged/0: found an amount for persons, expected a line per person in"
                + " premium",
            "b.json#/terms/kept/0: found an amount for persons, expected a line per person in"
                + " premium");
  }

  @Test
  void aMinimumHasNoOccasions() {
    assertThat(findings(file -> object(file, "/terms/minimum").putArray("on").add("cancellation")))
        .singleElement()
        .asString()
        .startsWith("b.json#/terms/minimum/on: found the key \"on\", expected one of the keys");
  }

  @Test
  void paymentsOfThePolicyAreNoListOfAMember() {
    assertThat(
            findings(
                file -> {
                  object(file, "/facts/payments").removeAll();
                  file.withObject("/facts").set("worker.paid", payments());
                  object(file, "/facts").remove("payments");
                  object(file, "/coverage/0").put("when", "open");
                  object(file, "/coverage/0/payments").put("of", "worker.paid");
                }))
        .contains(
            "b.json#/coverage/0/payments/of: found a fact of one member, asked of the policy,"
                + " expected facts of the policy, or a list such as the roster");
  }

  private static ObjectNode payments() {
    return ((ObjectNode) Samples.tree().at("/facts/payments")).deepCopy();
  }

  @Test
  void aCounterThatIsReadAndThatNoBenefitUsesIsFound() {
    assertThat(
            findings(
                file ->
                    file.withArray("benefits")
                        .forEach(
                            benefit ->
                                ((ObjectNode) benefit).withObject("/uses").remove("daysOfPeriod"))))
        .containsExactly(
            "b.json#/counters/daysOfPeriod: found a counter that is read and never used, expected a"
                + " benefit that uses it, in uses");
  }
}
