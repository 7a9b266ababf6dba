package dev.indemnity.tables.edition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.language.Interval;
import dev.indemnity.core.language.Type;
import dev.indemnity.core.number.Fraction;
import dev.indemnity.core.scheme.Category;
import dev.indemnity.core.scheme.FactDeclaration;
import dev.indemnity.core.scheme.Parameter;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.core.table.Column;
import dev.indemnity.core.table.Row;
import dev.indemnity.core.table.Table;
import dev.indemnity.core.text.Text;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;

/** Whatever values an edition holds, what is written of it is read as the same edition. */
class EditionWriterProperties {
  /** A zone whose clocks go back, so that some times of the wall clock come twice. */
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private static final List<String> NAMES = List.of("a", "工", "two words", "\"quoted\"\n\\");

  private static SchemeEdition.Builder edition() {
    return SchemeEdition.builder()
        .id("example.random")
        .title(Text.of("Random"))
        .currency(CurrencyUnit.EUR)
        .zone(ZONE)
        .putCategories("names", new Category(NAMES, Category.Unlisted.REFER, ""));
  }

  private static void isReadAsItWasWritten(SchemeEdition edition) {
    String text = EditionWriter.write(edition);
    SchemeEdition read = EditionReader.read(text, "written.json");
    assertThat(read).isEqualTo(edition);
    assertThat(EditionWriter.write(read)).isEqualTo(text);
  }

  private static Arbitrary<Fraction> numbers() {
    return Arbitraries.bigDecimals()
        .between(new BigDecimal("-99999999999999999999"), new BigDecimal("99999999999999999999"))
        .ofScale(8)
        .map(Fraction::of);
  }

  private static Arbitrary<LocalDate> dates() {
    return Arbitraries.longs()
        .between(LocalDate.of(0, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  private static Arbitrary<Object> values(Type type) {
    return switch (type.kind()) {
      case NUMBER, MONEY -> numbers().map(v -> v);
      case BOOLEAN -> Arbitraries.of(true, false).map(v -> v);
      case STRING ->
          Arbitraries.strings().ofMaxLength(20).filter(EditionWriterProperties::whole).map(v -> v);
      case CATEGORY -> Arbitraries.of(NAMES).map(v -> v);
      case DATE -> dates().map(v -> v);
      case TIME ->
          Arbitraries.longs()
              .between(0, LocalTime.MAX.toNanoOfDay())
              .map(LocalTime::ofNanoOfDay)
              .map(v -> v);
      case DATE_TIME ->
          Arbitraries.longs()
              .between(0, 4_000_000_000L)
              .map(second -> (Object) Instant.ofEpochSecond(second).atZone(ZONE));
      case DAYS ->
          Combinators.combine(
                  Arbitraries.longs().between(-9_000_000_000L, 9_000_000_000L),
                  Arbitraries.integers().between(0, 999_999_999))
              .as((seconds, nanos) -> (Object) Duration.ofSeconds(seconds, nanos));
      case MONTHS ->
          Arbitraries.integers()
              .between(-5_000, 5_000)
              .map(months -> (Object) Period.ofMonths(months).normalized());
      case LIST ->
          values(java.util.Objects.requireNonNull(type.element())).list().ofMaxSize(4).map(v -> v);
      default -> throw new AssertionError(type);
    };
  }

  private static boolean whole(String text) {
    return text.codePoints().noneMatch(p -> Character.getType(p) == Character.SURROGATE);
  }

  private static Arbitrary<Type> scalars() {
    return Arbitraries.of(
        Type.BOOLEAN,
        Type.NUMBER,
        Type.number("day"),
        Type.MONEY,
        Type.DATE,
        Type.TIME,
        Type.DATE_TIME,
        Type.DAYS,
        Type.MONTHS,
        Type.STRING,
        Type.category("names"));
  }

  @Provide
  Arbitrary<Tuple.Tuple2<Type, Object>> typed() {
    return Arbitraries.oneOf(scalars(), scalars().map(Type::listOf))
        .flatMap(type -> values(type).map(value -> Tuple.of(type, value)));
  }

  @Property(tries = 500)
  void aParameterOfAnyTypeKeepsItsValue(@ForAll("typed") Tuple.Tuple2<Type, Object> typed) {
    isReadAsItWasWritten(
        edition()
            .putParameters(
                "given", Parameter.builder().type(typed.get1()).value(typed.get2()).build())
            .build());
  }

  @Provide
  Arbitrary<Type> declared() {
    return Arbitraries.oneOf(
            scalars(), scalars().map(Type::listOf), Arbitraries.of(Type.listOf(Type.WINDOW)))
        .flatMap(type -> Arbitraries.of(type, type.orAbsent()));
  }

  @Property(tries = 100)
  void aFactOfAnyTypeKeepsIt(@ForAll("declared") Type type) {
    isReadAsItWasWritten(edition().putFacts("group.fact", FactDeclaration.of(type)).build());
  }

  @Provide
  Arbitrary<Tuple.Tuple2<Type, Object>> cells() {
    return scalars().flatMap(type -> values(type).map(value -> Tuple.of(type, value)));
  }

  @Property(tries = 300)
  void aCellOfAnyTypeKeepsItsValue(
      @ForAll("cells") Tuple.Tuple2<Type, Object> input,
      @ForAll("cells") Tuple.Tuple2<Type, Object> output) {
    Table table =
        Table.builder()
            .addInputs(Column.exact("asked", input.get1()))
            .addOutputs(Column.exact("answered", output.get1()))
            .addRows(new Row(List.of(input.get2(), output.get2()), "", Optional.empty()))
            .build();
    isReadAsItWasWritten(edition().putTables("rates", table).build());
  }

  @Provide
  Arbitrary<Interval<Fraction>> spans() {
    return Combinators.combine(
            numbers().injectNull(0.2),
            Arbitraries.of(true, false),
            numbers().injectNull(0.2),
            Arbitraries.of(true, false))
        .filter((low, l, high, h) -> low == null || high == null || low.compareTo(high) < 0)
        .as((low, l, high, h) -> new Interval<>(low, l, high, h));
  }

  @Property(tries = 200)
  void aBandKeepsItsBounds(@ForAll("spans") Interval<Fraction> span) {
    Table table =
        Table.builder()
            .addInputs(Column.band("asked", Type.number("day")))
            .addOutputs(Column.exact("answered", Type.MONEY))
            .addRows(Row.of(span, Fraction.ONE))
            .build();
    isReadAsItWasWritten(edition().putTables("rates", table).build());
  }

  @Property(tries = 100)
  void wordsKeepTheirLanguages(@ForAll("words") Map<String, String> words) {
    isReadAsItWasWritten(edition().title(new Text(words)).build());
  }

  @Provide
  Arbitrary<Map<String, String>> words() {
    return Arbitraries.maps(
            Arbitraries.of("en", "zh", "zh-Hant", "de", "yue"),
            Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(30)
                .filter(t -> !t.isBlank() && whole(t)))
        .ofMinSize(1);
  }
}
