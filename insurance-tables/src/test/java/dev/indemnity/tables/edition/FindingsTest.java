package dev.indemnity.tables.edition;

import static dev.indemnity.tables.edition.Samples.findings;
import static dev.indemnity.tables.edition.Samples.object;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The words in which the slips of an author are told: where, what, what instead, what is near. */
class FindingsTest {
  private static List<String> changed(String pointer, String key, String formula) {
    return findings(file -> object(file, pointer).put(key, formula));
  }

  private static List<String> defined(String formula) {
    return changed("/definitions/claim.paidDays", "is", formula);
  }

  private static List<String> required(String formula) {
    return changed("/eligibility/0", "require", formula);
  }

  @Test
  void anUnknownFactIsToldWithItsColumnAndTheNearest() {
    assertThat(required("true and worker.agee >= 16"))
        .containsExactly(
            "b.json#/eligibility/0/require column 16: found \"worker.agee\","
                + " expected a declared name, nearest: worker.age");
    assertThat(required("count(roster[agee > 3]) > 0"))
        .containsExactly(
            "b.json#/eligibility/0/require column 14: found \"agee\","
                + " expected a declared name, nearest: age");
  }

  @Test
  void aUnitClashIsToldWithBothUnits() {
    assertThat(defined("claim.days +\n  worker.age"))
        .containsExactly(
            "b.json#/definitions/claim.paidDays column 12: found a number of day + a number of"
                + " year, expected two numbers of one unit");
    assertThat(defined("if claim.days < worker.age then 1 else 0"))
        .containsExactly(
            "b.json#/definitions/claim.paidDays column 15: found a number of day compared with a"
                + " number of year, expected two numbers of one unit");
    assertThat(defined("daily * daily"))
        .containsExactly(
            "b.json#/definitions/claim.paidDays column 7: found an amount times an amount,"
                + " expected an amount times a number");
  }

  @Test
  void aGapOfATableIsToldWithAKeyThatHasNoRow() {
    assertThat(findings(file -> ((ArrayNode) file.at("/tables/group share/rows")).remove(1)))
        .containsExactly(
            "b.json#/tables/group share/rows: found no row for group calm, grade 2,"
                + " expected a row for each grade of [1..2]",
            "b.json#/tables/group share/rows: found no row for group calm, grade 2,"
                + " expected a row for each group");
  }

  @Test
  void anOverlapOfATableIsToldWithAKeyThatHasTwoRows() {
    assertThat(
            findings(
                file ->
                    ((ArrayNode) file.at("/tables/price/rows"))
                        .set(1, Trees.of("[\"calm\", \"[35..]\", 12, 2]"))))
        .containsExactly(
            "b.json#/tables/price/rows/1: found a second answer to group calm, age 35,"
                + " expected one row for it; row 0 answers it as well");
  }

  @Test
  void aCircleOfDefinitionsIsNamedInItsOrder() {
    assertThat(
            findings(
                file ->
                    object(file, "/definitions")
                        .put("first", "second + 1")
                        .put("second", "1 + third")
                        .put("third", "first * 2")))
        .containsExactly(
            "b.json#/definitions/second column 5: found third, which is defined by itself:"
                + " third -> first -> second -> third, expected definitions without a circle");
  }

  @Test
  void aCircleOfFunctionsIsNamedInItsOrder() {
    assertThat(
            findings(
                file -> {
                  ObjectNode functions = object(file, "/functions");
                  functions.set(
                      "f", Trees.of("{\"inputs\": {\"n\": \"number\"}, \"is\": \"g(n)\"}"));
                  functions.set(
                      "g", Trees.of("{\"inputs\": {\"n\": \"number\"}, \"is\": \"f(n)\"}"));
                }))
        .containsExactly(
            "b.json#/functions/f/is column 1: found g, which calls itself: g -> f -> g,"
                + " expected functions without a circle of calls");
  }

  @Test
  void anUnknownFunctionTableOrOutputIsToldWithTheNearest() {
    assertThat(required("conut(roster) > 3"))
        .containsExactly(
            "b.json#/eligibility/0/require column 1: found \"conut\","
                + " expected a function or table, nearest: count");
    assertThat(required("3 < pirce(worker.group, worker.age).days"))
        .containsExactly(
            "b.json#/eligibility/0/require column 5: found \"pirce\","
                + " expected a function or table, nearest: price");
    assertThat(changed("/premium/0", "amount", "price(worker.group, worker.age).prize"))
        .containsExactly(
            "b.json#/premium/0/amount column 1: found \"prize\","
                + " expected an output of price, nearest: price");
  }

  @Test
  void anUnknownSectionOrMemberIsToldWithThoseThereAreAndTheNearest() {
    assertThat(findings(file -> file.put("definition", 1)))
        .containsExactly(
            "b.json#/definition: found the key \"definition\", expected one of the keys"
                + " allocation, benefits, categories, claims, clauses, conventions, counters,"
                + " coverage, definitions, edition, eligibility, exclusions, facts, format,"
                + " functions, insurer, parameters, premium, references, refunds, tables, terms,"
                + " totals, nearest: definitions");
    assertThat(changed("/eligibility/0", "requires", "true"))
        .containsExactly(
            "b.json#/eligibility/0/requires: found the key \"requires\", expected one of the keys"
                + " benefits, clause, documents, id, ifKnown, note, otherwise, require, says,"
                + " scope, when, nearest: require");
  }

  @Test
  void whatCannotStandInAFormulaIsToldInQuotes() {
    assertThat(defined("1 + (2"))
        .containsExactly(
            "b.json#/definitions/claim.paidDays column 7: found the end of formula,"
                + " expected \")\"");
    assertThat(defined("1 +\u30002"))
        .containsExactly(
            "b.json#/definitions/claim.paidDays column 4: found \"\u3000\","
                + " expected an expression");
  }

  @Test
  void whatDoesNotPrintIsToldOnOneLine() {
    assertThat(defined("1 + \u0000"))
        .containsExactly(
            "b.json#/definitions/claim.paidDays column 5: found \"\\u0000\","
                + " expected an expression");
    assertThat(changed("/premium/0", "amount\n", "1"))
        .containsExactly(
            "b.json#/premium/0/amount\\u000a: found the key \"amount\\u000a\", expected one of the"
                + " keys amount, clause, id, let, note, per, round, when, nearest: amount");
  }
}
