package dev.indemnity.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.premium.PremiumGroup;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.tables.catalog.EditionCatalog;
import dev.indemnity.tables.roster.QuotedRow;
import dev.indemnity.tables.roster.RosterQuote;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Holds the example against a second reading of its file, with the prices of the guide as printed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RosterStoryTest {
  /** The price row of each line of prices; steel erection has one of its own. */
  private static final List<String> PRICE_ROWS = List.of("1-2", "3", "4", "5", "6", "steel");

  private static final int[][] PRICES = {
    {76, 276, 616},
    {136, 486, 1316},
    {156, 556, 1616},
    {316, 1156, 3166},
    {406, 1966, 4556},
    {516, 2166, 5166}
  };

  /** The limit of each column; a row without one has that of the plan. */
  private static final List<String> LIMITS = List.of("100000.00", "", "1200000.00");

  private static final Map<String, Set<String>> CLASSES =
      Map.of(
          "1-2", Set.of("文职", "内勤", "管理人员", "办公室职员", "行政人员", "销售", "销售人员(非高空)"),
          "3", Set.of("外勤人员", "出租车司机", "送餐员", "外勤业务员"),
          "4", Set.of("物流人员", "快递员", "快递人员", "木匠(平地)", "油漆工(平地)", "水电工(室内)", "安装工(平地)", "警报器安装人员"),
          "5", Set.of("散工", "架子工", "钢筋工", "砌筑工", "机械设备安装工", "车工", "铣工", "冲压工", "装配钳工", "工程卡车司机"),
          "6", Set.of("钢骨架设", "塔吊架设", "焊工(高空)", "电梯安装维修工", "货车司机", "楼宇拆除工(无需用炸药)"),
          "steel", Set.of("钢结构架设"));

  private final List<String[]> rows;
  private final Scheme scheme;
  private final RosterQuote quoted;

  RosterStoryTest() throws IOException {
    try (InputStream file = RosterStory.class.getResourceAsStream("roster.csv")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      rows = text.lines().skip(1).map(line -> line.split(",", -1)).toList();
    }
    scheme =
        Scheme.resolve(EditionCatalog.shipped().get("cn.chinalife.employers-liability", "guide"));
    quoted = RosterStory.quote(scheme);
  }

  @Test
  void theRosterIsLongAndVaried() {
    assertThat(rows).hasSizeGreaterThanOrEqualTo(200);
    Set<String> occupations = rows.stream().map(row -> row[1]).collect(Collectors.toSet());
    assertThat(occupations).hasSizeGreaterThan(40);
    assertThat(quoted.summary().rows())
        .containsOnlyKeys(
            Outcome.DONE, Outcome.NEEDS, Outcome.REFERRED, Outcome.REFUSED, Outcome.INVALID);
  }

  @Test
  void thePricedRowsCostWhatTheGuidePrintsForThem() {
    BigDecimal expected = BigDecimal.ZERO;
    int heads = 0;
    Set<String> seen = new HashSet<>();
    for (String[] row : rows) {
      if (isInsurable(row) && seen.add(row[0])) {
        expected = expected.add(BigDecimal.valueOf(price(row)));
        heads++;
      }
    }

    assertThat(quoted.priced()).hasSize(heads);
    assertThat(quoted.quote().pricedSubtotal().getAmount()).isEqualByComparingTo(expected);
    assertThat(quoted.total()).isEmpty();
  }

  @Test
  void theClassesAddUpToThePricedRows() {
    List<PremiumGroup> classes = quoted.groups("worker.class");

    assertThat(classes)
        .extracting(PremiumGroup::name)
        .containsExactly("1-2", "3", "4", "5", "6", "");
    assertThat(Money.total(classes.stream().map(PremiumGroup::premium).toList()))
        .isEqualTo(quoted.quote().pricedSubtotal());
  }

  @Test
  void aCellThatCannotBeReadIsToldWithItsRowAndColumnAndTheOthersAreQuoted() {
    List<QuotedRow> invalid =
        quoted.rows().stream().filter(row -> row.outcome() == Outcome.INVALID).toList();
    assertThat(invalid)
        .extracting(row -> row.reasons().get(0).facts().get(0))
        .containsExactlyInAnyOrder(
            "person", "worker.workHeight", "worker.workHeight", "worker.socialInsured");
    assertThat(quoted.rows()).hasSize(rows.size());
  }

  @Test
  void coverRunsFromMidnightTwoDaysAfterAnOrderBeforeTheCutOff() {
    assertThat(RosterStory.coverage(scheme, quoted).windows().get(0).start())
        .isEqualTo(ZonedDateTime.parse("2026-03-04T00:00+08:00[Asia/Shanghai]"));
  }

  @Test
  void everythingIsPrintedAndNobodyIsNamed() throws IOException {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(printed, true, StandardCharsets.UTF_8)) {
      QuoteAndSettle.printGuide(out);
    }
    String text = printed.toString(StandardCharsets.UTF_8);

    assertThat(text)
        .contains("total = 189,400.00", "total = 20,000.00")
        .contains("SHA-256 " + quoted.quote().edition().digest())
        .contains("no total while a row has no price")
        .doesNotContain("W-");
    assertThat(
            text.lines()
                .filter(line -> line.startsWith("row "))
                .map(line -> line.substring(0, 7))
                .distinct())
        .hasSize(rows.size() - quoted.priced().size());
    assertThat(text.lines().count()).isLessThan(80);
  }

  private static boolean isInsurable(String[] row) {
    boolean high =
        row[3].matches("[0-9.]+") && new BigDecimal(row[3]).compareTo(BigDecimal.valueOf(2)) >= 0;
    return !row[0].isEmpty()
        && CLASSES.values().stream().anyMatch(names -> names.contains(row[1]))
        && row[2].matches("true|false")
        && row[3].matches("[0-9.]*")
        && (!high || List.of("6", "steel").contains(priceRow(row)))
        && LIMITS.contains(row[5]);
  }

  private static int price(String[] row) {
    return PRICES[PRICE_ROWS.indexOf(priceRow(row))][LIMITS.indexOf(row[5])];
  }

  private static String priceRow(String[] row) {
    return row[4].equals("true")
        ? "6"
        : CLASSES.entrySet().stream()
            .filter(each -> each.getValue().contains(row[1]))
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();
  }
}
