package dev.indemnity.tables.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.indemnity.core.application.Application;
import dev.indemnity.core.application.Member;
import dev.indemnity.core.fact.Facts;
import dev.indemnity.core.outcome.Outcome;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.premium.PremiumGroup;
import dev.indemnity.core.premium.Premiums;
import dev.indemnity.core.problem.Problem;
import dev.indemnity.tables.HarbourPlan;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RosterCsvTest {
  private static final String CREW =
      """
      person,worker.trade,worker.birthDate
      ann,rigger,1990-05-01
      ben,cook,1991-05-01
      cid,diver,1990-05-01
      """;

  private static Application terms() {
    return Application.builder()
        .facts(Facts.none().with("plan.limit", "100000.00").with("order.on", "2025-03-01"))
        .build();
  }

  private static Roster read(String file) throws IOException {
    return RosterCsv.read(
        HarbourPlan.SCHEME.edition(), new ByteArrayInputStream(file.getBytes(UTF_8)));
  }

  private static RosterQuote quote(String file) throws IOException {
    return RosterQuote.of(HarbourPlan.SCHEME, terms(), read(file));
  }

  @Test
  void aFileIsQuotedAsTheSamePeopleInCodeAre() throws IOException {
    RosterQuote quote = quote(CREW);

    Application inCode =
        terms()
            .withMembers(
                person("ann", "rigger", "1990-05-01"),
                person("ben", "cook", "1991-05-01"),
                person("cid", "diver", "1990-05-01"));
    assertThat(quote.quote()).isEqualTo(Premiums.quote(HarbourPlan.SCHEME, inCode));
    // 100,000 * 0.001 / 3 = 33.33 twice, 100,000 * 0.01 / 3 = 333.33
    assertThat(quote.total().orElseThrow().rounded()).hasToString("CNY 399.99");
    assertThat(quote.outcome()).isEqualTo(Outcome.DONE);
  }

  private static Member person(String person, String trade, String born) {
    return HarbourPlan.member(person, Map.of("worker.trade", trade, "worker.birthDate", born));
  }

  @Test
  void theOrderOfColumnsByteOrderMarkBlanksQuotesAndLineEndsChangeNothing() throws IOException {
    String other =
        """
        worker.birthDate , worker.trade,person
        1990-05-01,"rigger",ann

        1991-05-01, cook ,ben
        1990-05-01,diver,"cid"
        """;
    String foreign = "\uFEFF" + other.strip().replace("\n", "\r\n");

    assertThat(read(other)).isEqualTo(read(CREW));
    assertThat(read(foreign)).isEqualTo(read(CREW));
  }

  @Test
  void aFileOnDiskIsRead(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("crew.csv"), CREW);

    assertThat(RosterCsv.read(HarbourPlan.SCHEME.edition(), file)).isEqualTo(read(CREW));
  }

  @Test
  void everyProblemOfAHeaderIsToldAtOnce() {
    assertThatThrownBy(() -> read("worker.trad,worker.trade,worker.trade,remark,roster\n"))
        .isInstanceOfSatisfying(
            BrokenRosterException.class,
            broken ->
                assertThat(broken.problems())
                    .extracting(Problem::toString)
                    .containsExactly(
                        "/header: found no column person, expected a column person",
                        "/header/1: found \"worker.trad\", expected person or the key of a single"
                            + " fact, nearest: worker.trade",
                        "/header/3: found \"worker.trade\" once more, expected each column once",
                        "/header/4: found \"remark\", expected person or the key of a single fact",
                        "/header/5: found \"roster\", expected person or the key of a single"
                            + " fact"));
  }

  @Test
  void anEmptyFileAndOneThatIsNotCsvHaveNoHeader() {
    assertThatThrownBy(() -> read(""))
        .isInstanceOf(BrokenRosterException.class)
        .hasMessageContaining("found an empty file, expected a header");
    assertThatThrownBy(() -> read("\"person,worker.trade\n"))
        .isInstanceOf(BrokenRosterException.class)
        .hasMessageContaining("found text that is not CSV");
  }

  @Test
  void aHeaderAloneIsARosterOfNobodyAndHasNoPrice() throws IOException {
    RosterQuote quote = quote("person\n");

    assertThat(quote.rows()).isEmpty();
    assertThat(quote.total()).isEmpty();
    assertThat(quote.outcome()).isEqualTo(Outcome.REFERRED);
  }

  @Test
  void aColumnThatOnlyOtherEditionsUseIsToldAndLeftOut() throws IOException {
    Roster roster = read("person,worker.occupation\nann,cook\n");

    assertThat(roster.unused()).containsExactly("worker.occupation");
    assertThat(roster.members().get(0).facts()).isEqualTo(Facts.none());
  }

  @Test
  void anEmptyCellIsUnknownAndNullIsKnownToBeAbsent() throws IOException {
    Roster roster = read("person,worker.leftOn,worker.tag\nann,,\nben,null,null\n");

    assertThat(roster.members().get(0).facts()).isEqualTo(Facts.none());
    assertThat(roster.members().get(1).facts())
        .isEqualTo(Facts.none().with("worker.leftOn", null).with("worker.tag", "null"));
  }

  @Test
  void aRowOfItsOwnPlanStandsBeforeThePlanOfTheTerms() throws IOException {
    RosterQuote quote =
        quote(
            """
            person,plan.limit,worker.trade,worker.birthDate
            ann,200000.00,rigger,1990-05-01
            ben,,rigger,1991-05-01
            """);

    assertThat(quote.priced())
        .extracting(row -> row.premium().orElseThrow().toString())
        .containsExactly("CNY 66.67", "CNY 33.33");
  }

  @Test
  void noRowStopsTheOthersAndEachIsPricedOrHasItsReasons() throws IOException {
    RosterQuote quote =
        quote(
            """
            person,worker.trade,worker.birthDate,worker.depth
            ann,rigger,1990-05-01,
            ,rigger,1990-05-01,
            ben,rigger,1990-02-30,
            cid,rigger
            dot,rigger,1990-05-01,,,
            eve,sailor,1990-05-01,
            fay,,1990-05-01,
            gus,cook,2008-05-01,
            hal,cook,1990-05-01,deep
            ivy,cook,1990-05-01,3.5
            """);

    assertThat(quote.rows())
        .extracting(QuotedRow::number)
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
    assertThat(quote.priced()).extracting(QuotedRow::person).containsExactly("ann", "ivy");
    assertThat(quote.unpriced())
        .extracting(row -> row.number() + " " + told(row))
        .containsExactly(
            "2 INVALID unreadable-cell [person] nothing / what tells the person from others",
            "3 INVALID invalid-fact [worker.birthDate] (withheld) / must be a date such as"
                + " 2025-01-31",
            "4 INVALID unreadable-row [] 2 cells / 4 cells",
            "5 INVALID unreadable-row [] 6 cells / 4 cells",
            "6 REFERRED unlisted [worker.trade] sailor / a listed name",
            "7 NEEDS missing-fact [worker.trade]  / ",
            "8 REFUSED age [] 16 / worker.age >= 18",
            "9 INVALID invalid-fact [worker.depth] deep / must be a number, digits such as 100.00");
    assertThat(quote.total()).isEmpty();
    assertThat(quote.outcome()).isEqualTo(Outcome.INVALID);
    assertThat(quote.quote().pricedSubtotal()).hasToString("CNY 66.66");
    assertThat(quote.summary())
        .hasToString("partial: 2 done, 1 needs, 1 referred, 1 refused, 5 invalid");
  }

  private static String told(QuotedRow row) {
    Reason reason = row.reasons().get(0);
    return reason.outcome()
        + " "
        + reason.code()
        + " "
        + reason.facts()
        + " "
        + reason.actual()
        + " / "
        + reason.required();
  }

  @Test
  void aRowThatCannotBeReadKeepsTheRestFromPassingForTheWhole() throws IOException {
    RosterQuote quote = quote(CREW + ",rigger,1990-05-01\n");

    assertThat(quote.quote().total()).isPresent();
    assertThat(quote.total()).isEmpty();
    assertThat(quote.outcome()).isEqualTo(Outcome.INVALID);
  }

  @Test
  void bytesThatAreNotUtf8AreToldByRowAndColumn() throws IOException {
    byte[] file =
        "person,worker.trade,worker.tag\nann,rigger,one\nben,rigger,码头\n"
            .getBytes(Charset.forName("GBK"));

    Roster roster = RosterCsv.read(HarbourPlan.SCHEME.edition(), new ByteArrayInputStream(file));

    assertThat(roster.rows().get(0).reasons()).isEmpty();
    assertThat(roster.rows().get(1).reasons())
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.facts()).containsExactly("worker.tag");
              assertThat(reason.required()).isEqualTo("text in UTF-8");
            });
  }

  @Test
  void aQuoteThatIsNeverClosedIsToldAndTheRowsBeforeItAreKept() throws IOException {
    RosterQuote quote = quote(CREW + "dot,\"rigger,1990-05-01\neve,rigger,1990-05-01\n");

    assertThat(quote.priced()).hasSize(3);
    assertThat(quote.unpriced())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.number()).isEqualTo(4);
              assertThat(row.reasons().get(0).code()).isEqualTo("unreadable-from-here");
            });
    assertThat(quote.total()).isEmpty();
  }

  @Test
  void nobodyIsNamedAndNoPersonalValueIsShown() throws IOException {
    RosterQuote quote = quote(CREW + "ann,rigger,1990-13-01\n");

    assertThat(quote.toString()).doesNotContain("ann").doesNotContain("1990");
  }

  @Test
  void theColumnsAreDocumentedWithTypesRangesAndListedNames() {
    List<RosterColumn> columns = RosterCsv.columns(HarbourPlan.SCHEME.edition());

    assertThat(columns.get(0).name()).isEqualTo("person");
    assertThat(columns)
        .extracting(RosterColumn::name)
        .contains("worker.trade", "worker.leftOn", "plan.limit")
        .doesNotContain("roster", "worker.berths");
    assertThat(columns.get(1))
        .isEqualTo(
            new RosterColumn(
                "worker.trade",
                "category trades",
                "",
                List.of("rigger", "diver", "cook"),
                Optional.empty()));
    assertThat(columns)
        .filteredOn(column -> column.name().equals("plan.limit"))
        .singleElement()
        .hasToString("plan.limit  money in [0..]");
  }

  @Test
  void groupsCountEveryRowAndAddUpThePricedOnes() throws IOException {
    RosterQuote quote = quote(CREW + "dot,,1990-05-01\neve,diver,2010-05-01\n");

    assertThat(quote.groups("worker.class"))
        .extracting(PremiumGroup::toString)
        .containsExactly(
            "low: 2 done, CNY 66.66",
            "high: partial: 1 done, 1 refused, CNY 333.33",
            "(not told): 1 needs, CNY 0.00");
    assertThatThrownBy(() -> quote.groups("worker.clas"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "name (worker.clas) must be a fact or definition of test.harbour-plan; nearest:"
                + " worker.class");
  }

  @Test
  void termsWithPeopleOfTheirOwnAreAWrongCall() throws IOException {
    Roster roster = read(CREW);
    Application crewed = HarbourPlan.application();

    assertThatThrownBy(() -> RosterQuote.of(HarbourPlan.SCHEME, crewed, roster))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("terms with 5 people must leave them to the roster");
  }

  @Test
  void theFilesOfAQuoteAreCsv() throws IOException {
    RosterQuote quote = quote(CREW + "\"d,ot\",sailor,1990-05-01\n,cook,1990-05-01\n");
    StringBuilder priced = new StringBuilder();
    StringBuilder unpriced = new StringBuilder();
    StringBuilder summary = new StringBuilder();

    RosterCsv.writePriced(quote, priced);
    RosterCsv.writeUnpriced(quote, unpriced);
    RosterCsv.writeSummary(quote, "worker.class", summary);

    assertThat(priced)
        .hasToString(
            """
            row,person,annual,premium
            1,ann,33.33,33.33
            2,ben,33.33,33.33
            3,cid,333.33,333.33
            """);
    assertThat(unpriced)
        .hasToString(
            """
            row,person,outcome,code,clause,fact,required,actual,nearest,says
            4,"d,ot",referred,unlisted,,worker.trade,a listed name,sailor,,
            5,,invalid,unreadable-cell,,person,what tells the person from others,nothing,,
            """);
    assertThat(summary)
        .hasToString(
            """
            worker.class,heads,priced heads,premium
            low,2,2,66.66
            high,1,1,333.33
            ,1,0,0.00
            """);
  }
}
