package dev.indemnity.tables.annex;

import static dev.indemnity.tables.annex.OpenScheme.CSV;
import static dev.indemnity.tables.annex.OpenScheme.JSON;
import static dev.indemnity.tables.annex.OpenScheme.OPEN;
import static dev.indemnity.tables.annex.OpenScheme.problems;
import static dev.indemnity.tables.annex.OpenScheme.supply;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.EditionDigest;
import dev.indemnity.core.scheme.EditionUsed;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.settlement.Claim;
import dev.indemnity.core.settlement.ClaimLedger;
import dev.indemnity.core.settlement.ClaimSettlement;
import dev.indemnity.core.settlement.Payouts;
import dev.indemnity.core.settlement.Policy;
import dev.indemnity.tables.edition.EditionReader;
import dev.indemnity.tables.edition.EditionWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnnexesTest {
  private static Application insured() {
    return Application.builder()
        .addMembers(new Member("a", Facts.none().with("worker.class", 2)))
        .build();
  }

  private static ClaimSettlement settled(SchemeEdition edition) {
    Policy policy = Policy.builder().id("P").insured(insured()).build();
    Claim claim =
        Claim.builder("1", "a", "A").fact("claim.grade", 2).fact("claim.wage", "5000.00").build();
    return Payouts.settle(Scheme.resolve(edition), policy, List.of(claim), ClaimLedger.empty())
        .claims()
        .get(0);
  }

  @Test
  void withoutItsAnnexATableThatIsNeededIsNamed() {
    PremiumQuote quote = Premiums.quote(Scheme.resolve(OPEN), insured());

    assertThat(quote.outcome()).isEqualTo(Outcome.UNAVAILABLE);
    assertThat(quote.persons().get(0).reasons())
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.code()).isEqualTo("table-not-supplied");
              assertThat(reason.required())
                  .isEqualTo("the rows of table premium, supplied as annex 1");
            });
    assertThat(settled(OPEN).outcome()).isEqualTo(Outcome.UNAVAILABLE);
  }

  @Test
  void withItsAnnexAnEditionAnswersAndEveryAnswerNamesTheAnnex() throws IOException {
    SchemeEdition supplied = supply(JSON);

    PremiumQuote quote = Premiums.quote(Scheme.resolve(supplied), insured());
    assertThat(quote.total().orElseThrow().rounded()).hasToString("CNY 12.50");
    assertThat(quote.toString())
        .contains("with test.annexes, Illustrative annexes (illustrative figures)");
    // care 3,000.00; wages 4 months of 5,000.00; an item of the annex's own, 88.00
    assertThat(settled(supplied).lines())
        .extracting(line -> line.benefit() + " " + line.amount().orElseThrow().rounded())
        .containsExactly("care CNY 3000.00", "wages CNY 20000.00", "flowers CNY 88.00");
  }

  @Test
  void aTableOfASuppliedAnnexThatHasNoRowsAnswersNothing() throws IOException {
    SchemeEdition supplied = supply(CSV.replaceAll("row,months.*\\n", ""));

    ClaimSettlement settled = settled(supplied);
    assertThat(settled.outcome()).isEqualTo(Outcome.REFERRED);
    assertThat(settled.lines().get(1).reasons())
        .extracting(Reason::code)
        .containsExactly("outside-table");
  }

  @Test
  void jsonAndCsvOfTheSameAnnexAreOneEditionOfItsOwn(@TempDir Path folder) throws IOException {
    SchemeEdition json = supply(JSON);
    Path file =
        Files.writeString(folder.resolve("annex.csv"), "\uFEFF" + CSV.replace("\n", "\r\n"));
    SchemeEdition csv = Annexes.supply(OPEN, file);

    assertThat(EditionDigest.of(csv)).isEqualTo(EditionDigest.of(json));
    assertThat(EditionDigest.of(json)).isNotEqualTo(EditionDigest.of(OPEN));
    assertThat(EditionDigest.of(supply(JSON.replace("12.50", "12.51"))))
        .isNotEqualTo(EditionDigest.of(json));
  }

  @Test
  void aSuppliedEditionIsWrittenAndReadBack() throws IOException {
    SchemeEdition supplied = supply(JSON);

    SchemeEdition again = EditionReader.read(EditionWriter.write(supplied), "again.json");
    assertThat(EditionUsed.of(again)).isEqualTo(EditionUsed.of(supplied));
  }

  @Test
  void everyFindingOfAnAnnexIsToldAtOnceWithItsPlace() {
    assertThat(
            problems(
                JSON.replace("\"label\": \"1\"", "\"label\": \"2\"")
                    .replace("[\"1\", \"2\"]", "[\"1\", \"2\", \"3\"]")
                    .replace("[2, \"12.50\"], ", "")
                    .replace("[3, \"20\"]", "[3, \"twenty\"], [1, \"11.00\"], [4, \"9.00\"]")
                    .replace("\"months\": \"number of month\"", "\"months\": \"money\"")
                    .replace("[\"wages\", 2, 4], ", "")
                    .replace("\"flowers\", \"88.00\"", "\"flours\", \"88.00\"")))
        .containsExactly(
            "annex#/annex/of: found test.open 2, expected test.open 1",
            "annex#/annex/supplies/2: found \"3\", expected an annex of the edition",
            "annex#/tables/months/columns/months: found \"money\", expected \"number of month\"",
            "annex#/tables/months/rows: found no row for item wages, grade 2, expected a row for"
                + " each grade of [1..3]",
            "annex#/tables/premium/rows: found no row for class 2, expected a row for each class"
                + " of [1..3]",
            "annex#/tables/premium/rows/1/1: found \"twenty\", expected a money, digits such as"
                + " 100.00",
            "annex#/tables/premium/rows/2: found a second answer to class 1, expected one row for"
                + " it; row 0 answers it as well",
            "annex#/tables/premium/rows/3/0: found 4, expected a whole number of [1..3]",
            "annex#/tables/sums/rows/1/0: found \"flours\", expected a value of category items,"
                + " nearest: flowers");
    assertThat(
            problems(
                JSON.replace("[3, \"20\"]", "[4, \"9.00\"]")
                    .replace("\"items\": [\"flowers\"]", "\"itens\": [\"flowers\"]")
                    .replace("\"sums\": {", "\"sum\": {")))
        .containsExactly(
            "annex#/names/itens: found \"itens\", expected a category, nearest: items",
            "annex#/tables/premium/rows: found no row for class 3, expected a row for each class"
                + " of [1..3]",
            "annex#/tables/premium/rows/2/0: found 4, expected a whole number of [1..3]",
            "annex#/tables/sum: found \"sum\", expected a table, nearest: sums");
  }

  @Test
  void findingsOfACsvFileAreToldByRecordAndCell() {
    assertThat(
            problems(
                CSV.replace("row,premium,2,12.5\n", "row,premium,2,12.5 yuan\n")
                    .replace("class: number,premium: money", "class: number,premium: number")
                    .replace("row,months,wages,2,4\n", "")
                    .replace("row,sums,care", "rows,sums,care")
                    .replace("illustrative\n", "made up\n")))
        .containsExactly(
            "annex#/4/3: found \"made up\", expected official or secondary or illustrative",
            "annex#/7/4: found premium: number, expected premium: money",
            "annex#/9/4: found \"12.5 yuan\", expected a money, digits such as 100.00",
            "annex#/11/1: found \"rows\", expected annex, name, columns, row or note, nearest: row",
            "annex#/13: found no row for item wages, grade 2, expected a row for each grade of"
                + " [1..3]");
    assertThat(
            problems(
                CSV.replace("row,premium,2,12.5\n", "row,premium,2,12.5 yuan\n")
                    .replace("row,months,wages,2,4\n", "")
                    .replace("row,sums,care", "row,sums,car")))
        .containsExactly(
            "annex#/9/4: found \"12.5 yuan\", expected a money, digits such as 100.00",
            "annex#/11/3: found \"car\", expected a value of category items, nearest: care",
            "annex#/13: found no row for item wages, grade 2, expected a row for each grade of"
                + " [1..3]");
  }

  @Test
  void textThatIsNoAnnexIsToldAndNothingIsSupplied() {
    assertThat(problems("")).hasSize(5).allMatch(each -> each.contains("no record annex,"));
    assertThat(problems("{")).hasSize(1);
    assertThat(problems("annex,\"of")).anyMatch(each -> each.contains("text that is not CSV"));
    assertThat(problems("{\"format\": 2, \"annex\": 1, \"tables\": [], \"more\": 1}")).hasSize(4);
  }

  @Test
  void anAnnexOnlySuppliesWhatIsLeftToItAndOnce() throws IOException {
    SchemeEdition once = supply(JSON);
    assertThatThrownBy(
            () -> Annexes.supply(once, new ByteArrayInputStream(JSON.getBytes(UTF_8)), "again"))
        .isInstanceOf(BrokenEditionException.class)
        .satisfies(
            e ->
                assertThat(((BrokenEditionException) e).problems())
                    .extracting(Object::toString)
                    .containsExactly(
                        "again#/annex/id: found test.annexes once more, expected each annex once"));
    assertThat(problems(JSON.replace("\"supplies\": [\"1\", \"2\"]", "\"supplies\": [\"1\"]")))
        .contains("annex#/tables/sums: found rows for sums, expected a table of annex 1");
  }
}
