package dev.indemnity.tables.annex;

import static dev.indemnity.tables.annex.OpenScheme.CSV;
import static dev.indemnity.tables.annex.OpenScheme.JSON;
import static dev.indemnity.tables.annex.OpenScheme.OPEN;
import static dev.indemnity.tables.annex.OpenScheme.problems;
import static dev.indemnity.tables.annex.OpenScheme.supply;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.indemnity.core.scheme.EditionDigest;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.HarbourPlan;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class AnnexTemplateTest {
  private static final String OF_PREMIUM =
      """
      row,premium,1,1
      row,premium,2,2
      row,premium,3,3
      """;

  private static String template(SchemeEdition edition, Annexes.Format format) throws IOException {
    StringBuilder text = new StringBuilder();
    Annexes.writeAnnexTemplate(edition, format, text);
    return text.toString();
  }

  private static String filledIn(String template) {
    return template
        .replace("official or secondary or illustrative", "illustrative")
        .replace("com.example.annexes", "test.annexes")
        .replace("Annexes of …", "Annexes");
  }

  @Test
  void aTemplateSaysWhichRowsAreRequiredAndWhatCellsMayHold() throws IOException {
    assertThat(template(OPEN, Annexes.Format.CSV))
        .startsWith(
            """
            annex,of,test.open,1
            annex,id,com.example.annexes
            annex,title,Annexes of …
            annex,figures,official or secondary or illustrative
            annex,supplies,1,2
            note,
            """
                .stripTrailing())
        .endsWith(
            """
            columns,premium,class: number,premium: money
            note,premium,"a row is required for each class: 1, 2, 3 ([1..3])"
            columns,sums,item: category items,amount: money
            note,sums,"item: one of care, wages, or a name of your own that you add to items"
            note,sums,The table may stay without rows: a person judges what has none.
            columns,months,item: category items,grade: number,months: number of month
            note,months,"item: one of care, wages, or a name of your own that you add to items"
            note,months,"a row is required for each grade: 1, 2, 3 ([1..3])"
            note,months,The table may stay without rows: a person judges what has none.
            """);
    assertThat(template(OPEN, Annexes.Format.JSON))
        .contains("\"about\": [\"a row is required for each class: 1, 2, 3 ([1..3])\"]");
  }

  @Test
  void whatATemplateLeavesToItsAuthorIsRefusedWhereItStillStands() throws IOException {
    assertThat(problems(template(OPEN, Annexes.Format.CSV) + OF_PREMIUM))
        .containsExactly(
            "annex#/2/3: found com.example.annexes, expected an id of your own in place of that of"
                + " the template",
            "annex#/3/3: found Annexes of …, expected a title of your own in place of that of the"
                + " template",
            "annex#/4/3: found \"official or secondary or illustrative\", expected official or"
                + " secondary or illustrative, nearest: illustrative");
    assertThat(problems(template(OPEN, Annexes.Format.JSON)))
        .hasSize(4)
        .anyMatch(each -> each.startsWith("annex#/annex/id: found \"com.example.annexes\""))
        .anyMatch(each -> each.startsWith("annex#/annex/title: found \"Annexes of …\""))
        .contains(
            "annex#/tables/premium/rows: found no row for any class in premium, expected a row for"
                + " each class of [1..3]");
  }

  @Test
  void aTemplateFilledInIsAnAnnexWithItsNotesOrWithout() throws IOException {
    String csv = filledIn(template(OPEN, Annexes.Format.CSV)) + OF_PREMIUM;
    String json =
        filledIn(template(OPEN, Annexes.Format.JSON))
            .replaceFirst("\"rows\": \\[]", "\"rows\": [[1, 1], [2, 2], [3, 3]]");
    String withoutNotes = csv.replaceAll("(?m)^note,.*\\n", "");

    assertThat(EditionDigest.of(supply(json))).isEqualTo(EditionDigest.of(supply(csv)));
    assertThat(EditionDigest.of(supply(withoutNotes))).isEqualTo(EditionDigest.of(supply(csv)));
  }

  @Test
  void notesOfAJsonFileAreTextsAndNothingElse() {
    assertThat(problems(JSON.replace("\"format\": 1,", "\"format\": 1, \"about\": 5,")))
        .containsExactly("annex#/about: found 5, expected a text that is not empty");
  }

  @Test
  void aTemplateNamesOnlyTheTablesThatAreStillOpen() throws IOException {
    SchemeEdition first =
        supply(
            CSV.replace("annex,supplies,1,2", "annex,supplies,1")
                .replaceAll("(?m)^row,(sums|months).*\\n", ""));

    assertThat(template(first, Annexes.Format.CSV))
        .contains("annex,supplies,2\n", "columns,sums", "columns,months")
        .doesNotContain("columns,premium");
    assertThatThrownBy(() -> template(supply(CSV), Annexes.Format.CSV))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("edition (test.open) must leave a table to an annex");
    assertThatThrownBy(() -> template(HarbourPlan.SCHEME.edition(), Annexes.Format.CSV))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("edition (test.harbour-plan) must leave a table to an annex");
  }

  @Test
  @SuppressWarnings("NullAway") // callers without NullAway do pass null
  void withoutAFormatNoTemplateIsWritten() {
    assertThatThrownBy(() -> Annexes.writeAnnexTemplate(OPEN, null, new StringBuilder()))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("format");
  }

  @Test
  void namesTablesAndCellsOfATemplateAreReadBackAsWritten() throws IOException {
    byte[] csv = filledIn(template(OPEN, Annexes.Format.CSV)).getBytes(UTF_8);

    assertThat(problems(OPEN, csv))
        .containsExactly(
            "annex#/8: found no row for any class in premium, expected a row for each class of"
                + " [1..3]");
  }
}
