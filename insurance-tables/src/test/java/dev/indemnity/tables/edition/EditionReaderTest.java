package dev.indemnity.tables.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.scheme.BrokenEditionException;
import dev.indemnity.core.scheme.Category;
import dev.indemnity.core.scheme.CounterDeclaration;
import dev.indemnity.core.scheme.EditionDigest;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.Parameter;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.scheme.Section;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Table;
import dev.indemnity.core.text.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EditionReaderTest {
  private final SchemeEdition sample = EditionReader.read(Samples.text(), "sample.json");

  private static <T> T of(Map<String, T> parts, String name) {
    return Objects.requireNonNull(parts.get(name), name);
  }

  @Test
  void theHeaderIsRead() {
    assertThat(sample.id()).isEqualTo("example.sample");
    assertThat(sample.label()).isEqualTo("one");
    assertThat(sample.title().in("zh")).isEqualTo("示例");
    assertThat(sample.currency()).isEqualTo(CurrencyUnit.of("CNY"));
    assertThat(sample.zone()).hasToString("Asia/Shanghai");
    assertThat(sample.inForceFrom()).contains(LocalDate.of(2025, 1, 1));
    assertThat(sample.inForceTo()).isEmpty();
    assertThat(sample.publishedOn()).contains(LocalDate.of(2024, 12, 1));
    assertThat(sample.verifiedUntil()).isEmpty();
    assertThat(sample.figures()).isEqualTo(SchemeEdition.Figures.ILLUSTRATIVE);
    assertThat(sample.overlays()).containsExactly("free.days = 3");
    assertThat(of(sample.sources(), "rules").number()).contains("No. 1");
  }

  @Test
  void declarationsAreReadWithTheirTypes() {
    assertThat(of(sample.categories(), "trades"))
        .isEqualTo(
            new Category(List.of("baker", "smith", "diver"), Category.Unlisted.REFER, "S-1"));
    Map<String, FactDeclaration> facts = sample.facts();
    assertThat(of(facts, "roster").type()).isEqualTo(Type.listOf(Type.item("worker")));
    assertThat(of(facts, "roster").supply()).isEqualTo(FactDeclaration.Supply.MEMBERS);
    assertThat(of(facts, "cover").type()).isEqualTo(Type.listOf(Type.WINDOW));
    assertThat(of(facts, "worker.share").within()).isEmpty();
    assertThat(of(facts, "worker.shareAtOnce").within())
        .contains(new FactDeclaration.Days("worker.since", "worker.until"));
    assertThat(of(facts, "worker.person").personal()).isTrue();
    assertThat(of(facts, "worker.age").type()).isEqualTo(Type.number("year"));
    assertThat(of(facts, "worker.age").range())
        .contains(new Interval<>(Fraction.ZERO, true, Fraction.of(150), true));
    assertThat(of(facts, "worker.born").type()).isEqualTo(Type.DATE.orAbsent());
    assertThat(of(facts, "worker.trained").standing()).contains("false");
    assertThat(of(facts, "claim.grades").type()).isEqualTo(Type.listOf(Type.number("grade")));
    CounterDeclaration counter = of(sample.counters(), "daysOfPeriod");
    assertThat(counter.type()).isEqualTo(Type.number("day"));
    assertThat(counter.per())
        .containsExactlyInAnyOrder(CounterDeclaration.Key.PERSON, CounterDeclaration.Key.PERIOD);
    assertThat(of(sample.counters(), "cases").type()).isEqualTo(Type.NUMBER);
  }

  @Test
  void valuesAreAsFormulasHoldThem() {
    Map<String, Parameter> parameters = sample.parameters();
    assertThat(of(parameters, "free.days").type()).isEqualTo(Type.number("day"));
    assertThat(of(parameters, "free.days").value()).isEqualTo(Fraction.of(3));
    assertThat(of(parameters, "rate").value()).isEqualTo(Fraction.of(1, 2));
    assertThat(of(parameters, "launch").value())
        .hasToString("2025-01-01T12:00+08:00[Asia/Shanghai]");
    assertThat(of(parameters, "moments").value())
        .hasToString("[2025-01-01T08:00+08:00[Asia/Shanghai]]");
    assertThat(of(parameters, "terms").value()).hasToString("[P6M]");
    assertThat(of(parameters, "amounts").value())
        .isEqualTo(List.of(Fraction.of(1), Fraction.of(2)));
  }

  @Test
  void tablesAreReadByTheTypesOfTheirColumns() {
    Table price = of(sample.tables(), "price");
    assertThat(price.inputs())
        .containsExactly(
            Column.exact("group", Type.category("groups")),
            Column.band("age", Type.number("year"))
                .withRange(new Interval<>(Fraction.ZERO, true, null, true)));
    assertThat(price.outside()).isEqualTo(Table.Outside.REFUSE);
    assertThat(price.rows().get(1).cells())
        .containsExactly(
            "calm",
            new Interval<>(Fraction.of(40), true, null, true),
            Fraction.of(12),
            Fraction.of(2));
    assertThat(of(sample.tables(), "share").inputs().get(0).match())
        .isEqualTo(Column.Match.POINTS_LINEAR);
    Table tiers = of(sample.tables(), "tiers");
    assertThat(tiers.inputs().get(1))
        .isEqualTo(
            Column.slices("cost", Type.MONEY)
                .withRange(new Interval<>(Fraction.ZERO, true, null, true)));
    assertThat(tiers.rows().get(1).cells())
        .containsExactly(
            "calm",
            new Interval<>(Fraction.of(1000), false, Fraction.of(10_000), true),
            Fraction.of(4, 5));
    assertThat(of(sample.tables(), "group").rows().get(1).clause()).isEqualTo("S-2");
    assertThat(of(sample.tables(), "group").rows().get(1).note())
        .contains(Text.of("Since the start"));
  }

  @Test
  void rulesSayWhatTheyAreAskedOf() {
    assertThat(sample.eligibility())
        .extracting(Rule::scope)
        .containsExactly(Rule.Scope.POLICY, Rule.Scope.PERSON);
    assertThat(sample.claims()).extracting(Rule::scope).containsExactly(Rule.Scope.CLAIM);
    assertThat(sample.coverage().get(1).conditions())
        .extracting(Rule::scope)
        .containsExactly(Rule.Scope.POLICY);
  }

  @Test
  void totalsSayWhoseItemsTheyAddUp() {
    assertThat(sample.totals().get(0).of())
        .containsExactlyInAnyOrder(Section.PREMIUM, Section.REFUNDS);
    assertThat(sample.totals().get(1).of()).isEmpty();
  }

  @Test
  void theOrderInWhichSectionsAreNamedDoesNotChangeTheDigest() {
    SchemeEdition turned =
        EditionReader.read(
            Samples.text().replace("[\"premium\", \"refunds\"]", "[\"refunds\", \"premium\"]"),
            "turned.json");
    assertThat(EditionDigest.of(turned)).isEqualTo(EditionDigest.of(sample));
    SchemeEdition without =
        EditionReader.read(
            Samples.text().replace("\"of\": [\"premium\", \"refunds\"], ", ""), "without.json");
    assertThat(without.totals().get(0).of()).isEmpty();
    assertThat(EditionDigest.of(without)).isNotEqualTo(EditionDigest.of(sample));
  }

  @Test
  void whatIsWrittenIsReadAsTheSameEdition() {
    SchemeEdition again = EditionReader.read(EditionWriter.write(sample), "again.json");
    assertThat(again).isEqualTo(sample);
    assertThat(EditionDigest.of(again)).isEqualTo(EditionDigest.of(sample));
  }

  @Test
  void aFileAStreamAndATextAreReadAlike(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("sample.json"), Samples.text());
    assertThat(EditionReader.read(file)).isEqualTo(sample);
    byte[] bytes = Samples.text().getBytes(StandardCharsets.UTF_8);
    assertThat(EditionReader.read(new ByteArrayInputStream(bytes), "stream")).isEqualTo(sample);
    assertThatExceptionOfType(NoSuchFileException.class)
        .isThrownBy(() -> EditionReader.read(folder.resolve("none.json")));
  }

  @Test
  void aProblemNamesTheFileThatWasRead(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("broken.json"), "{");
    assertThatExceptionOfType(BrokenEditionException.class)
        .isThrownBy(() -> EditionReader.read(file))
        .withMessageContaining(file.toString())
        .satisfies(
            broken ->
                assertThat(broken.problems().get(0).place().file()).isEqualTo(file.toString()));
  }
}
