package dev.indemnity.tables.annex;

import static dev.indemnity.tables.annex.OpenScheme.CSV;
import static dev.indemnity.tables.annex.OpenScheme.JSON;
import static dev.indemnity.tables.annex.OpenScheme.OPEN;
import static dev.indemnity.tables.annex.OpenScheme.changed;
import static dev.indemnity.tables.annex.OpenScheme.problems;
import static dev.indemnity.tables.annex.OpenScheme.supply;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.evaluation.Evaluations;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.scheme.Benefit;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.EditionDigest;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Table;
import dev.indemnity.tables.edition.EditionReader;
import dev.indemnity.tables.edition.EditionWriter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AnnexMistakesTest {
  private static final String CARE = "name,items,care\n";

  private static final String OTHER =
      """
      {"format": 1,
       "annex": {"of": "test.open", "label": "1", "id": "test.first", "title": "Sums",
                 "figures": "illustrative", "supplies": ["2"]},
       "names": {"items": ["visits", "baths"]},
       "tables": {"sums": {"rows": [["visits", "1.00"]]}}}
      """;

  private static final String PREMIUMS =
      """
      annex,of,test.open,1
      annex,id,test.second
      annex,title,Premiums
      annex,figures,illustrative
      annex,supplies,1
      name,items,flowers
      row,premium,1,1
      row,premium,2,2
      row,premium,3,3
      """;

  @Test
  void aTableThatNeedsRowsAndHasNoneIsAFindingInEitherFormat() {
    assertThat(problems(CSV.replaceAll("(?m)^(row|columns),premium.*\\n", "")))
        .containsExactly(
            "annex#: found no row for any class in premium, expected a row for each class of"
                + " [1..3]");
    assertThat(problems(JSON.replaceAll("\"rows\": \\[\\[1, \"10.00\"].*", "\"rows\": []},")))
        .containsExactly(
            "annex#/tables/premium/rows: found no row for any class in premium, expected a row for"
                + " each class of [1..3]");
  }

  @Test
  void aTableItsAnnexDoesNotFillHasNotBeenSupplied() throws IOException {
    SchemeEdition open =
        SchemeEdition.builder()
            .from(OPEN)
            .putTables(
                "shares",
                Table.builder()
                    .annex("1")
                    .addInputs(Column.band("cost", Type.NUMBER))
                    .addOutputs(Column.exact("share", Type.NUMBER))
                    .build())
            .build();
    SchemeEdition supplied = supply(open, JSON.getBytes(UTF_8));
    Application nobody = Application.builder().build();

    assertThat(Evaluations.of(supplied, "shares(5)", nobody))
        .satisfies(
            value -> {
              assertThat(value.outcome()).isEqualTo(Outcome.UNAVAILABLE);
              assertThat(value.reasons().get(0).code()).isEqualTo("table-not-supplied");
            });
  }

  @Test
  void noFileLeavesAnAnnexWithoutAProblemUntold() {
    assertThat(problems(changed(CSV, "annex,id,test.annexes", "annex,id,,x")))
        .containsExactly("annex#/2: found 4 cells, expected 3 cells");
    assertThat(problems(changed(CSV, "annex,id,test.annexes", "annex,id,")))
        .containsExactly("annex#/2: found 2 cells, expected 3 cells");
    assertThat(problems(changed(CSV, "annex,title,Illustrative annexes", "annex,title,,x")))
        .containsExactly("annex#/3: found 4 cells, expected 3 cells");
    assertThat(problems(changed(JSON, "\"title\": \"Illustrative annexes\"", "\"title\": {}")))
        .containsExactly(
            "annex#/annex/title: found an object, expected a text, or words by language");
    assertThatThrownBy(() -> new BrokenEditionException("annex", List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void rowsAreCheckedWhateverTheHeaderSays() {
    String broken =
        changed(changed(JSON, "\"figures\": \"illustrative\", ", ""), "\"20\"", "\"much\"");
    assertThat(problems(changed(broken, "\"id\": \"test.annexes\"", "\"id\": 5")))
        .containsExactly(
            "annex#/annex: found no key \"figures\", expected the key \"figures\"",
            "annex#/annex/id: found 5, expected a text that is not empty",
            "annex#/tables/premium/rows/2/1: found \"much\", expected a money, digits such as"
                + " 100.00");
    assertThat(
            problems(
                changed(
                    changed(CSV, "annex,of,test.open,1", "annex,of,test.open"),
                    "row,premium,3,20.00",
                    "row,premium,3,much")))
        .containsExactly(
            "annex#/1: found 3 cells, expected 4 cells",
            "annex#/8/4: found \"much\", expected a money, digits such as 100.00");
  }

  @Test
  void aRefusedCellIsToldOnce() {
    assertThat(problems(changed(JSON, "[3, \"20\"]", "[3, null]")))
        .containsExactly(
            "annex#/tables/premium/rows/2/1: found null, expected a text, a number, true or false");
    assertThat(problems(changed(JSON, "[3, \"20\"]", "7")))
        .containsExactly("annex#/tables/premium/rows/2: found 7, expected a list");
    assertThat(problems(changed(JSON, "\"tables\": {", "\"tablets\": {")))
        .containsExactly(
            "annex#/tablets: found the key \"tablets\", expected one of the keys about, annex,"
                + " format, names, tables, nearest: tables");
  }

  @Test
  void anAnnexOfTheEditionThatIsMisspeltIsToldAloneAndAtItsPlace() {
    assertThat(problems(changed(JSON, "\"supplies\": [\"1\", \"2\"]", "\"supplies\": [\"one\"]")))
        .containsExactly(
            "annex#/annex/supplies/0: found \"one\", expected an annex of the edition");
    assertThat(problems(changed(CSV, "annex,supplies,1,2", "annex,supplies")))
        .containsExactly("annex#/5: found 2 cells, expected at least 3 cells");
    assertThat(problems(changed(JSON, "\"supplies\": [\"1\", \"2\"]", "\"supplies\": []")))
        .containsExactly("annex#/annex/supplies: found no annex, expected one of the annexes 1, 2");
    assertThat(problems(changed(CSV, "annex,supplies,1,2", "annex,supplies,1,2,1")))
        .containsExactly("annex#/5/5: found annex 1 once more, expected each annex once");
  }

  @Test
  void aNameThatIsThereAlreadyIsToldWhereItIsGiven() {
    assertThat(problems(changed(JSON, "[\"flowers\"]", "[\"flowers\", \"care\", \"flowers\"]")))
        .containsExactly(
            "annex#/names/items/1: found \"care\" once more, expected each name once",
            "annex#/names/items/2: found \"flowers\" once more, expected each name once");
    assertThat(problems(changed(CSV, "name,items,flowers\n", "name,items,flowers\n" + CARE)))
        .containsExactly("annex#/7/3: found \"care\" once more, expected each name once");
  }

  @Test
  void aNameThatBreaksTheEditionElsewhereIsToldWhereItIsGiven() {
    SchemeEdition open =
        SchemeEdition.builder()
            .from(OPEN)
            .addBenefits(
                Benefit.builder()
                    .from(OPEN.benefits().get(0))
                    .id("flowers")
                    .each(Map.of())
                    .amount("claim.wage")
                    .build())
            .build();

    assertThat(problems(open, JSON.getBytes(UTF_8)))
        .isNotEmpty()
        .allMatch(each -> each.startsWith("annex#/names/items/0: "));
  }

  @Test
  void aNameThatATableOfAnotherAnnexMissesIsToldWhereItIsGiven() throws IOException {
    SchemeEdition first =
        supply(
            EditionReader.read(
                changed(
                    EditionWriter.write(OPEN),
                    "\"item\": {\"type\": \"category\", \"of\": \"items\"}",
                    "\"item\": {\"type\": \"category\", \"of\": \"items\", \"all\": \"listed\"}"),
                "open.json"),
            changed(
                    OTHER,
                    "[[\"visits\", \"1.00\"]]",
                    "[[\"visits\", 1], [\"baths\", 2], [\"care\", 3], [\"wages\", 4]]")
                .getBytes(UTF_8));

    assertThat(problems(first, PREMIUMS.getBytes(UTF_8)))
        .containsExactly("annex#/6/3: found no row for item flowers, expected a row for each item");
  }

  @Test
  void theIdOfAnAnnexIsSpeltLikeThatOfAnEdition() {
    assertThat(problems(changed(CSV, "annex,id,test.annexes", "annex,id,my annexes")))
        .containsExactly(
            "annex#/2/3: found \"my annexes\", expected letters, digits, dots and dashes");
  }

  @Test
  void anAmountFinerThanTheCurrencyIsAFinding() {
    assertThat(problems(changed(JSON, "\"12.50\"", "\"12.505\"")))
        .containsExactly(
            "annex#/tables/premium/rows/1/1: found 12.505, expected an amount of at most 2"
                + " decimals, those of CNY");
  }

  @Test
  void aRateOfSlicesMayBeFinerThanTheCurrencyAndIsCheckedAsARate() throws IOException {
    String open =
        changed(
            EditionWriter.write(OPEN),
            "\"class\": {\"type\": \"number\", \"all\": \"[1..3]\"}",
            "\"class\": {\"type\": \"number\", \"match\": \"slices\"}");
    SchemeEdition sliced = EditionReader.read(open, "open.json");
    String annex =
        PREMIUMS.replace("name,items,flowers\n", "").replaceAll("(?m)^row,.*\\n", "")
            + """
            columns,premium,class: slices of number,premium: money
            row,premium,[0..1000],0.155
            row,premium,(1000..],0.1
            """;

    SchemeEdition supplied = supply(sliced, annex.getBytes(UTF_8));
    assertThat(supplied.isSupplied("1")).isTrue();
    assertThat(problems(sliced, annex.replace("(1000..]", "(1001..]").getBytes(UTF_8)))
        .containsExactly(
            "annex#/8/3: found a gap below (1001..]: nothing answers class 1001, expected slices"
                + " that meet");
    StringBuilder template = new StringBuilder();
    Annexes.writeAnnexTemplate(sliced, Annexes.Format.CSV, template);
    assertThat(template.toString())
        .contains("columns,premium,class: slices of number,premium: money")
        .contains("class: slices that meet, such as [0..100], (100..500] and (500..]")
        .contains("premium: the rate of the part of class within the slice, not a sum");
  }

  @Test
  void itMakesNoDifferenceWhichAnnexIsSuppliedFirst() throws IOException {
    SchemeEdition one = supply(supply(OTHER), PREMIUMS.getBytes(UTF_8));
    SchemeEdition other = supply(supply(PREMIUMS), OTHER.getBytes(UTF_8));

    assertThat(one).isEqualTo(other);
    assertThat(EditionDigest.of(one)).isEqualTo(EditionDigest.of(other));
  }
}
