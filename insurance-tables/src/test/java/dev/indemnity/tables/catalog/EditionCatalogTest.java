package dev.indemnity.tables.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.indemnity.core.language.Type;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Table;
import dev.indemnity.core.text.Text;
import dev.indemnity.tables.edition.EditionWriter;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionCatalogTest {
  private static final LocalDate NEW_YEAR = LocalDate.of(2025, 1, 1);
  private static final SchemeEdition OLD = edition("example.levy", "2024", null, NEW_YEAR);
  private static final SchemeEdition NEW = edition("example.levy", "2025", NEW_YEAR, null);
  private static final SchemeEdition OTHER = edition("example.fee", "1", null, null);

  @TempDir Path folder = Path.of("");

  private static SchemeEdition edition(
      String id, String label, @Nullable LocalDate from, @Nullable LocalDate to) {
    return SchemeEdition.builder()
        .id(id)
        .label(label)
        .title(Text.of(id))
        .currency(CurrencyUnit.EUR)
        .zone(ZoneOffset.UTC)
        .inForceFrom(Optional.ofNullable(from))
        .inForceTo(Optional.ofNullable(to))
        .build();
  }

  private static EditionCatalog catalog(SchemeEdition... editions) {
    return EditionCatalog.of(List.of(editions));
  }

  private Path put(String path, SchemeEdition edition) throws IOException {
    return put(path, EditionWriter.write(edition));
  }

  private Path put(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.toAbsolutePath().getParent());
    return Files.writeString(file, text);
  }

  @Test
  void anEditionIsInForceFromItsFirstDayUntilTheDayBeforeItsEnd() {
    EditionCatalog catalog = catalog(OLD, NEW, OTHER);
    assertThat(catalog.find("example.levy", NEW_YEAR.minusDays(1)))
        .isEqualTo(new Selection.One(OLD));
    assertThat(catalog.find("example.levy", NEW_YEAR)).isEqualTo(new Selection.One(NEW));
    assertThat(catalog.find("example.levy", LocalDate.MAX)).isEqualTo(new Selection.One(NEW));
    assertThat(catalog.find("example.fee", LocalDate.MIN)).isEqualTo(new Selection.One(OTHER));
  }

  @Test
  void aDateBeforeEveryEditionFindsNoneAndNamesThoseOfOtherDates() {
    assertThat(catalog(NEW, OTHER).find("example.levy", NEW_YEAR.minusDays(1)))
        .isEqualTo(new Selection.None("example.levy", NEW_YEAR.minusDays(1), List.of(NEW), ""));
  }

  @Test
  void anUnknownIdFindsNoneAndNamesTheNearest() {
    assertThat(catalog(OLD, NEW, OTHER).find("example.levi", NEW_YEAR))
        .isEqualTo(new Selection.None("example.levi", NEW_YEAR, List.of(), "example.levy"));
    assertThat(catalog().find("example.levy", NEW_YEAR))
        .isEqualTo(new Selection.None("example.levy", NEW_YEAR, List.of(), ""));
  }

  @Test
  void twoEditionsInForceOnTheSameDayAreAmbiguous() {
    SchemeEdition corrected = edition("example.levy", "2025 corrected", NEW_YEAR, null);
    assertThat(catalog(corrected, NEW).find("example.levy", NEW_YEAR))
        .isEqualTo(new Selection.Ambiguous(List.of(NEW, corrected)));
  }

  @Test
  void aSelectionIsGoneOnWithAsWhatItIs() {
    SchemeEdition corrected = edition("example.levy", "2025 corrected", NEW_YEAR, null);
    EditionCatalog catalog = catalog(OTHER, NEW, corrected);
    assertThat(
            Stream.of("example.fee", "example.levy", "example.tax")
                .map(id -> catalog.find(id, NEW_YEAR))
                .map(found -> found.fold(one -> "one", none -> "none", several -> "several")))
        .containsExactly("one", "several", "none");
  }

  @Test
  void anEditionIsGotByItsLabelWhateverTheDate() {
    assertThat(catalog(OLD, NEW).get("example.levy", "2024")).isEqualTo(OLD);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> catalog(OLD, NEW).get("example.levy", "2026"))
        .withMessageStartingWith("label (2026) must be one of example.levy; nearest: 202");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> catalog(OLD).get("x", "2024"))
        .withMessage("id (x) must be one of the catalog, which has [example.levy]");
  }

  @Test
  void catalogsAddUpWithoutChanging() {
    EditionCatalog first = catalog(OLD);
    EditionCatalog both = first.plus(catalog(NEW, OLD));
    assertThat(both.editions()).containsExactly(OLD, NEW);
    assertThat(first.editions()).containsExactly(OLD);
    assertThat(both)
        .hasToString("example.levy 2024 [..2025-01-01)\nexample.levy 2025 [2025-01-01..)\n");
  }

  @Test
  void anEditionIsNeverReplacedByAnotherOfItsLabel() {
    SchemeEdition changed = edition("example.levy", "2024", null, null);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> catalog(OLD).plus(catalog(changed)))
        .withMessageStartingWith("edition (example.levy 2024) must be one");
  }

  @Test
  void aDirectoryIsReadWithThoseBelowIt() throws IOException {
    put("new.json", NEW);
    put("older/old.json", OLD);
    put("older/copy.json", OLD);
    put("readme.txt", "no edition");
    assertThat(EditionCatalog.ofDirectory(folder).editions()).containsExactly(OLD, NEW);
  }

  @Test
  void caseFilesMayLieBesideTheEditionsTheyAreOf() throws IOException {
    put("levy.json", OLD);
    put("levy-cases.json", "{\"format\": 1, \"cases\": []}");
    assertThat(EditionCatalog.ofDirectory(folder).editions()).containsExactly(OLD);
  }

  @Test
  void anEditionWrittenInAnotherOrderAndSpellingIsTheSameOne() throws IOException {
    Table.Builder columns =
        Table.builder()
            .addInputs(Column.exact("days", Type.NUMBER))
            .addOutputs(Column.exact("rate", Type.MONEY));
    SchemeEdition first = withTable(columns.row(1, "40.00").row(2, "95.50").build());
    SchemeEdition second = withTable(columns.rows(List.of()).row(2, "95.5").row(1, "40").build());
    SchemeEdition fen = withTable(columns.rows(List.of()).row(2, "95.5").row(1, "40.01").build());
    assertThat(first).isNotEqualTo(second);
    assertThat(catalog(first, second).editions()).containsExactly(first);
    put("first.json", first);
    put("second.json", second);
    assertThat(EditionCatalog.ofDirectory(folder).editions()).hasSize(1);
    assertThatIllegalArgumentException().isThrownBy(() -> catalog(first, fen));
    SchemeEdition overlaid = SchemeEdition.builder().from(second).addOverlays("rate 40").build();
    assertThatIllegalArgumentException().isThrownBy(() -> catalog(first, overlaid));
  }

  private static SchemeEdition withTable(Table table) {
    return SchemeEdition.builder().from(OLD).putTables("rate", table).build();
  }

  @Test
  void everyBrokenFileOfADirectoryIsTold() throws IOException {
    Path first = put("a.json", "{");
    put("b.json", OLD);
    Path third = put("c.json", "{\"format\": 1}");
    Path fourth = put("d.json", edition("example.levy", "2024", null, null));
    assertThatExceptionOfType(BrokenEditionException.class)
        .isThrownBy(() -> EditionCatalog.ofDirectory(folder))
        .satisfies(
            broken ->
                assertThat(broken.problems())
                    .extracting(p -> p.place().file())
                    .containsExactly(first.toString(), third.toString(), fourth.toString()))
        .satisfies(
            broken ->
                assertThat(broken.problems())
                    .extracting(Problem::found)
                    .last()
                    .asString()
                    .startsWith("the label \"2024\" again, as in "));
  }

  @Test
  void anIndexOnTheClassPathNamesItsFiles() throws IOException {
    put("own/index.txt", "# ours\n\nlevy/old.json\n new.json \n");
    put("own/levy/old.json", OLD);
    put("own/new.json", NEW);
    put("own/unlisted.json", OTHER);
    try (URLClassLoader loader = new URLClassLoader(new URL[] {folder.toUri().toURL()}, null)) {
      assertThat(EditionCatalog.ofClassPath(loader, "own/index.txt").editions())
          .containsExactly(OLD, NEW);
      put("own/short.txt", "missing.json");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EditionCatalog.ofClassPath(loader, "own/short.txt"))
          .withMessage("file (missing.json) must be where the index own/short.txt says");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EditionCatalog.ofClassPath(loader, "own/none.txt"))
          .withMessage("index (own/none.txt) must be on the class path");
    }
  }

  @Test
  void theShippedEditionsAreThoseOfTheSourceFolder() throws IOException {
    Path resources = Path.of("src/main/resources/dev/indemnity/editions");
    assertThat(EditionCatalog.shipped().editions())
        .isEqualTo(EditionCatalog.ofDirectory(resources).editions());
  }

  @Test
  void aShippedEditionIsFoundUnderItsOwnIdAndLabel() {
    EditionCatalog shipped = EditionCatalog.shipped();
    for (SchemeEdition edition : shipped.editions()) {
      assertThat(shipped.get(edition.id(), edition.label())).isSameAs(edition);
    }
  }

  @Test
  void theSchemeOfAShippedEditionIsOneOfTheEditionAsItShips() {
    EditionCatalog shipped = EditionCatalog.shipped();
    for (SchemeEdition edition : EditionCatalog.shipped().editions()) {
      Scheme scheme = shipped.scheme(edition.id(), edition.label());
      assertThat(shipped.scheme(edition.id(), edition.label())).isSameAs(scheme);
      assertThat(scheme.edition()).isSameAs(shipped.get(edition.id(), edition.label()));
      assertThat(scheme.used()).isEqualTo(Scheme.resolve(edition).used());
      assertThat(scheme.benefits()).hasSameSizeAs(Scheme.resolve(edition).benefits());
    }
  }

  @Test
  void theSchemeOfAnEditionIsGotByItsLabel() {
    assertThat(catalog(OLD, NEW).scheme("example.levy", "2024").edition()).isEqualTo(OLD);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> catalog(OLD, NEW).scheme("example.levy", "2026"))
        .withMessageStartingWith("label (2026) must be one of example.levy; nearest: 202");
  }
}
