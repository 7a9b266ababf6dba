package dev.indemnity.tables.measure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.EditionDigest;
import dev.indemnity.core.scheme.EditionUsed;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.table.Table;
import dev.indemnity.tables.annex.Annexes;
import dev.indemnity.tables.catalog.EditionCatalog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The measure whose annexes are not published, and annexes made up for it. */
class MeasureAnnexTest {
  private static final String ID = "cn.urumqi.supplementary-work-injury";
  private static final SchemeEdition MEASURE = EditionCatalog.shipped().get(ID, "2025");
  private static final String ANNEX = annex();

  private static String annex() {
    String file = "/cases/" + ID + "/illustrative-annex.json";
    try (InputStream in =
        Objects.requireNonNull(MeasureAnnexTest.class.getResourceAsStream(file))) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static SchemeEdition supply(String annex) throws IOException {
    return Annexes.supply(MEASURE, new ByteArrayInputStream(annex.getBytes(UTF_8)), "annex.json");
  }

  private static List<String> problems(String annex) {
    BrokenEditionException broken =
        catchThrowableOfType(BrokenEditionException.class, () -> supply(annex));
    return broken.problems().stream().map(Problem::toString).toList();
  }

  private static String changed(String from, String to) {
    assertThat(ANNEX).contains(from);
    return ANNEX.replace(from, to);
  }

  @Test
  void itShipsWithoutAFigureOfItsAnnexes() {
    List<Table> left =
        MEASURE.tables().values().stream().filter(table -> !table.annex().isEmpty()).toList();

    assertThat(left).hasSize(12).allMatch(table -> table.rows().isEmpty());
    assertThat(EditionUsed.of(MEASURE).annexes()).isEmpty();
  }

  @Test
  void anAnnexIsPartOfTheIdentityDownToAFen() throws IOException {
    String digest = EditionDigest.of(supply(ANNEX));

    assertThat(digest).isNotEqualTo(EditionDigest.of(MEASURE));
    assertThat(EditionDigest.of(supply(changed("\"15.50\"", "\"15.51\"")))).isNotEqualTo(digest);
    assertThat(EditionDigest.of(supply(changed("\"15.50\"", "\"15.5\"")))).isEqualTo(digest);
  }

  @Test
  void aMadeUpAnnexSaysSoWhereverTheEditionIsNamed() throws IOException {
    assertThat(EditionUsed.of(supply(ANNEX)))
        .asString()
        .contains("illustrative.urumqi-annexes", "every figure is made up", "illustrative figures");
  }

  @Test
  void everyMistakeOfAnAnnexIsToldAtOnceWithItsPlaceAndAWitness() {
    String broken = ANNEX;
    for (List<String> each :
        List.of(
            // a grade left out, a grade twice, a grade of another unit, a gap, an unknown item
            List.of("[\"disability allowance\", 7, \"40000.00\"], ", ""),
            List.of("[\"employment subsidy\", 2, 0]", "[\"employment subsidy\", 1, 0]"),
            List.of("[4, \"210000.00\"]", "[11, \"210000.00\"]"),
            List.of("\"(50000..]\"", "\"(60000..]\""),
            List.of("[\"wage subsidy\", \"2400.00\"]", "[\"wage subsidies\", \"2400.00\"]"))) {
      assertThat(broken).contains(each.get(0));
      broken = broken.replace(each.get(0), each.get(1));
    }

    assertThat(problems(broken))
        .containsExactly(
            "annex.json#/tables/disability sums of B/rows: found no row for grade 4, "
                + "expected a row for each grade of [1..10]",
            "annex.json#/tables/disability sums of B/rows/3/0: found 11, expected a "
                + "whole number of [1..10]",
            "annex.json#/tables/medical share of B/rows/1/0: found a gap below "
                + "(60,000.00..]: nothing answers cost 60,000.00, expected bands that meet",
            "annex.json#/tables/months by grade of A/rows: found no row for item "
                + "employment subsidy, grade 2, expected a row for each grade of [1..10]",
            "annex.json#/tables/months by grade of A/rows/1: found a second answer to "
                + "item employment subsidy, grade 1, expected one row for it; row 0 answers it "
                + "as well",
            "annex.json#/tables/sums by grade of A/rows: found no row for item "
                + "disability allowance, grade 7, expected a row for each grade of [1..10]",
            "annex.json#/tables/sums of A/rows/1/0: found \"wage subsidies\", expected a "
                + "value of category items of population A, nearest: wage subsidy");
  }

  @Test
  void aColumnOfTheOtherStandardIsAUnitMismatch() {
    assertThat(
            problems(
                changed(
                    "\"disability sums of B\": {",
                    "\"disability sums of B\": {\"columns\": {\"grade\": \"number of work injury"
                        + " grade\", \"amount\": \"money\"},")))
        .singleElement()
        .asString()
        .contains("/tables/disability sums of B/columns/grade", "personal insurance grade");
  }

  @Test
  void aFigureThatCannotBeIsAFinding() {
    assertThat(problems(changed("[1, \"6.00\"]", "[1, \"-6.00\"]")))
        .isNotEmpty()
        .allMatch(each -> each.matches(".*/tables/premium of [AB]/rows/0/1: found -6.00, .*"))
        .allMatch(each -> each.endsWith("expected a value in (0..]"));
    assertThat(problems(changed("[\"[0..50000]\", \"0.9\"]", "[\"[0..50000]\", \"1.9\"]")))
        .containsExactly(
            "annex.json#/tables/medical share of B/rows/0/1: found 1.9, expected a value in"
                + " [0..1]");
  }

  @Test
  void anItemTheAnnexForgetsIsAFinding() {
    assertThat(
            problems(
                changed(
                    "        [\"wage subsidy\", \"time off work\", \"sum for each month off"
                        + " work\"],\n",
                    "")))
        .singleElement()
        .asString()
        .contains("/tables/items of A", "wage subsidy");
  }

  @Test
  void aTemplateNamesEveryTableAndItsColumns() throws IOException {
    StringBuilder json = new StringBuilder();
    Annexes.writeAnnexTemplate(MEASURE, Annexes.Format.JSON, json);
    StringBuilder csv = new StringBuilder();
    Annexes.writeAnnexTemplate(MEASURE, Annexes.Format.CSV, csv);

    MEASURE
        .tables()
        .forEach(
            (name, table) -> {
              if (!table.annex().isEmpty()) {
                assertThat(json.toString()).contains('"' + name + '"');
                assertThat(csv.toString()).contains("columns," + name);
              }
            });
  }
}
