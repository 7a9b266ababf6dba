package dev.indemnity.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.indemnity.core.allocation.Allocation;
import dev.indemnity.core.outcome.Reason;
import dev.indemnity.core.premium.PremiumQuote;
import dev.indemnity.core.scheme.Scheme;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Holds the example against the arithmetic of its made-up annexes. */
class SupplementaryStoryTest {
  private final Scheme scheme = SupplementaryStory.scheme();

  SupplementaryStoryTest() throws IOException {}

  @Test
  void threeOfFourAreEligibleAndTheWatchmanIsTooOld() {
    PremiumQuote quote = SupplementaryStory.quote(scheme);
    // road transport is class 5: 15.50 for staff, 33.30 for the porter; the watchman turned 71
    assertThat(quote.pricedSubtotal()).hasToString("CNY 64.30");
    assertThat(quote.persons().get(3).reasons())
        .extracting(Reason::code)
        .containsExactly("not-too-old");
  }

  @Test
  void coverStopsWhenTheMonthIsOverAndBeginsAnewTheDayAfterTheNextPayment() {
    assertThat(SupplementaryStory.coverage(scheme).windows())
        .extracting(
            window ->
                List.of(window.start().toLocalDate().toString(), window.end().toLocalDate() + ""))
        .containsExactly(List.of("2025-09-11", "2025-10-11"), List.of("2025-11-21", "2025-12-21"));
  }

  @Test
  void thePolicyholderBearsWhatTheWageSubsidyDoesNotMeet() {
    Allocation allocation = SupplementaryStory.allocation(scheme);
    // 2.5 × 6,500.00 = 16,250.00 of wages, of which 2.5 × 2,400.00 = 6,000.00 are met
    assertThat(allocation.owed()).hasToString("CNY 16250.00");
    assertThat(allocation.insurer()).hasToString("CNY 6000.00");
    assertThat(allocation.policyholder()).hasToString("CNY 10250.00");
  }

  @Test
  void whatIsMadeUpIsMarkedAsIllustrativeInPrint() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    SupplementaryStory.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    String printed = bytes.toString(StandardCharsets.UTF_8);

    assertThat(printed)
        .contains("every figure is made up")
        .contains("ENROLMENT  a transport company, a month (illustrative)")
        .contains("(illustrative figures)")
        .contains("gap      2025-10-11T00:00 to 2025-11-21T00:00")
        .contains("policyholder CNY 10250.00");
    assertThat(printed.lines().count()).isLessThan(40);
  }

  @Test
  void bothStoriesArePrintedOneAfterTheOther() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    QuoteAndSettle.print(new PrintStream(bytes, true, StandardCharsets.UTF_8));

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .containsSubsequence("total = 189,400.00", "total = 20,000.00", "every figure is made up");
  }
}
