package dev.indemnity.tables.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.indemnity.core.problem.Problem;
import dev.indemnity.core.scheme.Rule;
import dev.indemnity.core.scheme.Scheme;
import dev.indemnity.core.scheme.SchemeEdition;
import dev.indemnity.tables.HarbourPlan;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterStreamTest {
  private static final String HEADER =
      "worker.trade,worker.limit,worker.wage,worker.depth,worker.birthDate,worker.berth\n";
  private static final String REASONS =
      "row,outcome,code,clause,fact,required,actual,nearest,says\n";

  @TempDir private Path folder;

  private final ByteArrayOutputStream priced = new ByteArrayOutputStream();
  private final ByteArrayOutputStream unpriced = new ByteArrayOutputStream();

  private static RosterStream.Builder stream() {
    return RosterStream.builder(WharfPlan.ALONE).shared(WharfPlan.SHARED);
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("crew.csv"), text);
  }

  private StreamedRoster price(RosterStream.Builder stream, String text) throws IOException {
    priced.reset();
    unpriced.reset();
    return stream.build().price(file(text), priced, unpriced);
  }

  @Test
  void pricedRowsKeepTheirCellsAndTheOthersHaveTheirReasons() throws IOException {
    StreamedRoster told =
        price(
            stream().amount("worker.annual", WharfPlan.CENT),
            HEADER
                + "rigger,100000.00,5000.00,1,1990-05-01,a\n"
                + "diver, 100000 ,5000.00,12.5,1990-05-01,\"b,\"\"2\"\"\"\n"
                + "rigger,100000.00,5000.00,1,2012-05-01,none\n"
                + "sailor,100000.00,5000.00,1,1990-05-01,a\n");

    assertThat(priced.toString(UTF_8))
        .isEqualTo(
            HEADER.strip()
                + ",annual,deep,worker.annual,premium\n"
                + "rigger,100000.00,5000.00,1,1990-05-01,a,25.33,0.00,76.00,25.33\n"
                + "diver, 100000 ,5000.00,12.5,1990-05-01,\"b,\"\"2\"\"\","
                + "105.33,62.50,316.00,167.83\n");
    assertThat(unpriced.toString(UTF_8))
        .isEqualTo(
            REASONS
                + "3,refused,age,,,worker.age between 16 and 65,12 between 16 and 65,,\n"
                + "3,refused,berth,,,\"worker.berth != \"\"none\"\"\",\"\"\"none\"\"\",,\n"
                + "4,referred,unlisted,,worker.trade,a listed name,sailor,,\n");
    assertThat(told)
        .hasToString(
            "4 rows, 2 priced {annual=CNY 130.66, deep=CNY 62.50, worker.annual=CNY 392.00,"
                + " premium=CNY 193.16}, 2 not");
    assertThat(told.scalarRows()).isZero();
  }

  @Test
  void whatNoCategoryListsIsToldAsItStandsInEachRowAlsoWhereTheFirstReasonAloneIs()
      throws IOException {
    price(
        stream().firstReasonOnly(),
        HEADER
            + "sailor,100000.00,5000.00,1,1990-05-01,a\n"
            + "\"cook, \"\"mate\"\"\",100000.00,5000.00,1,2012-05-01,a\n"
            + "sailor,100000.00,5000.00,1,1990-05-01,none\n"
            + "riger,100000.00,5000.00,1,1990-05-01,a\n");

    assertThat(unpriced.toString(UTF_8))
        .isEqualTo(
            REASONS
                + "1,referred,unlisted,,worker.trade,a listed name,sailor,,\n"
                + "2,refused,age,,,worker.age between 16 and 65,,,\n"
                + "3,refused,berth,,,\"worker.berth != \"\"none\"\"\",,,\n"
                + "4,referred,unlisted,,worker.trade,a listed name,riger,rigger,\n");
  }

  @Test
  void whatARuleRequiresIsTheSameForEachRowItStopsWhereTheFirstReasonAloneIsAsked()
      throws IOException {
    RosterStream.Builder both =
        RosterStream.builder(
                Scheme.resolve(
                    SchemeEdition.builder()
                        .from(WharfPlan.ALONE.edition())
                        .eligibility(
                            List.of(
                                Rule.builder()
                                    .id("tag")
                                    .require("worker.tag != worker.berth and worker.depth < 40")
                                    .build()))
                        .build()))
            .shared(WharfPlan.SHARED)
            .firstReasonOnly();

    price(
        both,
        """
        worker.trade,worker.limit,worker.wage,worker.depth,worker.birthDate,worker.berth,worker.tag
        rigger,100000.00,1,1,1990-05-01,a,a
        rigger,100000.00,1,1,1990-05-01,b,b
        rigger,100000.00,1,50,1990-05-01,b,c
        """);

    String told = ",refused,tag,,,worker.tag != worker.berth and worker.depth < 40,,,\n";
    assertThat(unpriced.toString(UTF_8)).isEqualTo(REASONS + "1" + told + "2" + told + "3" + told);
  }

  @Test
  void aRuleThatIsNamedAsWhatNoCategoryListsIsToldAsItStandsInEachRow() throws IOException {
    RosterStream.Builder named =
        RosterStream.builder(
                Scheme.resolve(
                    SchemeEdition.builder()
                        .from(WharfPlan.ALONE.edition())
                        .eligibility(
                            List.of(
                                Rule.builder()
                                    .id("unlisted")
                                    .require("worker.berth != \"none\" and worker.depth < 40")
                                    .build()))
                        .build()))
            .shared(WharfPlan.SHARED)
            .firstReasonOnly();

    price(
        named,
        HEADER
            + "rigger,100000.00,5000.00,1,1990-05-01,none\n"
            + "rigger,100000.00,5000.00,50,1990-05-01,a\n"
            + "sailor,100000.00,5000.00,1,1990-05-01,a\n");

    assertThat(unpriced.toString(UTF_8))
        .isEqualTo(
            REASONS
                + "1,refused,unlisted,,,\"worker.berth != \"\"none\"\"\",\"\"\"none\"\"\",,\n"
                + "2,refused,unlisted,,,worker.depth < 40,50,,\n"
                + "3,referred,unlisted,,worker.trade,a listed name,sailor,,\n");
  }

  @Test
  void theFirstReasonAloneIsToldWithoutWhatTheRowHas() throws IOException {
    price(
        stream().firstReasonOnly(),
        HEADER
            + "rigger,100000.00,5000.00,1,2012-05-01,none\n"
            + "rigger,100000.00,5000.00,1,2013-05-01,a\n"
            + "rigger,100000.00,5000.00,1,1990-05-01,none\n"
            + "rigger,100000.00,-1,1,1990-05-01,a\n");

    assertThat(unpriced.toString(UTF_8))
        .isEqualTo(
            REASONS
                + "1,refused,age,,,worker.age between 16 and 65,,,\n"
                + "2,refused,age,,,worker.age between 16 and 65,,,\n"
                + "3,refused,berth,,,\"worker.berth != \"\"none\"\"\",,,\n"
                + "4,invalid,invalid-fact,,worker.wage,in [0..],(withheld),,\n");
  }

  @Test
  void rowsThatCannotBeReadAreToldByRowAndColumnAndNobodyIsShown() throws IOException {
    StreamedRoster told =
        price(
            stream().shared(WharfPlan.SHARED.with("worker.berth", "a")),
            """
            person,worker.limit,worker.wage,worker.birthDate,worker.trade
            ann,1e5,0005.10,1990-05-01,rigger
            ben,+5,.5,2025-02-29,rigger
            cid,100000.00,0005.10,2025-1-1,rigger
            dot,100000.00
            eve,100000.00,1,1990-05-01,rigger,more
            ,100000.00,1,1990-05-01,rigger

            fay,100000.00,0005.10,1990-05-01,diver""");

    assertThat(unpriced.toString(UTF_8))
        .isEqualTo(
            REASONS
                + "1,invalid,invalid-fact,,worker.limit,"
                + "\"must be a money, digits such as 100.00\",1e5,,\n"
                + "2,invalid,invalid-fact,,worker.limit,"
                + "\"must be a money, digits such as 100.00\",+5,,\n"
                + "2,invalid,invalid-fact,,worker.wage,"
                + "\"must be a money, digits such as 100.00\",(withheld),,\n"
                + "2,invalid,invalid-fact,,worker.birthDate,"
                + "must be a date such as 2025-01-31,(withheld),,\n"
                + "3,invalid,invalid-fact,,worker.birthDate,"
                + "must be a date such as 2025-01-31,(withheld),,\n"
                + "4,invalid,unreadable-row,,,5 cells,2 cells,,\n"
                + "5,invalid,unreadable-row,,,5 cells,6 cells,,\n"
                + "6,invalid,unreadable-cell,,person,what tells the person from others,nothing,,\n"
                + "7,needs,missing-fact,,worker.depth,,,,\n");
    assertThat(told.rows()).isEqualTo(7);
  }

  @Test
  void everyProblemOfAHeaderIsToldAtOnceAndNothingIsWritten() {
    assertThatThrownBy(() -> price(stream(), "worker.trad,worker.limit,worker.limit,remark\n"))
        .isInstanceOfSatisfying(
            BrokenRosterException.class,
            broken ->
                assertThat(broken.problems())
                    .extracting(Problem::toString)
                    .containsExactly(
                        "/header/1: found \"worker.trad\", expected person or the key of a single"
                            + " fact, nearest: worker.trade",
                        "/header/3: found \"worker.limit\" once more, expected each column once",
                        "/header/4: found \"remark\", expected person or the key of a single"
                            + " fact"));
    assertThatThrownBy(() -> price(stream(), ""))
        .isInstanceOf(BrokenRosterException.class)
        .hasMessageContaining("found an empty file, expected a header");
    assertThat(priced.size() + unpriced.size()).isZero();
  }

  @Test
  void aHeaderAloneIsAFileOfNobody() throws IOException {
    StreamedRoster told = price(stream(), "worker.trade");

    assertThat(priced.toString(UTF_8)).isEqualTo("worker.trade,annual,deep,premium\n");
    assertThat(unpriced.toString(UTF_8)).isEqualTo(REASONS);
    assertThat(told)
        .hasToString(
            "0 rows, 0 priced {annual=CNY 0.00, deep=CNY 0.00," + " premium=CNY 0.00}, 0 not");
  }

  @Test
  void aQuoteThatIsNeverClosedIsToldAndTheRowsBeforeItAreKept() throws IOException {
    StreamedRoster told =
        price(
            stream(),
            HEADER
                + "rigger,100000.00,5000.00,1,1990-05-01,a\n"
                + "rigger,100000.00,5000.00,1,1990-05-01,\"a\n".repeat(3));

    assertThat(told.priced()).isEqualTo(1);
    assertThat(unpriced.toString(UTF_8)).contains("\n2,invalid,unreadable-from-here,,,");
    assertThat(told.rows()).isEqualTo(2);
  }

  @Test
  void bytesThatAreNotUtf8AreToldByRowAndColumn() throws IOException {
    Path file = folder.resolve("crew.csv");
    Files.write(
        file,
        (HEADER
                + "rigger,100000.00,5000.00,1,1990-05-01,a\n"
                + "rigger,100000.00,5000.00,1,1990-05-01,码头\n")
            .getBytes(Charset.forName("GBK")));

    StreamedRoster told = stream().build().price(file, priced, unpriced);

    assertThat(told.priced()).isEqualTo(1);
    assertThat(unpriced.toString(UTF_8))
        .contains("\n2,invalid,unreadable-cell,,worker.berth,text in UTF-8,");
  }

  @Test
  void moreValuesThanAreLearnedArePricedAllTheSame() throws IOException {
    StringBuilder rows = new StringBuilder(HEADER);
    for (int i = 0; i < 300; i++) {
      rows.append("rigger,").append(i % 3 == 0 ? "100000." + "0".repeat(1 + i / 3 % 29) : i + 1);
      rows.append(",1,1,1990-05-01,berth ").append(i).append('\n');
    }

    StreamedRoster told = price(stream().blockRows(7), rows.toString());

    assertThat(told.priced()).isEqualTo(100);
    assertThat(told.sums().get("annual")).hasToString("CNY 2533.00");
    assertThat(unpriced.toString(UTF_8)).contains("\n2,refused,outside-table,");
  }

  @Test
  void oneBadRowInAMillionIsTheOnlyOneThatIsTold() throws IOException {
    int bad = 654_321;
    Path file = folder.resolve("million.csv");
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      out.write(HEADER);
      for (int row = 1; row <= 1_000_000; row++) {
        out.write("rigger,100000.00,5000.00,1,");
        out.write(row == bad ? "1990-02-30" : "1990-02-28");
        out.write(",a\n");
      }
    }

    StreamedRoster told = stream().build().price(file, OutputStream.nullOutputStream(), unpriced);

    assertThat(unpriced.toString(UTF_8))
        .isEqualTo(
            REASONS
                + bad
                + ",invalid,invalid-fact,,worker.birthDate,must be a date such as 2025-01-31,"
                + "(withheld),,\n");
    assertThat(told.priced()).isEqualTo(999_999);
    assertThat(told.scalarRows()).isEqualTo(1);
    assertThat(told.sums().get("annual")).hasToString("CNY 25329974.67");
  }

  @Test
  void aRuleOnSharesCountsTheRowsOfEachPersonAndLeavesNothingBehind() throws IOException {
    RosterStream.Builder stream =
        RosterStream.builder(WharfPlan.SHARES).shared(WharfPlan.SHARED).sortIn(folder, 100);
    String row = ",rigger,100000.00,5000.00,1,1990-05-01,a\n";

    StreamedRoster told =
        price(
            stream,
            "person,"
                + HEADER
                + ("ann" + row)
                + ("ben" + row)
                + " ann \n"
                + ("ann" + row)
                + (" ann " + row)
                + ("ben" + row)
                + ("ann" + row));

    assertThat(told.priced()).isEqualTo(4);
    assertThat(unpriced.toString(UTF_8))
        .isEqualTo(
            REASONS
                + "3,invalid,unreadable-row,,,7 cells,1 cells,,\n"
                + "5,refused,shares,,,worker.sharesHeld <= 2,3,,\n"
                + "7,refused,shares,,,worker.sharesHeld <= 2,4,,\n");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(folder.resolve("crew.csv"));
    }
  }

  @Test
  void aRuleOnSharesNeedsAColumnOfPersonsAndAFolder() {
    RosterStream.Builder stream = RosterStream.builder(WharfPlan.SHARES);

    assertThatThrownBy(() -> price(stream, "person\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "folder to sort in (none) must be given: rules read how often a person stands on the"
                + " roster");
    assertThatThrownBy(() -> price(stream.sortIn(folder, 100), HEADER))
        .isInstanceOf(BrokenRosterException.class)
        .hasMessageContaining("found no column person");
    assertThat(folder).isDirectoryNotContaining(path -> Files.isDirectory(path));
  }

  @Test
  void aRuleOnSharesWithinDaysCountsTheRowsOfEachPersonThatShareADay() throws IOException {
    RosterStream.Builder stream =
        RosterStream.builder(WharfPlan.WITHIN).shared(WharfPlan.SHARED).sortIn(folder, 100);
    String header = "person,worker.leftOn," + HEADER;
    String row = ",rigger,100000.00,5000.00,1,";

    StreamedRoster told =
        price(
            stream,
            header
                + ("ann,2026-01-01" + row + "1990-05-01,a\n")
                + ("ben,2026-01-01" + row + "1990-05-01,a\n")
                + ("ann,2026-01-02" + row + "2025-12-31,a\n") // too young, and of a day with it
                + ("ann,2027-01-01" + row + "2026-01-02,a\n") // too young, the day after
                + ("ben,null" + row + ",a\n"));

    assertThat(told.priced()).isEqualTo(2);
    assertThat(unpriced.toString(UTF_8))
        .contains("\n3,refused,shares-within,,,worker.sharesWithin <= 1,2,,\n")
        .contains("\n5,needs,missing-fact,,worker.birthDate,")
        .doesNotContain("\n4,refused,shares-within");
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).containsExactly(folder.resolve("crew.csv"));
    }
  }

  @Test
  void aRuleOfAPersonThatReadsTheWholeRosterIsRefused() {
    SchemeEdition edition = HarbourPlan.SCHEME.edition();
    Scheme scheme =
        Scheme.resolve(
            SchemeEdition.builder()
                .from(edition)
                .addEligibility(Rule.builder().id("crowd").require("count(roster) < 9").build())
                .build());

    assertThatThrownBy(() -> price(RosterStream.builder(scheme), "worker.trade\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("roster");
  }

  @Test
  void howFarItIsIsToldByTheTickerOfTheCaller() throws IOException {
    AtomicLong now = new AtomicLong();
    List<RosterProgress> told = new ArrayList<>();
    String row = "rigger,100000.00,5000.00,1,1990-05-01,a\n";

    price(
        stream()
            .blockRows(10)
            .progress(() -> now.addAndGet(Duration.ofMillis(250).toNanos()), told::add),
        HEADER + row.repeat(100));

    assertThat(told).hasSize(6);
    RosterProgress first = told.get(0);
    assertThat(first.rows()).isEqualTo(20);
    // 2 ticks since the pass began
    assertThat(first.rowsPerSecond()).isEqualTo(40);
    assertThat(first.remaining()).isPresent();
    assertThat(told.get(5))
        .isEqualTo(new RosterProgress(1, 1, 100, 100 * 1000 / 2750, Optional.of(Duration.ZERO)));
    assertThat(told.get(5)).hasToString("100 rows, 36 rows/s, 0 s to go");
  }

  @Test
  void wrongSettingsAreRefused() {
    assertThatThrownBy(() -> stream().blockRows(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rows (0) must be at least 1");
    assertThatThrownBy(() -> stream().sortIn(folder, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("mostBytes (0) must be at least 1");
    assertThatThrownBy(
            () ->
                stream()
                    .amount("worker.annual", WharfPlan.CENT)
                    .amount("worker.annual", WharfPlan.CENT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("definition (worker.annual) must not be asked for twice");
  }
}
